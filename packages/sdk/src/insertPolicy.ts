// A Content-Security-Policy from within the page.

/**
 * It holds from here on for everything that is not fetched yet, beside all other policies of the page, and
 * nothing takes it back: https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy
 * Its element is not needed for that, and a framework that hydrates the document would stumble over it.
 */
export function insertPolicy(policy: string): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.prepend(meta);
  meta.remove();
}
