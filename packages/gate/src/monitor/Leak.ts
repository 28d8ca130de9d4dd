// One thing that should not have been there: its kind and its name, and nothing that it carried.

export interface Leak {
  /**
   * `request`: was made, to a host that nobody declared or whose service is not granted.
   * `policy`: would have been made, had the Content-Security-Policy not stopped it.
   * The others: a name that is kept in the browser and that nobody declared.
   */
  readonly kind: 'request' | 'policy' | 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB';
  /** The host of a request, never its path or query; a name without what in it may identify, never a value. */
  readonly name: string;
}
