// The tour: one page with four views, which the browser changes without loading anew.
import { tourPanels } from './tour-panels.mjs';

/**
 * Each view has its own address below `/rondleiding/`, which the server answers too.
 * @typedef {{ path: string, label: string }} TourView
 * @type {TourView[]}
 */
export const tourViews = [
  { path: '', label: 'Overzicht' },
  { path: 'contacten/', label: 'Contacten' },
  { path: 'agenda/', label: 'Agenda' },
  { path: 'rapporten/', label: 'Rapporten' },
];

const titleOf = (view) => `${view.label} – Rondleiding – qraia`;

/**
 * @param {TourView} current
 * @param {import('../site.mjs').Visit} visit
 */
export function tour(current, { base }) {
  const address = (view) => `${base}/rondleiding/${view.path}`;
  const links = tourViews.map((view) => {
    const mark = view === current ? ' aria-current="page"' : '';
    return `<li><a href="${address(view)}"${mark}>${view.label}</a></li>`;
  });
  const panels = tourViews.map(
    (
      view,
    ) => `<section class="panel" data-path="${address(view)}" data-title="${titleOf(view)}"${view === current ? '' : ' hidden'}>
<h2 tabindex="-1">${view.label}</h2>
${tourPanels[view.label]}
</section>`,
  );
  return {
    title: titleOf(current),
    description: 'Klik zelf door qraia: je dag, je contacten, je agenda en je rapporten.',
    section: '/rondleiding/',
    main: `<div class="wrap page-head">
<h1>Rondleiding</h1>
<p class="lead">Klik gerust rond. De gegevens zijn verzonnen en je kunt niets stukmaken.</p>
</div>
<div class="wrap">
<div class="app" data-tour>
<nav aria-label="Onderdelen van de rondleiding"><ul>${links.join('')}</ul></nav>
<div class="panels">
${panels.join('\n')}
</div>
</div>
<p class="tour-end">Genoeg gezien? <a href="${base}/contact/">Plan een gesprek</a> of bekijk <a href="${base}/prijzen/">de prijzen</a>.</p>
</div>`,
    scripts: `<script src="${base}/rondleiding.js" defer></script>`,
  };
}
