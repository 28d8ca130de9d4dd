// A link to the same page with something else chosen; followed without a reload.

import type { ComponentChildren } from 'preact';
import { type Address, writeAddress } from './address.ts';
import type { Choose } from './useAddress.ts';

interface Properties {
  address: Address;
  change: Partial<Address>;
  choose: Choose;
  /** Whether this is what is chosen now. */
  current?: boolean;
  class?: string;
  lang?: string;
  children: ComponentChildren;
  [data: `data-${string}`]: string;
}

export function ChoiceLink({ address, change, choose, current, children, ...rest }: Properties) {
  return (
    <a
      {...rest}
      href={writeAddress({ ...address, ...change })}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        choose(change);
      }}
    >
      {children}
    </a>
  );
}
