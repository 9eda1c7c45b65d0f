interface Locality {
  readonly province: string;
  readonly city: string;
}

/** How far a parcel goes, as the tariff counts it. */
export type DeliveryZone = 'same-city' | 'same-province' | 'elsewhere';

/**
 * Demonstration tariff, fen a parcel. A deployment agrees its own with its courier; the zones stay.
 */
export const deliveryTariff: Readonly<Record<DeliveryZone, number>> = {
  'same-city': 600,
  'same-province': 800,
  elsewhere: 1200,
};

/** Where the receiver lives as seen from the pharmacy. Cities of two provinces may share a name. */
export function deliveryZone(from: Locality, to: Locality): DeliveryZone {
  if (from.province !== to.province) return 'elsewhere';
  return from.city === to.city ? 'same-city' : 'same-province';
}

/** What delivery of one parcel costs, fen. */
export const deliveryPrice = (from: Locality, to: Locality): number => deliveryTariff[deliveryZone(from, to)];
