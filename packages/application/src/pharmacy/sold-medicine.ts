import type { Prisma } from '@openward/db';
import type { SoldMedicineCard } from '@openward/domain/pharmacy';
import { nameOf } from '../cards/index.ts';

/** What a query selects to show a medicine on an order or a shelf. */
export const soldMedicineSelect = {
  id: true,
  nameEn: true,
  nameZh: true,
  form: true,
  strength: true,
  packUnits: true,
  packUnit: true,
} as const satisfies Prisma.MedicineSelect;

type Row = Prisma.MedicineGetPayload<{ select: typeof soldMedicineSelect }>;

/** A medicine by its generic name; no brand and no picture (rule 8). */
export const soldMedicine = ({ id, form, strength, packUnits, packUnit, ...names }: Row): SoldMedicineCard => ({
  id,
  name: nameOf(names),
  form,
  strength,
  packUnits,
  packUnit,
});
