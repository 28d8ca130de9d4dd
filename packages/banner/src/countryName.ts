// The name of a recipient's country, and whether data leaves the European Economic Area for it.

/** EU 27 with Iceland, Liechtenstein and Norway; "EU" itself as some recipients give it. */
const EEA =
  'AT BE BG CY CZ DE DK EE ES EU FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';

export const isOutsideEea = (country: string): boolean => !EEA.includes(country);

/** What is not a country code is shown as it was given. */
export function countryName(country: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}
