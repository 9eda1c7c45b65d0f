import { peerHeader } from './peer-address.ts';

/**
 * The address to count a request under.
 * @param proxyHops how many proxies of ours stand in front and append to X-Forwarded-For; what is left of
 *   theirs was written by the client and is ignored
 */
export function clientAddress(headers: Headers, proxyHops: number): string {
  const peer = headers.get(peerHeader()) ?? 'unknown';
  if (proxyHops === 0) return peer;
  const forwarded = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.at(-proxyHops) ?? peer;
}
