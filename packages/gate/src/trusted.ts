// Trusted Types: one policy, `qraia`, for what is our own and for what the page's own parser gave.

type Rules = Readonly<
  Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => unknown>
>;

interface TrustedTypesWindow {
  readonly trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
}

let policy: Rules | undefined;

/**
 * Never for what a script of the page gave as text: that it would not have got past the page's policy.
 *
 * @returns the text itself where there are no Trusted Types, or where the page allows no policy of ours;
 *   then the browser decides.
 */
export function trusted(create: keyof Rules, text: string): string {
  if (!policy) {
    const same = (given: string): string => given;
    policy = { createHTML: same, createScript: same, createScriptURL: same };
    try {
      policy = (window as TrustedTypesWindow).trustedTypes?.createPolicy('qraia', policy) ?? policy;
    } catch {
      // The page has named the policies that it allows.
    }
  }
  return policy[create](text) as string;
}
