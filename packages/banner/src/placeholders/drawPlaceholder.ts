// One placeholder: whose it is, why and where it goes, and the two answers.

import { countryName, isOutsideEea } from '../countryName.ts';
import { fill } from '../texts/fill.ts';
import { localText } from '../texts/localText.ts';
import { placeFor } from './place.ts';
import type { PlaceholderPort } from './port.ts';
import { styles } from './styles.ts';

export interface Placeholder {
  /** False where the page took it out, or the frame has another document by now. */
  isStanding(): boolean;
  remove(): void;
}

/** @param onAnswer - called after an answer was given. */
export function drawPlaceholder(
  element: HTMLElement,
  port: PlaceholderPort,
  onAnswer: () => void,
): Placeholder {
  const { document, put } = placeFor(element);
  const { texts } = port;
  const words = texts.placeholder;
  const make = (name: string, className: string, ...content: (string | Node)[]): HTMLElement => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
  };
  const button = (className: string, text: string, act: () => void): HTMLElement => {
    const made = make('button', className, text);
    made.setAttribute('type', 'button');
    made.addEventListener('click', act);
    return made;
  };
  const answer = (text: string, act: () => void): HTMLElement =>
    button('', text, () => {
      act();
      onAnswer();
    });

  const service = port.serviceOf(element);
  const name = service?.name ?? hostOf(element) ?? words.elsewhere;
  const title = make('p', 'title', element.title || element.ariaLabel || name);
  title.id = 'title';
  const text = make('div', 'text', title, make('p', 'held', fill(words.held, { name })));
  const buttons = make('div', 'buttons');
  const { showOnce } = port;
  if (showOnce) buttons.append(answer(words.once, () => showOnce(element)));
  if (service) {
    const { purpose, recipient, country } = service;
    const where =
      country &&
      countryName(country, texts.language) + (isOutsideEea(country) ? ` (${texts.outside})` : '');
    const who = [recipient, where].filter(Boolean).join(', ');
    text.append(make('p', '', localText(purpose, port.language, texts.language)));
    if (who) text.append(make('p', 'muted', `${texts.recipient}: ${who}`));
    buttons.append(answer(words.always, () => port.alwaysAllow(service)));
  } else text.append(make('p', '', fill(words.undeclared, { host: name })));
  text.append(button('link', texts.settings, port.openPreferences));

  const root = make('div', 'root', text, buttons);
  root.lang = texts.language;
  // The direction is not the page's but that of the texts, which may be in another language.
  root.dir = 'auto';
  root.setAttribute('role', 'group');
  root.setAttribute('aria-labelledby', title.id);

  const host = make('qraia-placeholder', '');
  const shadow = host.attachShadow({ mode: 'open' });
  // A sheet belongs to the realm that made it.
  const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  const box = make('div', 'box', root);
  shadow.append(box);
  const leave = put(host, box);

  return {
    isStanding: () => host.isConnected && host.ownerDocument.defaultView !== null,
    remove() {
      leave?.();
      host.remove();
    },
  };
}

/** The host that an element would load from, of whatever attribute waits. */
const hostOf = ({ dataset }: HTMLElement): string | undefined =>
  /\/\/([^/"'\s?#]+)/.exec(dataset.src ?? dataset.qraiaSrc ?? dataset.qraiaSrcdoc ?? '')?.[1];
