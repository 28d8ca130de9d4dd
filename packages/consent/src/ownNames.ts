// What the SDK itself keeps in a browser, by the names under which it stands there.

/** The decision: a cookie. */
export const COOKIE_NAME = 'qraia_consent';

/** The receipt of it, in localStorage: only once there is a decision. */
export const RECEIPT_KEY = 'qraia_receipt';

/** That a visitor has paused recording, in localStorage: kept because they asked for it, ePrivacy directive 5(3). */
export const PAUSED_KEY = 'qraia_paused';

/** The site's own settings of a visitor, in localStorage: with `preferences` alone. */
export const SETTINGS_KEY = 'qraia_settings';

/** Ledger and outbox, in IndexedDB: with `statistics` alone. The recorder knows nothing of consent; a test holds its name to this one. */
export const DATABASE_NAME = 'qraia';
