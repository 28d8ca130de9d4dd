// Pages whose libraries add to the language's own objects, as Prototype.js, MooTools and zone.js do.

import { describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  bannerIn,
  controlIn,
  decisionIn,
  dialogIn,
  grantedIn,
  surrounded,
  surroundingsBench,
} from './surroundings.ts';

/** Methods and old names, enumerable, as assignments make them. */
const ADDITIONS = `
  Array.prototype.each = function (task) { for (let i = 0; i < this.length; i++) task(this[i]); return this; };
  Array.prototype.remove = function (item) { return this.each(() => item); };
  Array.prototype.clone = function () { return [].concat(this); };
  Array.prototype.last = function () { return this[this.length - 1]; };
  Array.prototype.extend = Array.prototype.append = Array.prototype.each;
  String.prototype.strip = String.prototype.trim;
  String.prototype.test = function (pattern) { return new RegExp(pattern).test(this); };
  Function.prototype.delay = Function.prototype.bind;
  Element.prototype.hide = function () { this.style.display = 'none'; };
  Element.prototype.getStyle = Element.prototype.getElement = function () { return null; };
  window.$ = (id) => document.getElementById(id);
  document.getElementsByClassName = function (name) { return [...document.querySelectorAll('.' + name)]; };`;

/** In every object, and in every \`for … in\`. */
const OF_OBJECTS = `
  Object.prototype.extend = function (more) { return Object.assign(this, more); };
  Object.prototype.keys = function () { return Object.keys(this); };
  Object.prototype.name = 'polluted';
  Object.prototype.services = Object.prototype.granted = Object.prototype.statistics = true;
  Object.prototype.src = Object.prototype.data = '/polluted';`;

/** Of Prototype.js 1.6, with its way of writing JSON, which makes a text of every list and number. */
const TO_JSON = `
  Array.prototype.toJSON = function () { return '[' + this.map((each) => JSON.stringify(each)).join(', ') + ']'; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Number.prototype.toJSON = function () { return String(this); };`;

/** Of Prototype.js 1.6 and MooTools 1.2: their own, in place of the browser's. */
const REPLACEMENTS = `
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.prototype.filter = Array.prototype.findAll = function (test, self) {
    const found = [];
    for (let i = 0; i < this.length; i++) if (test.call(self, this[i], i)) found.push(this[i]);
    return found;
  };
  Array.from = function (given) {
    if (!given) return [];
    if ('toArray' in Object(given)) return given.toArray();
    const all = [];
    for (let i = 0; i < (given.length || 0); i++) all.push(given[i]);
    return all;
  };
  Function.prototype.bind = function (self, ...first) {
    const method = this;
    return function (...rest) { return method.apply(self, [...first, ...rest]); };
  };
  Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this; };`;

/** As zone.js: another class at \`Promise\`, and wrapped functions that start tasks and listen. */
const ZONES = `
  const Native = window.Promise;
  class ZoneAwarePromise {
    constructor(start) { this.inner = new Native((done, fail) => start(done, fail)); }
    then(done, fail) { return ZoneAwarePromise.resolve(this.inner.then(done, fail)); }
    catch(fail) { return this.then(null, fail); }
    finally(task) { return ZoneAwarePromise.resolve(this.inner.finally(task)); }
    static resolve(value) { return value instanceof ZoneAwarePromise ? value : new ZoneAwarePromise((done) => done(value)); }
    static reject(reason) { return new ZoneAwarePromise((_, fail) => fail(reason)); }
    static all(all) { return ZoneAwarePromise.resolve(Native.all([...all])); }
    static race(all) { return ZoneAwarePromise.resolve(Native.race([...all])); }
    static allSettled(all) { return ZoneAwarePromise.resolve(Native.allSettled([...all])); }
  }
  window.Promise = ZoneAwarePromise;
  for (const name of ['setTimeout', 'requestAnimationFrame', 'fetch', 'queueMicrotask']) {
    const native = window[name];
    window[name] = function (task, ...rest) {
      return native.call(window, typeof task === 'function' ? (...given) => task.apply(window, given) : task, ...rest);
    };
  }
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const tasks = new WeakMap();
  EventTarget.prototype.addEventListener = function (type, listener, how) {
    if (!listener) return;
    const task = function (event) { return listener.handleEvent ? listener.handleEvent(event) : listener.call(this, event); };
    tasks.set(listener, task);
    return addEventListener.call(this || window, type, task, how);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, how) {
    return removeEventListener.call(this || window, type, tasks.get(listener) || listener, how);
  };`;

const LIBRARIES = {
  libraries: ADDITIONS + REPLACEMENTS,
  'of-objects': OF_OBJECTS,
  'to-json': TO_JSON,
  zones: ZONES,
};
const PAGES = Object.fromEntries(
  Object.entries(LIBRARIES).flatMap(([name, code]) => {
    const script = `<script>{${code}\n}</script>`;
    return [
      [`/${name}/before`, surrounded({ before: script })],
      [`/${name}/behind`, surrounded({ behind: script })],
    ];
  }),
);

/** Broken for good. Of what runs behind the tag no more can be promised than that this much grants nothing. */
const BROKEN = `
  Array.prototype.map = Array.prototype.flatMap = function () { return []; };
  Array.prototype.forEach = function () {};
  Array.prototype.includes = function () { return true; };
  window.pageRan = true;`;

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = surroundingsBench(launch, {
    ...PAGES,
    '/broken': (thirdParty) =>
      surrounded({
        behind: `<script>{${BROKEN}\n}</script>`,
        body: `<script>new Image().src = '${thirdParty}/pixel.gif';</script>`,
      })(thirdParty),
  });

  const viewed = async () =>
    (await bench.world.report({ breakdown: 'page' })).rows.map(({ value }) => value);

  it.each(Object.keys(PAGES))('%s the tag', async (path) => {
    const { page } = bench;
    await bench.open(path);
    await bannerIn(page).waitFor();
    expect(await decisionIn(page)).toBeNull();
    await answer(page, 'Choose').click();
    await dialogIn(page).getByRole('switch', { name: 'Statistics' }).check();
    await dialogIn(page).getByRole('switch', { name: 'Marketing' }).check();
    expect(bench.thirdParty()).toBe(0);
    await dialogIn(page).getByRole('button', { name: 'Save choice' }).click();
    await expect.poll(() => grantedIn(page)).toEqual(['statistics', 'marketing']);
    await expect.poll(bench.thirdParty).toBeGreaterThan(0);
    // Counted: a batch that the endpoint cannot read would be no view.
    await expect.poll(viewed).toContain(path);
    expect(await page.evaluate(() => localStorage.getItem('qraia_receipt'))).toContain(
      '"purposes":[{"category":"preferences",',
    );
    await page.reload();
    await bench.withdraw();
    await page.reload();
    await controlIn(page).waitFor();
    expect(await grantedIn(page)).toEqual([]);
    expect(bench.thrown).toEqual([]);
  });

  it('methods of lists that lie, behind the tag: what is undecided stays held', async () => {
    const { page } = bench;
    await bench.open('/broken');
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => 'pageRan' in window)).toBe(true);
    expect([await decisionIn(page), bench.thirdParty(), bench.beacons()]).toEqual([null, 0, []]);
  });
});
