/**
 * Whether the app's own pages sent this request. Browsers say so themselves in Sec-Fetch-Site; where they do not
 * (plain http to another host name), the Origin must be the app's. A request that says neither is refused.
 */
export function isSameOrigin(headers: Headers, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === new URL(publicUrl).host || host === headers.get('host');
}
