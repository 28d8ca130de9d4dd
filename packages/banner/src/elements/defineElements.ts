// The custom elements for a privacy page: `<qraia-cookie-declaration>` and `<qraia-preferences>`.

import { element } from '../element.ts';
import type { BannerPort } from '../port.ts';
import { cookieDeclaration } from './cookieDeclaration.ts';
import { preferencesForm } from './preferencesForm.ts';
import { styles } from './styles.ts';

/** By their names in the page. */
const drawn = {
  'qraia-cookie-declaration': cookieDeclaration,
  'qraia-preferences': preferencesForm,
};

/** A live region tells only what changes after it was seen empty. */
const ANNOUNCE_AFTER = 100;

const FOCUSABLE = 'input,button,summary,a';

/** Draws anew, and gives the focus to what stands where it was. */
function redraw(root: HTMLElement, parts: readonly HTMLElement[]): void {
  const { activeElement } = root.getRootNode() as ShadowRoot;
  const place = [...root.querySelectorAll(FOCUSABLE)].indexOf(activeElement as Element);
  root.replaceChildren(...parts);
  root.querySelectorAll<HTMLElement>(FOCUSABLE)[place]?.focus({ preventScroll: true });
}

/** Defines them once; those that stand in the page already, and those that come later, are drawn. */
export function defineElements(port: BannerPort): void {
  const { texts } = port;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  for (const [name, draw] of Object.entries(drawn)) {
    if (customElements.get(name)) continue;
    customElements.define(
      name,
      class extends HTMLElement {
        #forget: (() => void) | undefined;

        connectedCallback(): void {
          const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
          shadow.adoptedStyleSheets = [sheet];
          const status = element('p', { class: 'status', role: 'status' });
          const root = element('div', { class: 'root', lang: texts.language, dir: 'auto' });
          shadow.replaceChildren(status, root);
          const decide: BannerPort['decide'] = (...answer) => {
            port.decide(...answer);
            status.textContent = '';
            setTimeout(() => {
              status.textContent = texts.saved;
            }, ANNOUNCE_AFTER);
          };
          const show = (): void => redraw(root, draw({ ...port, decide }));
          show();
          this.#forget = port.subscribe(show);
        }

        disconnectedCallback(): void {
          this.#forget?.();
        }
      },
    );
  }
}
