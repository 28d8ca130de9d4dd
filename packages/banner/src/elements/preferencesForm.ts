// The preferences as a part of a page, for who looks for them there.

import { categorySection } from '../categorySection.ts';
import { button, element } from '../element.ts';
import type { BannerPort } from '../port.ts';
import { answersIn } from '../switches.ts';

export function preferencesForm(port: BannerPort): readonly HTMLElement[] {
  const { configuration, texts } = port;
  const { granted = [], services = {} } = port.decision() ?? {};
  const hasGrants = granted.length > 0 || Object.values(services).includes(true);
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
      button('answer', hasGrants ? texts.withdrawAll : texts.rejectAll, () =>
        port.decide([], hasGrants ? 'withdraw' : 'reject-all'),
      ),
      button('answer', texts.save, save),
    ),
  ];
}
