// What the placeholders see of the sdk. Part of their bundle, so that `qraia.js` does not carry it.

import type { PlaceholderPort, Texts } from '@qraia/banner';
import type { Configuration, Method } from '@qraia/consent';
import type { Gate } from '@qraia/gate';
import type { Qraia } from './qraia.ts';

/** What the sdk hands over when it mounts them. */
export interface PlaceholderSdk {
  readonly configuration: Configuration;
  readonly language: string;
  readonly qraia: Qraia;
  readonly judge: Gate['judge'];
  /**
   * Releases this one element, whatever was granted, for as long as this page lives; undefined where the
   * browser itself would block it.
   */
  readonly allow: ((element: Element) => void) | undefined;
  /** Lets this service through, for as long as this page lives. */
  allowService(id: string): void;
  decide(granted: readonly string[], method: Method, denied: readonly string[]): void;
}

/** Addresses that a text names: a source itself, or the markup of a frame's own document. */
const ADDRESS = /(?:https?:)?\/\/[^\s"'<>]+/g;

export function placeholderPort(sdk: PlaceholderSdk, texts: Texts): PlaceholderPort {
  const { allow, language, qraia } = sdk;
  const { services } = sdk.configuration;
  /** Ids of services that the visitor allowed on this page only. */
  const once = new Set<string>();

  return {
    language,
    texts,
    serviceOf({ dataset }) {
      const { placeholder, service, name, src, qraiaSrc, qraiaSrcdoc } = dataset;
      const ids = [placeholder, service, name];
      const held = src ?? qraiaSrc ?? qraiaSrcdoc ?? '';
      return (
        services.find(({ id }) => ids.includes(id)) ??
        held
          .match(ADDRESS)
          ?.map((address) => sdk.judge(address).service)
          .find(Boolean)
      );
    },
    isAllowed: ({ id }) => once.has(id) || qraia.has(id),
    showOnce:
      allow &&
      ((element) => {
        const id = element.dataset.placeholder;
        if (id === undefined) allow(element);
        else {
          once.add(id);
          sdk.allowService(id);
        }
      }),
    alwaysAllow({ id }) {
      const { granted = [], services: own = {} } = qraia.decision() ?? {};
      const answered = (answer: boolean): string[] =>
        Object.keys(own).filter((each) => each !== id && own[each] === answer);
      sdk.decide([...granted, ...answered(true), id], 'choose', answered(false));
    },
    openPreferences: qraia.showPreferences,
    subscribe: (listener) => qraia.on('change', listener),
  };
}
