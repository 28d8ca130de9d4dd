// The periods one can choose, as first and last day of a site's calendar.

import { dayNumber, dayText } from '@qraia/protocol';

export const periods = ['today', '7', '30', '90', 'all'] as const;
export type Period = (typeof periods)[number];

/** The longest range that the endpoint answers, in days. */
const LONGEST = 1100;

export interface Range {
  from: string;
  to: string;
}

/** Every period ends today; `all` begins on the site's first day with data. */
export function periodRange(
  period: Period,
  site: { firstDay: string | null; today: string },
): Range {
  const today = dayNumber(site.today);
  const first = dayNumber(site.firstDay ?? site.today);
  const from =
    period === 'all'
      ? Math.max(Math.min(first, today), today - LONGEST + 1)
      : today - (period === 'today' ? 0 : Number(period) - 1);
  return { from: dayText(from), to: site.today };
}
