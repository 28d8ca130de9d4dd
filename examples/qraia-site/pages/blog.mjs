// The list of blog articles, and the teaser other pages show of one.
import { articles } from '../articles/index.mjs';

/** @param {import('../site.mjs').Visit} visit */
export function blog({ base }) {
  return {
    title: 'Blog – qraia',
    description: 'Over klantcontact, opvolgen en meten, door de mensen die qraia maken.',
    section: '/blog/',
    main: `<div class="wrap page-head">
<h1>Blog</h1>
<p class="lead">Wat we leren van teams die met qraia werken, en van onze eigen fouten.</p>
</div>
<div class="wrap article-list">
${articles.map((entry) => articleTeaser(entry, base, 'h2')).join('\n')}
</div>`,
  };
}

/**
 * @param {import('../articles/index.mjs').Article} entry
 * @param {string} base
 * @param {'h2' | 'h3'} heading
 */
export function articleTeaser(entry, base, heading) {
  return `<article class="teaser">
  <p class="meta">${articleDate(entry)}</p>
  <${heading}><a href="${base}/blog/${entry.slug}/">${entry.title}</a></${heading}>
  <p>${entry.summary}</p>
</article>`;
}

const dutchDate = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** @param {import('../articles/index.mjs').Article} entry */
export function articleDate({ date }) {
  return `<time datetime="${date}">${dutchDate.format(new Date(date))}</time>`;
}
