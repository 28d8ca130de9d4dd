// Pages that Chromium prepares before anybody has asked for them: nothing is recorded until they are looked at.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openInChromium } from './launch.ts';
import { surrounded } from './surroundings.ts';
import { createWorld, type World } from './world.ts';

/** Both pages tell what becomes of them; no driver sees into a page that is prepared. */
const telling = `<script>
  const tell = (what) => fetch('/told/' + what);
  const until = async (find) => {
    for (;;) {
      const found = await find();
      if (found) return found;
      await new Promise((next) => setTimeout(next, 50));
    }
  };
  const asks = () => document.querySelector('qraia-banner')?.shadowRoot?.querySelectorAll('.answer');
  const granted = () => 'granted:' + (qraia.decision()?.granted.join('+') ?? 'undecided');
</script>`;

/** @param before - what the visitor does before the next page is prepared; @param leave - just before they go there. */
const first = (before: string, leave = '') =>
  surrounded({
    behind: telling,
    body: `<script>
  const may = (what) => until(async () => (await (await fetch('/may-' + what)).text()) === 'yes');
  (async () => {
    ${before}
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ urls: ['/second'], eagerness: 'immediate' }] });
    document.head.append(rules);
    await may('leave');
    ${leave}
    await may('go');
    location.href = '/second';
  })();
</script>`,
  });
const second = surrounded({
  behind: telling,
  body: `<script>
  (async () => {
    await tell(document.prerendering ? 'prepared' : 'not-prepared');
    document.addEventListener('prerenderingchange', async () => {
      await tell('activated');
      await tell(granted());
      const answers = await until(() => asks() ?? qraia.decision());
      if (answers.length) answers[1].click();
      await tell('then-' + granted());
    });
  })();
</script>`,
});

const accept =
  'await until(() => window.qraia?.acceptAll); qraia.acceptAll(); await tell(granted());';

describe('Chromium', () => {
  let world: World;
  let close: () => Promise<void>;
  let allowed: string[];
  const may = (what: string) => () => (allowed.includes(what) ? 'yes' : 'no');
  beforeAll(async () => {
    world = await createWorld({
      pages: {
        '/accepted': first(accept),
        '/undecided': first(''),
        '/withdrawn': first(accept, 'qraia.withdraw(); await tell(granted());'),
        '/second': second,
        '/may-leave': may('leave'),
        '/may-go': may('go'),
      },
      thirdPartyScripts: { '/tag.js': '' },
    });
  });
  beforeEach(() => {
    world.forget();
    allowed = [];
  });
  afterEach(() => close?.());
  afterAll(() => world?.close());

  const told = () =>
    world.received().flatMap(({ path }) => (path.startsWith('/told/') ? [path.slice(6)] : []));
  const heard = (what: string) => expect.poll(told, { timeout: 15_000 }).toContain(what);
  const sent = (path: string) => world.received().filter((each) => each.path === path);
  const views = () =>
    sent('/v1/beacon').filter(({ body }) => body.includes('"page":"/second"')).length;
  /** Longer than the recorder waits before it sends. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 2000));

  it('with a grant: the view is that of the moment when it is looked at', async () => {
    close = openInChromium(`${world.endpoint}/accepted`);
    await heard('prepared');
    await settle();
    expect(views()).toBe(0);
    expect(sent('/v1/decision').length).toBe(1);
    allowed = ['leave', 'go'];
    await heard('activated');
    await heard('then-granted:preferences+statistics+marketing');
    await expect.poll(views).toBe(1);
    expect(sent('/v1/decision').length).toBe(1);
    expect(told()).not.toContain('not-prepared');
  });

  it('undecided: nobody is counted or recorded; looked at, it asks, and an answer counts', async () => {
    close = openInChromium(`${world.endpoint}/undecided`);
    await heard('prepared');
    await settle();
    expect([sent('/v1/beacon').length, sent('/v1/decision').length]).toEqual([0, 0]);
    expect(world.receivedByThirdParty()).toEqual([]);
    allowed = ['leave', 'go'];
    await heard('activated');
    await heard('granted:undecided');
    await heard('then-granted:preferences+statistics+marketing');
    await expect.poll(views).toBe(1);
    expect(sent('/v1/decision').length).toBe(1);
    expect(told()).not.toContain('not-prepared');
  });

  it('prepared with a grant that is withdrawn before it is looked at: it knows at once, and records nothing', async () => {
    close = openInChromium(`${world.endpoint}/withdrawn`);
    await heard('prepared');
    allowed = ['leave'];
    await heard('granted:');
    await expect.poll(() => sent('/v1/decision').length).toBe(2);
    world.forget();
    allowed = ['leave', 'go'];
    await heard('then-granted:');
    await settle();
    expect(told()).toEqual(['activated', 'granted:', 'then-granted:']);
    expect(sent('/v1/beacon')).toEqual([]);
  });
});
