// The short home page in English.
import { lighthouseScene } from '../lighthouse.mjs';

/** @param {import('../site.mjs').Visit} visit */
export function english({ base }) {
  return {
    lang: 'en',
    title: 'qraia – CRM for teams that know their customers',
    description:
      'qraia keeps track of who your customers are, what you agreed and who will see to it. Made in the Netherlands, hosted in Europe.',
    main: `<section class="hero">
<div class="wrap">
  <div class="hero-text">
    <h1>Every customer in sight</h1>
    <p class="lead">Call, visit, quote, follow up. qraia shows you who is waiting, what was agreed and which of your colleagues will see to it.</p>
    <p class="actions"><a class="button" href="mailto:hallo@qraia.example">Write to us</a> <a class="button quiet" href="${base}/rondleiding/" hreflang="nl">Take the tour (Dutch)</a></p>
  </div>
  ${lighthouseScene}
</div>
</section>
<section class="wrap block">
  <h2>What your team will notice</h2>
  <div class="thirds">
    <div><h3>One card per customer</h3><p>Mail, calls, quotes and visits in order, in one place. Whoever takes over has caught up in two minutes.</p></div>
    <div><h3>Every promise has an owner</h3><p>A task belongs to someone and has a day. When you are ill, a colleague sees at once what cannot wait.</p></div>
    <div><h3>Figures you can trace</h3><p>Click an amount in a report and see the quotes it is made of. If you doubt it, check it.</p></div>
  </div>
</section>
<section class="tinted">
<div class="wrap block closing">
  <h2>Most of this site is in Dutch</h2>
  <p>So are most of our customers. The software itself speaks English too, and so do we.</p>
  <p class="actions"><a class="button" href="tel:+31880000000">Call 088 000 00 00</a></p>
</div>
</section>`,
  };
}
