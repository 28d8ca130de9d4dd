// What the placeholders ask of the outside, and what they offer in return.

import type { Service } from '@qraia/consent';
import type { Texts } from '../texts/Texts.ts';

export interface PlaceholderPort {
  /** The page's language, a BCP 47 tag such as `nl-NL`. */
  readonly language: string;
  readonly texts: Texts;
  /** The declared service that a held element, or a marked container, belongs to. */
  serviceOf(element: HTMLElement): Service | undefined;
  /** Whether a service may be reached on this page: granted, or allowed this once. */
  isAllowed(service: Service): boolean;
  /**
   * Lets this one element through, for as long as this page lives; of a container, its service.
   * undefined = the browser itself blocks it, and only a decision can change that.
   */
  readonly showOnce: ((element: HTMLElement) => void) | undefined;
  /** Stores that this service is granted, whatever holds for the rest. */
  alwaysAllow(service: Service): void;
  openPreferences(): void;
  /**
   * Calls back whenever the decision changed, after the gate has followed it.
   *
   * @returns ends it.
   */
  subscribe(listener: () => void): () => void;
}

export interface Placeholders {
  /** Looks at the page again; changes that the DOM shows are seen without it. */
  refresh(): void;
  /** Takes every placeholder out of the page. */
  destroy(): void;
}
