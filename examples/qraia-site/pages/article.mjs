// One blog article, with the way to the next.
import { articles } from '../articles/index.mjs';
import { articleDate } from './blog.mjs';

/**
 * @param {import('../articles/index.mjs').Article} entry
 * @param {import('../site.mjs').Visit} visit
 */
export function article(entry, { base }) {
  const next = articles[(articles.indexOf(entry) + 1) % articles.length];
  return {
    title: `${entry.title} – qraia`,
    description: entry.summary,
    section: '/blog/',
    main: `<article class="wrap reading">
<header>
<p class="meta"><a href="${base}/blog/">Blog</a> · ${articleDate(entry)} · ${entry.author}</p>
<h1>${entry.title}</h1>
<p class="lead">${entry.summary}</p>
</header>
<div class="prose">
${entry.body(base)}
</div>
<footer class="next">
<p class="meta">Lees verder</p>
<p><a class="onward" href="${base}/blog/${next.slug}/">${next.title}</a></p>
</footer>
</article>`,
  };
}
