import { accounts, type PricePart, totalOf } from './price.rules.ts';

/** One entry of a posting; the entries of a posting sum to zero. */
export interface PostingEntry {
  readonly account: string;
  /** Minor units, never zero. */
  readonly amountMinor: number;
}

/** The money came: the provider holds it, the parts are owed. @param provider name of the provider */
export function capturePosting(provider: string, parts: readonly PricePart[]): PostingEntry[] {
  const owed = parts.map(({ account, amountMinor }) => ({ account, amountMinor: -amountMinor }));
  return meaningful([{ account: accounts.provider(provider), amountMinor: totalOf(parts) }, ...owed]);
}

export interface RefundedMoney {
  /** What goes back now, minor units. */
  readonly amountMinor: number;
  /** What went back before, minor units. */
  readonly refundedMinor: number;
}

/**
 * Money goes back. Who delivered the thing gives first, the later parts (delivery) last, so that several refunds together
 * take from each part exactly what one refund of their sum would.
 * @throws RangeError when more would go back than was paid
 */
export function refundPosting(
  provider: string,
  parts: readonly PricePart[],
  { amountMinor, refundedMinor }: RefundedMoney,
): PostingEntry[] {
  if (amountMinor <= 0 || refundedMinor < 0 || refundedMinor + amountMinor > totalOf(parts)) {
    throw new RangeError(`refund of ${amountMinor} after ${refundedMinor} does not fit ${totalOf(parts)}`);
  }
  const before = taken(parts, refundedMinor);
  const after = taken(parts, refundedMinor + amountMinor);
  const given = parts.map(({ account }, index) => ({
    account,
    amountMinor: (after[index] ?? 0) - (before[index] ?? 0),
  }));
  return meaningful([{ account: accounts.provider(provider), amountMinor: -amountMinor }, ...given]);
}

/** How much of `amountMinor` each part gives, in order. */
function taken(parts: readonly PricePart[], amountMinor: number): number[] {
  let left = amountMinor;
  return parts.map((part) => {
    const share = Math.min(part.amountMinor, left);
    left -= share;
    return share;
  });
}

const meaningful = (entries: readonly PostingEntry[]): PostingEntry[] =>
  entries.filter(({ amountMinor }) => amountMinor !== 0);
