// Keeps the page and the address bar the same, also when one goes back.

import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, readAddress, writeAddress } from './address.ts';

export type Choose = (change: Partial<Address>) => void;

/** The address, and the way to change it; every change is a step of the back button. */
export function useAddress(): [Address, Choose] {
  const [address, setAddress] = useState(() => readAddress(location.search));
  useEffect(() => {
    const read = () => setAddress(readAddress(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const choose = useCallback<Choose>((change) => {
    const before = readAddress(location.search);
    const after = { ...before, ...change };
    if (writeAddress(after) === writeAddress(before)) return;
    history.pushState(null, '', writeAddress(after));
    setAddress(after);
  }, []);
  return [address, choose];
}
