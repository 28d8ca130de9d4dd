// The five categories that a visitor is asked about, in the order in which they are shown.

/** `necessary` needs no consent; every other one does. */
export const categories = [
  'necessary',
  'preferences',
  'statistics',
  'marketing',
  'embedded',
] as const;
export type Category = (typeof categories)[number];
export type OptionalCategory = Exclude<Category, 'necessary'>;

export const isCategory = (value: unknown): value is Category =>
  categories.includes(value as Category);
