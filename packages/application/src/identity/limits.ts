import { isIPv6 } from 'node:net';

const minutes = 60;

/**
 * Attempts within a time. Per contact they protect a person; per address only against a flood, since a whole hospital, or a
 * quarter of a city behind its carrier's address translation, asks from one. Sources: OWASP Authentication and Forgot
 * Password cheat sheets (limit per account and per address).
 */
export const limits = {
  requestPerContact: { points: 5, seconds: 60 * minutes },
  requestPerAddress: { points: 300, seconds: 60 * minutes },
  redeemPerContact: { points: 20, seconds: 60 * minutes },
  redeemPerAddress: { points: 600, seconds: 15 * minutes },
  passwordPerAddress: { points: 300, seconds: 15 * minutes },
} as const;

/** One household or office: an IPv4 address, or the first 64 bits of an IPv6 one, since a subscriber gets that many. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
