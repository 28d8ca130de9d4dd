// The panel of a developer's own machine: a pill with the number of what is held, and what stands behind it.

import type { DebugPort } from '../port.ts';
import { element } from './element.ts';
import { type Snapshot, takeSnapshot } from './Snapshot.ts';
import { styles } from './styles.ts';
import { tabs } from './tabs.ts';

/** Milliseconds between two looks. */
const REFRESH_EVERY = 1000;

const counted = (count: number, word: string): string => (count > 0 ? ` · ${count} ${word}` : '');

/** Puts it beside the body, where page transitions of frameworks leave it alone. */
export function mountPanel(port: DebugPort): void {
  const host = document.createElement('qraia-debug');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];

  const pill = element('button', { type: 'button', class: 'pill', 'aria-controls': 'panel' });
  const bar = element('div', { class: 'tabs' });
  const section = element('div', {
    class: 'section',
    tabindex: '0',
    role: 'region',
    'aria-label': 'Details',
  });
  const panel = element('div', { class: 'panel', id: 'panel' }, bar, section);
  shadow.append(
    element(
      'div',
      { class: 'root', lang: 'en', role: 'region', 'aria-label': 'qraia for developers' },
      panel,
      pill,
    ),
  );

  let snapshot: Snapshot | undefined;
  let chosen: string | undefined;
  const isOpen = (): boolean => !panel.hidden;
  const setOpen = (open: boolean): void => {
    panel.hidden = !open;
    pill.setAttribute('aria-expanded', String(open));
  };

  /** Only what says something else is replaced: a selection, focus or scroll of the developer's stays. */
  const replace = (place: Element, children: Node[]): void => {
    const next = place.cloneNode();
    for (const child of children) next.appendChild(child);
    if (!place.isEqualNode(next)) place.replaceChildren(...next.childNodes);
  };

  const buttons = tabs.map(({ name }) => {
    const button = element('button', { type: 'button' });
    button.addEventListener('click', () => {
      chosen = name;
      draw();
      section.scrollTop = 0;
    });
    return button;
  });
  bar.append(...buttons);

  const draw = (): void => {
    if (!snapshot) return;
    const { problems, report } = snapshot;
    const through = counted(report.through.length, 'let through');
    const wrong = counted(problems.length, 'wrong');
    replace(pill, [new Text(`qraia · ${report.held.length} held${through}${wrong}`)]);
    pill.classList.toggle('bad', problems.length > 0);
    if (!isOpen()) return;
    for (const [index, { name, count, isShown, draw: drawTab }] of tabs.entries()) {
      const button = buttons[index];
      if (!button) continue;
      button.hidden = isShown?.(snapshot) === false;
      if (!button.hidden) chosen ??= name;
      replace(button, [new Text(count ? `${name} ${count(snapshot)}` : name)]);
      button.setAttribute('aria-current', String(name === chosen));
      if (name === chosen) replace(section, drawTab(snapshot, port));
    }
  };
  const refresh = async (): Promise<void> => {
    if (document.hidden) return;
    snapshot = await takeSnapshot(port, isOpen());
    draw();
  };

  pill.addEventListener('click', () => {
    setOpen(!isOpen());
    void refresh();
  });
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    setOpen(false);
    pill.focus();
  });

  setOpen(false);
  document.documentElement.append(host);
  document.addEventListener('qraia:change', refresh);
  void refresh();
  setInterval(refresh, REFRESH_EVERY);
}
