// A row for every day of a range, also for the days on which nothing was counted.

import { dayNumber, dayText, type MeasureSums, type Report } from '@qraia/protocol';

export interface Day {
  day: string;
  number: number;
  sums: MeasureSums;
}

const nothing: MeasureSums = {
  visitors: 0,
  visits: 0,
  views: 0,
  continued: 0,
  outgoing: 0,
  clicks: 0,
  decisions: 0,
};

/** @param report - of the breakdown `total`, whose rows are named by their day. */
export function daySeries(report: Report): Day[] {
  const rows = new Map(report.rows.map((row) => [row.value, row]));
  const days: Day[] = [];
  const last = dayNumber(report.query.to);
  for (let number = dayNumber(report.query.from); number <= last; number += 1) {
    const day = dayText(number);
    days.push({ day, number, sums: rows.get(day) ?? nothing });
  }
  return days;
}
