// Puts the dashboard into an element, in place of what it held.

import { render } from 'preact';
import { Dashboard } from './Dashboard.tsx';

/** Starts the dashboard; it asks the origin it was loaded from. */
export function startDashboard(place: Element): void {
  place.replaceChildren();
  render(<Dashboard />, place);
}
