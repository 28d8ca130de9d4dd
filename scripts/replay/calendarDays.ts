// Calendar days of the brute-force count.

const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives the calendar date of a moment in a time zone, as `YYYY-MM-DD`. */
export function calendar(timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => {
    const parts = format.formatToParts(Date.parse(at));
    const part = (type: string) => parts.find((each) => each.type === type)?.value;
    return `${part('year')}-${part('month')}-${part('day')}`;
  };
}

/** Steps through calendar dates at midnight UTC, where every day has 24 hours. */
export function everyDay(first: string | undefined, last: string | undefined): string[] {
  const days: string[] = [];
  if (first === undefined || last === undefined) return days;
  for (let time = Date.parse(first); time <= Date.parse(last); time += DAY_MS) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}
