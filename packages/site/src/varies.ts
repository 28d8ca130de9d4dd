// What of a request the decision is read from, for caches.

export const VARIES = 'Cookie, DNT, Sec-GPC';
