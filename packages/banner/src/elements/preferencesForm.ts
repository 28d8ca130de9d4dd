// The preferences as a part of a page, for who looks for them there.

import { hasGrants } from '@qraia/consent';
import { categorySection } from '../categorySection.ts';
import { button, element } from '../element.ts';
import type { BannerPort } from '../port.ts';
import { answersIn } from '../switches.ts';

export function preferencesForm(port: BannerPort): readonly HTMLElement[] {
  const { configuration, texts } = port;
  const isGiven = hasGrants(port.decision());
  const switches = element(
    'div',
    {},
    ...(['necessary', ...configuration.categories] as const).map((each) =>
      categorySection(each, port),
    ),
  );
  const save = (): void => {
    const answers = answersIn(switches);
    port.decide(answers.granted, 'choose', answers.denied);
  };
  return [
    switches,
    element(
      'div',
      { class: 'answers' },
      button('answer', isGiven ? texts.withdrawAll : texts.rejectAll, () =>
        port.decide([], isGiven ? 'withdraw' : 'reject-all'),
      ),
      button('answer', texts.save, save),
    ),
  ];
}
