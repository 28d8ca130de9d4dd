// Makes an element of the panel. Text is set as text, so nothing of the page's becomes markup.

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: { readonly [name: string]: string },
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A term and what it says, line by line. */
export const facts = (pairs: readonly (readonly [term: string, says: string])[]): HTMLElement =>
  element(
    'dl',
    {},
    ...pairs.flatMap(([term, says]) => [
      element('dt', {}, term),
      element('dd', says ? {} : { class: 'muted' }, says || 'none'),
    ]),
  );

export const note = (text: string): HTMLElement => element('p', { class: 'muted' }, text);

/** A text to copy. */
export const code = (text: string): HTMLElement => element('pre', {}, text);
