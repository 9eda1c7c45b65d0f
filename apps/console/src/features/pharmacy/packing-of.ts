import type { DispensingView, PackingLine } from '@openward/domain/pharmacy';

/** The lines of an order as the rules of packing read them. */
export const packingOf = ({ lines }: DispensingView): PackingLine[] =>
  lines.map(({ id, position, quantity, packs }) => ({ id, position, quantity, scanned: packs.length }));
