import type { LocalizedName } from '../institution/index.ts';
import { deliveryPrice } from './delivery-price.rules.ts';
import type { PharmacyOffer } from './order.schema.ts';

export interface WantedPacks {
  readonly medicineId: string;
  readonly prescriptionLineId: string | null;
  /** Packs. */
  readonly quantity: number;
}

/** A pharmacy and what lies on its shelf, not held for others. */
export interface PharmacyShelf {
  readonly pharmacyId: string;
  readonly name: LocalizedName;
  readonly kind: 'HOSPITAL' | 'PHARMACY';
  readonly province: string;
  readonly city: string;
  readonly items: readonly {
    readonly medicineId: string;
    readonly available: number;
    readonly priceMinor: number;
  }[];
}

interface Receiver {
  readonly province: string;
  readonly city: string;
}

/**
 * What each pharmacy can send of what is wanted, and for how much. The patient may choose any of them (rule 8): those that
 * have everything come first, then the cheaper ones; no pharmacy is preferred for any other reason.
 * @param to where it goes; null: not known yet, and delivery has no price
 */
export function pharmacyOffers(
  wanted: readonly WantedPacks[],
  shelves: readonly PharmacyShelf[],
  to: Receiver | null,
): PharmacyOffer[] {
  return shelves
    .flatMap((shelf) => offerOf(wanted, shelf, to) ?? [])
    .toSorted(
      (a, b) =>
        Number(b.isComplete) - Number(a.isComplete) ||
        packsOf(b) - packsOf(a) ||
        (a.totalMinor ?? a.itemsMinor) - (b.totalMinor ?? b.itemsMinor) ||
        (a.pharmacyId < b.pharmacyId ? -1 : 1),
    );
}

const packsOf = ({ lines }: PharmacyOffer): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

function offerOf(wanted: readonly WantedPacks[], shelf: PharmacyShelf, to: Receiver | null): PharmacyOffer | null {
  const left = new Map(shelf.items.map(({ medicineId, available }) => [medicineId, available]));
  const prices = new Map(shelf.items.map(({ medicineId, priceMinor }) => [medicineId, priceMinor]));
  const lines = wanted.flatMap(({ medicineId, prescriptionLineId, quantity: asked }) => {
    const available = left.get(medicineId) ?? 0;
    const quantity = Math.min(asked, available);
    const unitPriceMinor = prices.get(medicineId);
    if (quantity < 1 || unitPriceMinor === undefined) return [];
    left.set(medicineId, available - quantity);
    return [{ medicineId, prescriptionLineId, quantity, unitPriceMinor }];
  });
  if (lines.length === 0) return null;
  const { pharmacyId, name, kind, province, city } = shelf;
  const itemsMinor = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0);
  const deliveryMinor = to && deliveryPrice(shelf, to);
  const totalMinor = deliveryMinor === null ? null : itemsMinor + deliveryMinor;
  const packs = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const isComplete = packs === wanted.reduce((sum, { quantity }) => sum + quantity, 0);
  return { pharmacyId, name, kind, province, city, lines, isComplete, itemsMinor, deliveryMinor, totalMinor };
}
