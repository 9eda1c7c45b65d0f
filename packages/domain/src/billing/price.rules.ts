/** What somebody is owed out of a price. */
export interface PricePart {
  /** Account of the ledger. */
  readonly account: string;
  /** Minor units of the currency, not negative. */
  readonly amountMinor: number;
}

/** Accounts of the ledger. Money a provider holds is positive, what is owed to somebody negative. */
export const accounts = {
  provider: (name: string): string => `provider:${name}`,
  institution: (institutionId: string): string => `payable:${institutionId}`,
  courier: 'payable:courier',
} as const;

/** The price of a consultation: all of it is the institution's. */
export function consultationPrice({
  institutionId,
  priceMinor,
}: {
  readonly institutionId: string;
  readonly priceMinor: number;
}): readonly PricePart[] {
  return [{ account: accounts.institution(institutionId), amountMinor: priceMinor }];
}

/** The price of an order: the medicines are the pharmacy's, the delivery is the courier's. */
export function orderPrice({
  pharmacyId,
  itemsMinor,
  deliveryMinor,
}: {
  readonly pharmacyId: string;
  readonly itemsMinor: number;
  readonly deliveryMinor: number;
}): readonly PricePart[] {
  return [
    { account: accounts.institution(pharmacyId), amountMinor: itemsMinor },
    { account: accounts.courier, amountMinor: deliveryMinor },
  ];
}

/** The sum of the parts, minor units. */
export function totalOf(parts: readonly PricePart[]): number {
  return parts.reduce((total, { amountMinor }) => total + amountMinor, 0);
}
