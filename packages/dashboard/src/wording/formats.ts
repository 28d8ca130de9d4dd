// Numbers, days and names as a locale writes them.

import { dayNumber } from '@qraia/protocol';
import type { TileId } from '../figures/tiles.ts';
import { tileKinds } from '../figures/tiles.ts';

export interface Formats {
  count: (value: number) => string;
  /** A share of 0 to 1 as a percentage. */
  percent: (share: number) => string;
  /** A tile's figure as its kind asks for; a dash where there is none. */
  figure: (tile: TileId, value: number | null) => string;
  /** "12 nov" */
  dayShort: (day: number) => string;
  /** "do 12 november 2026" */
  dayLong: (day: number) => string;
  range: (from: string, to: string) => string;
  time: (at: number) => string;
  /** The name of a language by its subtag; the subtag where it has none. */
  language: (tag: string) => string;
}

const milliseconds = (day: number): number => day * 86_400_000;

export function createFormats(locale: string): Formats {
  // Days are calendar days, not moments: UTC on both sides keeps them where they are.
  const dayFormat = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const count = new Intl.NumberFormat(locale);
  const ratio = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const short = dayFormat({ day: 'numeric', month: 'short' });
  const long = dayFormat({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  const range = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const byKind = { count, ratio, percent };
  return {
    count: (value) => count.format(value),
    percent: (share) =>
      share > 0 && share < 0.01 ? `<\u2060${percent.format(0.01)}` : percent.format(share),
    figure: (tile, value) => (value === null ? '–' : byKind[tileKinds[tile]].format(value)),
    dayShort: (day) => short.format(milliseconds(day)),
    dayLong: (day) => long.format(milliseconds(day)),
    range: (from, to) =>
      range.formatRange(milliseconds(dayNumber(from)), milliseconds(dayNumber(to))),
    time: (at) => time.format(at),
    language: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}
