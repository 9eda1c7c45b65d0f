/** All cookies of a Cookie header; the first of two equal names wins, as browsers send the more specific path first. */
export function parseCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 1) continue;
    const name = part.slice(0, at).trim();
    if (!cookies.has(name)) cookies.set(name, decode(part.slice(at + 1).trim()));
  }
  return cookies;
}

/** The value of one cookie of a request; null when it was not sent. */
export function cookieOf(headers: Headers, name: string): string | null {
  return parseCookies(headers.get('cookie')).get(name) ?? null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
