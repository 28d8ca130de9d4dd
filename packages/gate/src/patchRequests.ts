// Tier 2, calls: fetch and sendBeacon to what is not granted fail at once, as without a network.

/** @param may - whether an address may be reached now; it takes note of what it refuses. */
export function patchRequests(may: (what: string, address: string) => boolean): void {
  const { fetch } = window;
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    // The same words as the browser's own failure: pages that handle that handle this.
    if (!may('fetch', address)) return Promise.reject(new TypeError('Failed to fetch'));
    return fetch.call(window, input, init);
  };
  const { sendBeacon } = Navigator.prototype;
  Navigator.prototype.sendBeacon = function (address, data) {
    return may('sendBeacon', String(address)) && sendBeacon.call(this, address, data);
  };
}
