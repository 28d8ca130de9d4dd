// @vitest-environment happy-dom
// Followed links are told of, whatever the page makes of the event.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { observeClicks } from './observeClicks.ts';

const told: string[] = [];
let stop: () => void;

beforeEach(() => {
  told.length = 0;
  stop = observeClicks((url, isDownload) => told.push(`${url.href} ${isDownload}`));
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function link(href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.setAttribute('href', href);
  made.append(document.createElement('b'));
  document.body.append(made);
  // Nothing is navigated to in a test.
  made.addEventListener('click', (event) => event.preventDefault());
  return made;
}
const click = (target: Element | null, type = 'click', button = 0): boolean | undefined =>
  target?.dispatchEvent(
    new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, button }),
  );

it('tells of a link from a click on what is in it', () => {
  click(link('https://a.example/b').firstElementChild);
  expect(told).toEqual(['https://a.example/b false']);
});

it('tells of the download attribute and of the middle button, of no other one', () => {
  const file = link('https://a.example/c');
  file.setAttribute('download', '');
  click(file, 'auxclick', 1);
  click(file, 'auxclick', 2);
  expect(told).toEqual(['https://a.example/c true']);
});

it('hears clicks that the page stops', () => {
  const made = link('https://a.example/b');
  made.addEventListener('click', (event) => event.stopImmediatePropagation());
  click(made);
  expect(told).toHaveLength(1);
});

it('looks into open shadow roots', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const inner = link('https://a.example/d');
  host.attachShadow({ mode: 'open' }).append(inner);
  click(inner);
  expect(told).toEqual(['https://a.example/d false']);
});

// The page's error report filled with ours.
it('a link to no address at all throws nothing into the page', () => {
  const errors = vi.fn((event: Event) => event.preventDefault());
  addEventListener('error', errors);
  expect(() => click(link('http://['))).not.toThrow();
  removeEventListener('error', errors);
  expect(errors).not.toHaveBeenCalled();
  expect(told).toEqual([]);
});

it('is deaf once it stopped', () => {
  stop();
  click(link('https://a.example/b'));
  expect(told).toEqual([]);
});
