// A number of months in words: "6 maanden". Languages have more than one plural, and the browser knows them.

/** @param language - a BCP 47 tag. */
export const inMonths = (months: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(
    months,
  );
