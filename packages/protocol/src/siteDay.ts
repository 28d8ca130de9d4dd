// Days of a site's calendar: "YYYY-MM-DD" in the site's time zone, and their arithmetic.

const DAY = 86_400_000;

/** Days since 1970-01-01 of a "YYYY-MM-DD"; NaN where the text is no calendar day. */
export function dayNumber(day: string): number {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return Number.NaN;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day
    ? Number.NaN
    : time / DAY;
}

/** Days from one "YYYY-MM-DD" to another, both known to be calendar days. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY;

/** The inverse of {@link dayNumber}. */
export const dayText = (number: number): string =>
  new Date(number * DAY).toISOString().slice(0, 10);

/**
 * A clock's day in a time zone. The formatter is made once, for it costs far more than its use.
 *
 * Read from parts: how a locale orders them is not the same everywhere ("en-CA" gives 11/23/2026 in a
 * WebKitGTK that runs without locales).
 *
 * @param timeZone - IANA name, such as "Europe/Amsterdam"; a RangeError where it is unknown.
 */
export function siteCalendar(timeZone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (time) => {
    const parts = format.formatToParts(time);
    return (['year', 'month', 'day'] as const)
      .map((wanted) => parts.find(({ type }) => type === wanted)?.value.padStart(2, '0'))
      .join('-');
  };
}
