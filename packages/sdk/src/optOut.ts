// What the browser itself answers for the visitor.

/** https://w3c.github.io/gpc/#dom-globalprivacycontrol, not in every browser; DNT in those that had it before. */
interface OptOutNavigator {
  readonly globalPrivacyControl?: boolean;
  readonly doNotTrack?: string | null;
}

/** Whether the browser says that its visitor does not want to be followed: Global Privacy Control, or Do Not Track. */
export function hasOptedOut(): boolean {
  const { globalPrivacyControl, doNotTrack } = navigator as OptOutNavigator;
  return globalPrivacyControl === true || doNotTrack === '1';
}
