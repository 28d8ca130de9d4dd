// Decisions by category: how many granted, how many denied, and the share that granted.

import { type OptionalCategory, optionalCategories, type ReportRow } from '@qraia/protocol';

export interface DecisionShare {
  category: string;
  granted: number;
  denied: number;
  /** Granted of all answers, 0 to 1. */
  share: number;
}

const answer = /^(.+):(granted|denied)$/;

/** The place of a category in the order in which visitors are asked; unknown ones last. */
const rank = (category: string): number => {
  const place = optionalCategories.indexOf(category as OptionalCategory);
  return place < 0 ? optionalCategories.length : place;
};

/** Categories in the order in which they are asked; `rest` holds the rows that are no answer, such as `(other)`. */
export function decisionShares(rows: readonly ReportRow[]): {
  shares: DecisionShare[];
  rest: ReportRow[];
} {
  const byCategory = new Map<string, { granted: number; denied: number }>();
  const rest: ReportRow[] = [];
  for (const row of rows) {
    const [, category, verdict] = answer.exec(row.value) ?? [];
    if (category === undefined) {
      rest.push(row);
      continue;
    }
    const counted = byCategory.get(category) ?? { granted: 0, denied: 0 };
    counted[verdict === 'granted' ? 'granted' : 'denied'] += row.decisions;
    byCategory.set(category, counted);
  }
  const shares = [...byCategory]
    .map(([category, { granted, denied }]) => ({
      category,
      granted,
      denied,
      share: granted + denied > 0 ? granted / (granted + denied) : 0,
    }))
    .sort((a, b) => rank(a.category) - rank(b.category) || a.category.localeCompare(b.category));
  return { shares, rest };
}
