import type { SoldMedicineCard } from '@openward/domain/pharmacy';

/** What the cart keeps of a medicine: what it is, and no price, which may have changed when it is looked at again. */
export const soldPart = (item: SoldMedicineCard): SoldMedicineCard => {
  const { id, name, form, strength, packUnits, packUnit } = item;
  return { id, name, form, strength, packUnits, packUnit };
};
