// Every word that a visitor reads of us, as one language file has to give it: data, so that it can be hashed and overridden.

import type { Category } from '@qraia/consent';

/** What stands in braces is filled in where it is shown. */
export interface Texts {
  /** Primary language subtag, for `lang` and for the names of countries. */
  readonly language: string;

  /** Heading of the first layer; read out when it appears. */
  readonly title: string;
  /** Who asks, and for what: `{controller}`, `{purposes}`. */
  readonly ask: string;
  /** What the language puts between the members of a list, and before the last. `Intl.ListFormat` loads for too long. */
  readonly list: readonly [between: string, last: string];
  /** That refusing costs nothing, and how to withdraw: `{settings}`. */
  readonly free: string;
  /** Where the browser asks not to be followed: that `{names}` of categories stay off unless switched on by hand. */
  readonly optedOut: string;
  /** Why somebody who has answered before is asked again. */
  readonly changed: {
    /** `{names}` of services and categories. */
    readonly names: string;
    /** Another `{controller}` asks. */
    readonly controller: string;
    /** `{names}` of services that are gone. */
    readonly removed: string;
    /** None of these. */
    readonly question: string;
  };
  readonly privacy: string;
  readonly reject: string;
  readonly accept: string;
  readonly choose: string;
  /** The line about a changed privacy statement, and its link. */
  readonly statement: readonly [sentence: string, link: string];

  /** Name of the withdrawal control and heading of the second layer. */
  readonly settings: string;
  readonly close: string;
  readonly rejectAll: string;
  readonly withdrawAll: string;
  readonly save: string;
  readonly always: string;
  /** Beside the switch of a category that one of its services differs from. */
  readonly partly: string;
  /** The purpose stands alone, with a capital, and continues the sentence of `ask`. */
  readonly category: { readonly [category in Category]: readonly [name: string, purpose: string] };
  readonly purpose: string;
  readonly retention: string;
  readonly recipient: string;
  readonly country: string;
  readonly outside: string;
  readonly cookies: string;
  /** The one necessary thing that is our own: the choice itself. How long it is kept is the site's to say. */
  readonly choice: readonly [name: string, purpose: string];
  /** What `qraia.settings` keeps. */
  readonly kept: readonly [name: string, purpose: string, retention: string];
  /** What our own statistics record. */
  readonly record: readonly [name: string, purpose: string, retention: string];
  /** The visitor's rights; `{authority}` is its name, linked. */
  readonly rights: string;
  /** Opens what this browser has of its visitor. */
  readonly yourData: string;
  /** Read out after a choice. */
  readonly saved: string;

  readonly placeholder: {
    /** Whose it is, and that nothing was loaded yet: `{name}`. */
    readonly held: string;
    /** Of a `{host}` that the site says nothing about. */
    readonly undeclared: string;
    /** In place of a host's name where there is none. */
    readonly elsewhere: string;
    readonly once: string;
    readonly always: string;
  };
}
