// What one visitor's browser keeps and sends of the tracked site's cookies, and what the visitor answers.

import type { NamedHosts } from './namedHosts.ts';
import type { Engine } from './visitors.ts';

interface PageWindow {
  qraia: { acceptAll(): void; rejectAll(): void; withdraw(): void; decision(): object | null };
}

const isDeclared = (name: string): boolean => /^(_tr|__Secure-tr|__Host-tr)/.test(name);

export type TrackedVisitor = Awaited<ReturnType<typeof newTrackedVisitor>>;

export async function newTrackedVisitor(engine: Engine, hosts: NamedHosts) {
  const visitor = await engine.newVisitor();
  /** Goes to a page; names of all cookies that came with the request for it. */
  const sentTo = async (address: string): Promise<string[]> => {
    const before = hosts.received().length;
    await visitor.goto(address);
    const request = hosts.received().find((one, at) => at >= before && one.address === address);
    if (!request) throw new Error(`${address} was not asked for`);
    const cookies = request.cookie ? request.cookie.split('; ') : [];
    return cookies.flatMap((cookie) => cookie.split('=', 1)).sort();
  };
  return {
    ...visitor,
    sentTo,
    /** The same of the declared cookies alone. */
    declaredSentTo: async (address: string) => (await sentTo(address)).filter(isDeclared),
    /** What the browser keeps of the declared cookies: name, domain and path. */
    kept: async (): Promise<string[]> =>
      (await visitor.cookies())
        .filter(({ name }) => isDeclared(name))
        .map(({ name, domain, path }) => `${name} ${domain} ${path}`)
        .sort(),
    answer: (how: 'acceptAll' | 'rejectAll' | 'withdraw') =>
      visitor.evaluate((name) => (window as unknown as PageWindow).qraia[name](), how),
    decision: () => visitor.evaluate(() => (window as unknown as PageWindow).qraia.decision()),
  };
}

/** How often the third party was reached. */
export const tracked = (hosts: NamedHosts): number =>
  hosts.received().filter(({ address }) => address.includes('//tracker.example/')).length;
