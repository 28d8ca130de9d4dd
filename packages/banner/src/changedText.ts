// Says why somebody who has answered before is asked again.

import type { BannerPort } from './port.ts';
import { fill } from './texts/fill.ts';
import { listed } from './texts/listed.ts';

type Asked = Pick<BannerPort, 'changes' | 'configuration' | 'texts'>;

/** @returns empty for who was never asked. */
export function changedText({ changes, configuration, texts }: Asked): string {
  if (!changes) return '';
  const { controller } = configuration;
  const { changed, category, list } = texts;
  const names = [...changes.categories.map((each) => category[each][0]), ...changes.services];
  const said = [
    changes.isOtherController ? fill(changed.controller, { controller }) : '',
    names.length > 0 ? fill(changed.names, { names: listed(names, list) }) : '',
  ];
  return said.filter(Boolean).join(' ') || changed.question;
}
