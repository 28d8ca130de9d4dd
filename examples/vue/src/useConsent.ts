import { computed, type MaybeRefOrGetter, type Ref, shallowRef, toValue } from 'vue';
import { qraia } from './qraia.ts';

const decision = shallowRef(qraia.decision());
qraia.on('change', (next) => {
  decision.value = next;
});

/**
 * Whether the visitor allows a category, or a service by its id. Follows the decision, made here or in
 * another tab.
 */
export function useConsent(name: MaybeRefOrGetter<string>): Readonly<Ref<boolean>> {
  return computed(() => decision.value !== null && qraia.has(toValue(name)));
}
