// Recipients that several services share.

export const google = {
  recipient: 'Google Ireland Limited',
  country: 'IE',
  privacy: 'https://policies.google.com/privacy',
};

export const microsoft = {
  recipient: 'Microsoft Ireland Operations Limited',
  country: 'IE',
  privacy: 'https://privacy.microsoft.com/privacystatement',
};

export const cloudflare = {
  recipient: 'Cloudflare, Inc.',
  country: 'US',
  privacy: 'https://www.cloudflare.com/privacypolicy/',
};
