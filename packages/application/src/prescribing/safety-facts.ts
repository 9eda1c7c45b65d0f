import type { Transaction } from '@openward/db';
import { allergySchema, takenMedicineSchema } from '@openward/domain/intake';
import { isSupplyRunning, suppliesSince, type SafetyFacts } from '@openward/domain/prescribing';
import { z } from 'zod';
import { nameOf } from '../cards/index.ts';
import { databaseNow } from '../clock/index.ts';

const allergies = z.array(allergySchema).nullable();
const taken = z.array(takenMedicineSchema).nullable();

interface Checked {
  readonly patientId: string;
  readonly medicines: SafetyFacts['medicines'];
  readonly isChronic: boolean;
  /** The prescription itself and the version it replaces: they are no second prescription. */
  readonly exceptIds: readonly string[];
}

/** What the safety checks need to know now: the health profile, other prescriptions whose supply runs, the names of the catalogue. */
export async function loadSafetyFacts(
  tx: Transaction,
  { patientId, medicines, isChronic, exceptIds }: Checked,
): Promise<SafetyFacts> {
  // One after the other: inside a transaction there is one connection.
  const profile = await tx.patientProfile.findUniqueOrThrow({ where: { personId: patientId } });
  const now = await databaseNow(tx);
  const earlier = await tx.prescriptionLine.findMany({
    where: {
      prescription: {
        patientId,
        id: { notIn: [...exceptIds] },
        OR: [{ validUntil: null }, { validUntil: { gte: suppliesSince(now) } }],
      },
    },
    select: {
      days: true,
      dispensedQuantity: true,
      prescription: { select: { state: true, validUntil: true } },
      medicine: { select: { nameEn: true, nameZh: true, atcCode: true } },
    },
  });
  const running = earlier.filter(({ prescription, ...line }) => isSupplyRunning({ ...line, ...prescription }, now));
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
    prescribed: running.map(({ medicine }) => named(medicine)),
    catalogue: catalogue.map(named),
  };
}
