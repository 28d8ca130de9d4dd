// Every word of the placeholders' own, as one language file has to give it.

export interface PlaceholderTexts {
  /** Primary language subtag, for `lang` and for the names of countries. */
  readonly language: string;
  /** Whose it is, and that nothing was loaded yet. */
  readonly held: (name: string) => string;
  /** Of a host that the site says nothing about. */
  readonly undeclared: (host: string) => string;
  /** In place of a host's name where there is none. */
  readonly elsewhere: string;
  readonly recipient: string;
  readonly outside: string;
  readonly once: string;
  readonly always: string;
  /** Opens the preferences; the same words as on the withdrawal control. */
  readonly settings: string;
}
