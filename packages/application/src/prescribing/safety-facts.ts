import type { Transaction } from '@openward/db';
import { allergySchema, takenMedicineSchema } from '@openward/domain/intake';
import type { SafetyFacts } from '@openward/domain/prescribing';
import { z } from 'zod';
import { nameOf } from '../cards/index.ts';

const allergies = z.array(allergySchema).nullable();
const taken = z.array(takenMedicineSchema).nullable();

interface Checked {
  readonly patientId: string;
  readonly medicines: SafetyFacts['medicines'];
  readonly isChronic: boolean;
  /** The prescription itself and the version it replaces: they are no second prescription. */
  readonly exceptIds: readonly string[];
}

/** What the safety checks need to know now: the health profile, other open prescriptions, the names of the catalogue. */
export async function loadSafetyFacts(
  tx: Transaction,
  { patientId, medicines, isChronic, exceptIds }: Checked,
): Promise<SafetyFacts> {
  // One after the other: inside a transaction there is one connection.
  const profile = await tx.patientProfile.findUniqueOrThrow({ where: { personId: patientId } });
  const open = await tx.prescriptionLine.findMany({
    where: {
      prescription: {
        patientId,
        id: { notIn: [...exceptIds] },
        state: { in: ['SIGNED', 'EFFECTIVE', 'PARTLY_DISPENSED'] },
      },
    },
    select: { medicine: { select: { nameEn: true, nameZh: true, atcCode: true } } },
  });
  const catalogue = await tx.medicine.findMany({ select: { nameEn: true, nameZh: true, atcCode: true } });
  const named = (row: { nameEn: string; nameZh: string; atcCode: string }) => ({
    name: nameOf(row),
    atcCode: row.atcCode,
  });
  return {
    medicines,
    isChronic,
    allergies: allergies.parse(profile.allergies),
    taken: taken.parse(profile.medicines),
    pregnancy: profile.pregnancy,
    prescribed: open.map(({ medicine }) => named(medicine)),
    catalogue: catalogue.map(named),
  };
}
