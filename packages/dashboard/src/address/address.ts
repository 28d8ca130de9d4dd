// Everything that was chosen, as it stands in the query string of the address bar.

import { type PanelId, panelIds } from '../figures/panels.ts';
import { type Period, periods } from '../figures/periods.ts';
import { type TileId, tileIds } from '../figures/tiles.ts';
import { type Language, languages } from '../texts/languages.ts';

export interface Address {
  /** Absent: the first site of the list. */
  site?: string;
  period: Period;
  /** The figure that the chart draws. */
  tile: TileId;
  /** Absent: the browser's. */
  language?: Language;
  /** Panels that list all their rows. */
  opened: readonly PanelId[];
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find((item) => item === value);

/** Reads a query string; what it does not know is left at its default. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const site = query.get('site');
  const language = oneOf(languages, query.get('lang'));
  const opened = query.get('open')?.split('.') ?? [];
  return {
    ...(site ? { site } : {}),
    ...(language ? { language } : {}),
    period: oneOf(periods, query.get('period')) ?? '30',
    tile: oneOf(tileIds, query.get('chart')) ?? 'visitors',
    opened: panelIds.filter((id) => opened.includes(id)),
  };
}

/** The query string of an address, with its `?`; defaults are left out. */
export function writeAddress({ site, period, tile, language, opened }: Address): string {
  const query = new URLSearchParams();
  if (site) query.set('site', site);
  if (period !== '30') query.set('period', period);
  if (tile !== 'visitors') query.set('chart', tile);
  if (language) query.set('lang', language);
  if (opened.length > 0) query.set('open', opened.join('.'));
  return `?${query}`;
}
