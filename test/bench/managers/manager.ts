// What the bench knows of a consent manager: how a page carries it, and how its banner is found.

import type { PageParts } from '../page/pageHtml.ts';

/** `control` is the page without a manager: what costs there is the page's own. */
export type ManagerId = 'control' | 'ours' | 'theirs' | 'theirs-inline';

/** Where a manager's banner stands; it counts as there once a visitor can see it. */
export interface BannerPlace {
  /** The element whose open shadow root holds it; empty = the document. */
  readonly host: string;
  readonly selector: string;
  /** The button that accepts everything. */
  readonly accept: string;
}

export interface Manager {
  readonly id: ManagerId;
  /** What the page fetches of it, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly banner?: BannerPlace;
  /**
   * @param third - origin of the third party that the services come from.
   * @param isDecided - the visitor has accepted everything: without a manager the services just run.
   */
  page(third: string, isDecided: boolean): PageParts;
}

/** The services of the page: a script of a third party in each category that is asked about. */
export const services = ['statistics', 'marketing', 'embedded'] as const;

/** @param attributes - of a service's script, by its category and address. */
export const serviceScripts = (
  third: string,
  attributes: (category: string, address: string) => string,
): string =>
  services
    .map(
      (category) => `<script ${attributes(category, `${third}/service/${category}.js`)}></script>`,
    )
    .join('\n');
