// The middle of some numbers, and how far they lie apart.

/** @param place - from 0, the least, to 1, the greatest; between two numbers it is in proportion. */
export function quantile(numbers: readonly number[], place: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const index = (sorted.length - 1) * place;
  const below = sorted[Math.floor(index)] ?? Number.NaN;
  const above = sorted[Math.ceil(index)] ?? Number.NaN;
  return below + (above - below) * (index - Math.floor(index));
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);
