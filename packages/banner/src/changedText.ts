// Says why somebody who has answered before is asked again.

import type { BannerPort } from './port.ts';
import { fill } from './texts/fill.ts';
import { listed } from './texts/listed.ts';

type Asked = Pick<BannerPort, 'changes' | 'configuration' | 'texts'>;

/** @returns a line for each; empty for who was never asked. */
export function changedText({ changes, configuration, texts }: Asked): string[] {
  if (!changes) return [];
  const { controller } = configuration;
  const { isOtherController, categories, services, removed } = changes;
  const { changed, category, list } = texts;
  const named = (text: string, names: readonly string[]): string[] =>
    names.length > 0 ? [fill(text, { names: listed(names, list) })] : [];
  const said = [
    ...(isOtherController ? [fill(changed.controller, { controller })] : []),
    ...named(changed.names, [...categories.map((each) => category[each][0]), ...services]),
    ...named(changed.removed, removed),
  ];
  return said.length > 0 ? said : [changed.question];
}
