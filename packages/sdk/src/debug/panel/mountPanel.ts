// The panel of a developer's own machine: a pill with the number of what is held, and what stands behind it.

import type { DebugPort } from '../port.ts';
import { element } from './element.ts';
import { declareSection, heldSection, problemsSection, throughSection } from './requestSections.ts';
import { type Snapshot, takeSnapshot } from './Snapshot.ts';
import { decisionSection, recordedSection, servicesSection } from './stateSections.ts';
import { styles } from './styles.ts';

/** Milliseconds between two looks. */
const REFRESH_EVERY = 1000;

interface Tab {
  readonly name: string;
  /** Told behind the name; a tab that counts nothing of what it is for is not shown where it says so. */
  readonly count?: number;
  readonly isHidden?: boolean;
  draw(): Node[];
}

const tabsOf = (port: DebugPort, snapshot: Snapshot): Tab[] => {
  const { problems, report } = snapshot;
  return [
    {
      name: 'Problems',
      count: problems.length,
      isHidden: problems.length === 0,
      draw: () => problemsSection(snapshot),
    },
    { name: 'Held', count: report.held.length, draw: () => heldSection(snapshot) },
    { name: 'Let through', count: report.through.length, draw: () => throughSection(snapshot) },
    {
      name: 'Declare',
      isHidden: report.services.length === 0 && !report.expand,
      draw: () => declareSection(snapshot),
    },
    { name: 'Services', draw: () => servicesSection(port, snapshot) },
    { name: 'Decision', draw: () => decisionSection(port) },
    { name: 'Recorded', draw: () => recordedSection(snapshot) },
  ].filter(({ isHidden }) => !isHidden);
};

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

  let chosen = '';
  let snapshot: Snapshot | undefined;
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

  const draw = (): void => {
    if (!snapshot) return;
    const { problems, report } = snapshot;
    pill.textContent = `qraia · ${report.held.length} held${counted(
      report.through.length,
      'let through',
    )}${counted(problems.length, 'wrong')}`;
    pill.classList.toggle('bad', problems.length > 0);
    if (!isOpen()) return;
    const tabs = tabsOf(port, snapshot);
    const tab = tabs.find(({ name }) => name === chosen) ?? tabs[0];
    const hadFocus = bar.contains(shadow.activeElement);
    replace(
      bar,
      tabs.map(({ name, count }) =>
        element(
          'button',
          {
            type: 'button',
            'data-tab': name,
            ...(name === tab?.name && { 'aria-current': 'true' }),
          },
          count === undefined ? name : `${name} ${count}`,
        ),
      ),
    );
    if (hadFocus) bar.querySelector<HTMLElement>('[aria-current]')?.focus();
    replace(section, tab?.draw() ?? []);
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
  bar.addEventListener('click', ({ target }) => {
    const name = target instanceof HTMLElement && target.dataset.tab;
    if (!name) return;
    chosen = name;
    draw();
    section.scrollTop = 0;
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
