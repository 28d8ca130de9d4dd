// Makes an element. Text is set as text, so nothing that a site or a service says becomes markup.

/** `false` and the empty text stand for nothing, so that a part can be left out where it would stand. */
type Child = Node | string | false;

/** `true` = without a value, `false` = left out; a function listens to the event of that name. */
type Attributes = { readonly [name: string]: string | boolean | ((event: Event) => void) };

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(attribute, value);
    else if (value !== false) made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== false));
  return made;
}

export const button = (
  className: string,
  text: string,
  click: () => void,
  more: Attributes = {},
): HTMLButtonElement =>
  element('button', { type: 'button', class: className, click, ...more }, text);

export const link = (href: string, text: string): HTMLAnchorElement => element('a', { href }, text);
