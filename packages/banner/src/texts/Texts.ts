// Every word of the banner's own, as one language file has to give it.

import type { Category } from '@qraia/consent';

export interface Texts {
  /** Primary language subtag, for `lang` and for the names of countries. */
  readonly language: string;

  /** Heading of the first layer; read out when it appears. */
  readonly title: string;
  /** Who asks, and for what. */
  readonly ask: (controller: string, purposes: string) => string;
  /** What `ask` is given, as the language strings things together. `Intl.ListFormat` loads for too long. */
  readonly list: (purposes: readonly string[]) => string;
  /** That refusing costs nothing, and how to withdraw. */
  readonly free: string;
  readonly privacy: string;
  readonly reject: string;
  readonly accept: string;
  readonly choose: string;

  /** Name of the withdrawal control and heading of the second layer. */
  readonly settings: string;
  readonly close: string;
  readonly rejectAll: string;
  readonly withdrawAll: string;
  readonly save: string;
  readonly always: string;
  /** The purpose stands alone, with a capital, and continues the sentence of `ask`. */
  readonly category: { readonly [category in Category]: readonly [name: string, purpose: string] };
  /** Opens the services of a category. */
  readonly details: string;
  readonly purpose: string;
  readonly retention: string;
  readonly recipient: string;
  readonly country: string;
  readonly outside: string;
  readonly cookies: string;
  /** The one necessary thing that is our own: the choice itself. */
  readonly choice: Disclosure;
  /** What our own statistics record. */
  readonly record: Disclosure;
  /** The visitor's rights; the name of the authority, linked, comes after. */
  readonly rights: string;

  /** Read out after a choice. */
  readonly saved: string;
}

export type Disclosure = readonly [name: string, purpose: string, retention: string];
