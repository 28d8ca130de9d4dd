// The names in a Cookie header, one for each time that a name stands there.

export const cookieNames = (cookieHeader: string): string[] =>
  cookieHeader.split(';').flatMap((part) => {
    const cookie = part.trim();
    const equals = cookie.indexOf('=');
    return equals > 0 ? [cookie.slice(0, equals)] : [];
  });
