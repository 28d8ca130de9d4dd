// Where the chart's axes get their marks.

/** Steps of the vertical axis by kind of figure: counts have no halves. */
export const tickSteps: Record<'count' | 'ratio' | 'percent', number[]> = {
  count: [1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8].flatMap((power) => [
    power,
    2 * power,
    5 * power,
  ]),
  ratio: [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100],
  percent: [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5],
};

const daySteps = [1, 2, 7, 14, 28, 56, 91, 182, 364];

/** Days to name on the horizontal axis: at most `room` of them, the last one always. */
export function dayTicks(first: number, last: number, room: number): number[] {
  const atMost = Math.max(2, room);
  const step = daySteps.find((days) => (last - first) / days < atMost) ?? last - first;
  const ticks: number[] = [];
  for (let day = last; day >= first; day -= step) ticks.unshift(day);
  return ticks;
}
