// Entry of the built page: starts the dashboard in the element that index.html holds ready.

import { startDashboard } from './startDashboard.tsx';

const place = document.getElementById('dashboard');
if (place) startDashboard(place);
