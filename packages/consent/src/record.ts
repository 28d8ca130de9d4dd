// The decision as a first-party cookie: compact, versioned, readable by the site's servers.

import { categories, type OptionalCategory } from './categories.ts';
import { type Decision, methods } from './decision.ts';
import { COOKIE_NAME } from './ownNames.ts';

/**
 * The cookie's value: `1.<revision>.<seconds, base 36>.<letters of the granted, or ->.<method>`; where services
 * have an answer of their own it begins with `2.` and they follow: `.+granted~denied`.
 */
export function encodeRecord({ revision, time, granted, services, method }: Decision): string {
  const held = categories
    .filter((category) => granted.includes(category as OptionalCategory))
    .map(([letter]) => letter)
    .join('');
  const own = Object.keys(services)
    .sort()
    .map((id) => (services[id] ? '+' : '~') + id)
    .join('');
  return `${own ? 2 : 1}.${revision}.${Math.floor(time / 1000).toString(36)}.${held || '-'}.${methods.indexOf(method)}${own && `.${own}`}`;
}

/**
 * Reads a cookie's value. Whatever is broken, truncated, hostile or of an unknown version is no decision.
 */
export function decodeRecord(value: string): Decision | null {
  const match =
    /^[12]\.([\w-]{1,32})\.([0-9a-z]{1,8})\.(-|[psme]{1,4})\.(\d)(\.([+~][\w-]+)+)?$/.exec(value);
  if (!match) return null;
  const [, revision = '', seconds = '', held = '', place = '', own = ''] = match;
  const method = methods[Number(place)];
  if (!method) return null;
  const decision: Decision = {
    revision,
    time: Number.parseInt(seconds, 36) * 1000,
    // No two categories begin with the same letter.
    granted: categories.filter((category): category is OptionalCategory =>
      held.includes(category.charAt(0)),
    ),
    services: Object.fromEntries(
      [...own.matchAll(/([+~])([\w-]+)/g)].map(([, sign, id]) => [id, sign === '+']),
    ),
    method,
  };
  // One decision has one spelling; any other was not written here.
  return encodeRecord(decision) === value ? decision : null;
}

/**
 * The revision of the record that stands there, also of one that does not hold any more: for telling visitors that
 * the question has changed, never for granting.
 */
export const recordedRevision = (cookies: string): string | undefined =>
  new RegExp(`\\b${COOKIE_NAME}=[12]\\.([\\w-]+)\\.`).exec(cookies)?.[1];

/**
 * Finds the decision in a Cookie header or `document.cookie`. Where the name stands twice (a sibling
 * subdomain can set one for the parent domain) and the two disagree, there is no decision.
 */
export function readRecord(cookies: string): Decision | null {
  const values = new Set<string>();
  for (const part of cookies.split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(`${COOKIE_NAME}=`)) values.add(cookie.slice(COOKIE_NAME.length + 1));
  }
  const [only] = values;
  return only !== undefined && values.size === 1 ? decodeRecord(only) : null;
}
