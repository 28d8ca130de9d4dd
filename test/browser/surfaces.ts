// Every part of the banner as a visitor may have it before them, by name.

import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { type ConsentBench, layouts } from './consentBench.ts';
import { tracesOf } from './traces.ts';

/** Brings a part into the page, and gives it once it stands there. */
export type Surface = (bench: ConsentBench) => Promise<Locator>;

const firstLayer =
  (layout: (typeof layouts)[number]): Surface =>
  async (bench) => {
    await bench.open(`/${layout}/nl`);
    return bench.layer;
  };

/** With all that it can show: on, off, partly, and what is known of a service. */
export const preferences: Surface = async (bench) => {
  await bench.open();
  await bench.openPreferences();
  for (const name of ['Statistieken', 'Dienst pixel'])
    await bench.dialog.getByRole('switch', { name }).click();
  await bench.dialog.locator('summary', { hasText: 'Dienst network' }).click();
  await bench.page.mouse.move(0, 0);
  return bench.dialog;
};

const answer = async (bench: ConsentBench, how: 'reject' | 'accept'): Promise<void> => {
  await bench.answers[how].click();
  await bench.layer.waitFor({ state: 'detached' });
  await bench.page.mouse.move(0, 0);
};
const receiptKept = (bench: ConsentBench): Promise<void> =>
  expect
    .poll(async () => (await tracesOf(bench.page, bench.context)).localStorage)
    .toContain('qraia_receipt');

export const yourData: Surface = async (bench) => {
  await bench.open('/data');
  await answer(bench, 'accept');
  await expect
    .poll(async () => (await tracesOf(bench.page, bench.context)).databases)
    .toEqual(['qraia']);
  await receiptKept(bench);
  await bench.page.getByRole('button', { name: 'Mijn gegevens' }).click();
  await bench.dialog.waitFor();
  await bench.page.mouse.move(0, 0);
  return bench.dialog;
};

export const statementLine: Surface = async (bench) => {
  await bench.open('/statement-1');
  await answer(bench, 'reject');
  await receiptKept(bench);
  await bench.goto('/statement-2');
  const line = bench.page.locator('qraia-banner .line');
  await line.waitFor();
  return line;
};

export const declaration: Surface = async (bench) => {
  await bench.open('/declaration');
  await answer(bench, 'reject');
  const root = bench.page.locator('qraia-cookie-declaration .root');
  await root.getByText('Marketing').waitFor();
  return root;
};

export const preferencesInPage: Surface = async (bench) => {
  await bench.open('/preferences');
  await answer(bench, 'reject');
  const root = bench.page.locator('qraia-preferences .root');
  await root.getByRole('switch', { name: 'Statistieken' }).click();
  await bench.page.mouse.move(0, 0);
  return root;
};

export const placeholder: Surface = async (bench) => {
  await bench.open('/placeholder');
  await answer(bench, 'reject');
  const group = bench.page.locator('#held').getByRole('group');
  await group.waitFor();
  return group;
};

/** It shows its name to who points at it. */
export const control: Surface = async (bench) => {
  await bench.open();
  await answer(bench, 'reject');
  await bench.control.hover();
  return bench.control;
};

export const surfaces: { readonly [name: string]: Surface } = {
  ...Object.fromEntries(
    layouts.map((layout) => [`the first layer, ${layout}`, firstLayer(layout)]),
  ),
  'the preferences': preferences,
  'the control': control,
  'the line': statementLine,
  'your data': yourData,
  'the cookie declaration': declaration,
  'the preferences in the page': preferencesInPage,
  'a placeholder': placeholder,
};
