// What the package offers: the page, started in an element.

export { startDashboard } from './startDashboard.tsx';
