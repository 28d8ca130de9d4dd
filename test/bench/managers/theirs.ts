// vanilla-cookieconsent: the style sheet in `<head>`, a module with its configuration last in `<body>`.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Manager, serviceScripts } from './manager.ts';

const installed = createRequire(import.meta.url);
const file = (name: string): Buffer =>
  readFileSync(installed.resolve(`vanilla-cookieconsent/dist/${name}`));
const setup = readFileSync(new URL('cookieconsent-config.js', import.meta.url));

export const theirs: Manager = {
  id: 'theirs',
  files: new Map([
    ['/cookieconsent.css', file('cookieconsent.css')],
    ['/cookieconsent.umd.js', file('cookieconsent.umd.js')],
    ['/cookieconsent-config.js', setup],
  ]),
  banner: { host: '', selector: '#cc-main .cm', accept: '#cc-main .cm [data-role="all"]' },
  page: (third) => ({
    head: '<link rel="stylesheet" href="/cookieconsent.css">',
    foot: '<script type="module" src="/cookieconsent-config.js"></script>',
    services: serviceScripts(
      third,
      (category, address) => `type="text/plain" data-category="${category}" data-src="${address}"`,
    ),
    wayBack: '<button type="button" data-cc="show-preferencesModal">Cookie-instellingen</button>',
  }),
};

/** Not as documented, and one request less before the banner: the configuration stands in the page. */
export const theirsInline: Manager = {
  ...theirs,
  id: 'theirs-inline',
  page: (third, isDecided) => ({
    ...theirs.page(third, isDecided),
    foot: `<script type="module">${setup}</script>`,
  }),
};
