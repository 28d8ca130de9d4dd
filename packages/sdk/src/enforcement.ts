// How the SDK and a bundle that enforces by policy speak with each other.

import type { Configuration, Decision } from '@qraia/consent';

/**
 * Brings the page's policy in line with a decision.
 *
 * @param isChosen - the visitor chose it in this page just now.
 * @returns whether something that is granted stays blocked: until the page is left, or for a moment,
 *   because it is being reloaded; undefined = nothing does.
 */
export type Enforcement = (
  decision: Decision | null,
  isChosen?: boolean,
) => 'blocks' | 'reloads' | undefined;

/**
 * @param own - addresses of the bundles and the endpoint, which are reached whatever was denied.
 * @returns undefined = nothing is enforced in this configuration.
 */
export type Enforce = (
  configuration: Configuration,
  own: readonly string[],
) => Enforcement | undefined;
