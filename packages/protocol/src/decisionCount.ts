// The one small message that counts a decision, refused or granted alike, without any id.

import { accepted, type Result, refused } from './result.ts';

export const optionalCategories = ['preferences', 'statistics', 'marketing', 'embedded'] as const;
export type OptionalCategory = (typeof optionalCategories)[number];

/** How the visitor decided. */
export const decisionMethods = ['accept-all', 'reject-all', 'choose', 'withdraw', 'api'] as const;
export type DecisionMethod = (typeof decisionMethods)[number];

export interface DecisionCount {
  v: 1;
  site: string;
  /** What was asked, and the answer to each. */
  choice: Partial<Record<OptionalCategory, 'granted' | 'denied'>>;
  method: DecisionMethod;
  /** Language that the question was asked in. */
  language: string;
}

const names = ['v', 'site', 'choice', 'method', 'language'];

/** Checks a parsed body of `POST /v1/decision`. */
export function parseDecisionCount(value: unknown): Result<DecisionCount> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused('body', 'an object', value);
  const body = value as Record<string, unknown>;
  for (const name of Object.keys(body)) {
    if (!names.includes(name)) return refused(name, 'no such field in version 1', body[name]);
  }
  if (body.v !== 1) return refused('v', '1', body.v);
  if (typeof body.site !== 'string' || !/^[\w.-]{1,64}$/.test(body.site)) {
    return refused('site', 'a site id', body.site);
  }
  if (!decisionMethods.includes(body.method as DecisionMethod)) {
    return refused('method', `one of ${decisionMethods.join(', ')}`, body.method);
  }
  if (typeof body.language !== 'string' || !/^[a-z]{2,3}$/.test(body.language)) {
    return refused('language', 'a primary language subtag such as "nl"', body.language);
  }
  const { choice } = body;
  if (typeof choice !== 'object' || choice === null || Array.isArray(choice)) {
    return refused('choice', 'an object of categories', choice);
  }
  for (const [category, answer] of Object.entries(choice)) {
    if (!optionalCategories.includes(category as OptionalCategory)) {
      return refused(`choice.${category}`, `one of ${optionalCategories.join(', ')}`, category);
    }
    if (answer !== 'granted' && answer !== 'denied') {
      return refused(`choice.${category}`, '"granted" or "denied"', answer);
    }
  }
  return accepted(body as unknown as DecisionCount);
}
