// What is written is JSON, and the page's own way of writing it is there again.

import { afterEach, expect, it } from 'vitest';
import { toJson } from './toJson.ts';

const lists = Array.prototype as { toJSON?: unknown };
afterEach(() => {
  delete lists.toJSON;
});

it('writes lists as lists on a page with Prototype.js 1.6', () => {
  const ofPage = () => 'a text';
  lists.toJSON = ofPage;
  const value = { list: [1, ['two']] };
  expect(JSON.stringify(value)).toBe('{"list":"a text"}');
  expect(toJson(value)).toBe('{"list":[1,["two"]]}');
  expect(lists.toJSON).toBe(ofPage);
});

it('leaves it as it was where writing fails, and adds nothing where there was nothing', () => {
  const ofPage = () => 'a text';
  lists.toJSON = ofPage;
  expect(() => toJson(1n)).toThrow(TypeError);
  expect(lists.toJSON).toBe(ofPage);
  delete lists.toJSON;
  toJson([]);
  expect('toJSON' in lists).toBe(false);
});
