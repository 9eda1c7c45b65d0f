import { randomInt, randomUUID } from 'node:crypto';
import { sealedColumns } from '@openward/application/pharmacy';
import { sealOf } from '@openward/application/prescribing';
import type { Services } from '@openward/application/services';
import type { Prisma } from '@openward/db';
import { addressText } from '@openward/domain/pharmacy';
import { insertInstitution } from '../people/index.ts';
import { signedInPatient, signedInStaff, type StaffMember } from './actors.ts';
import { insertService } from './clinic.ts';
import { homeAddress, insertOtcMedicine, testDosage } from './pharmacy.ts';
import { insertTicket } from './waiting.ts';

export interface Pharmacy {
  readonly institutionId: string;
  readonly dispenser: StaffMember;
  readonly pharmacist: StaffMember;
}

/** A pharmacy with a dispenser who picks and a pharmacist who checks. */
export async function openStaffedPharmacy(services: Services): Promise<Pharmacy> {
  const institutionId = await insertInstitution(services);
  const unlicensed = { licenceNumber: null, licenceValidUntil: null };
  return {
    institutionId,
    dispenser: await signedInStaff(services, { role: 'DISPENSER', institutionId, name: '傅晓', ...unlicensed }),
    pharmacist: await signedInStaff(services, { role: 'PHARMACIST', institutionId, name: '孔琳' }),
  };
}

/** Twenty digits nobody has scanned. */
export const newTraceCode = (): string => Array.from({ length: 20 }, () => randomInt(10)).join('');

export interface PlacedOrder {
  readonly orderId: string;
  readonly patient: Awaited<ReturnType<typeof signedInPatient>>;
  readonly medicineId: string;
  readonly lineId: string;
  readonly journeyId: string;
  readonly prescriptionId: string | null;
  readonly packs: number;
}

interface OrderFacts {
  readonly packs?: number;
  /** Packs the prescription authorises; left out: an order without one. */
  readonly authorised?: number;
  readonly medicine?: Partial<Prisma.MedicineUncheckedCreateInput>;
  readonly patient?: Awaited<ReturnType<typeof signedInPatient>>;
}

/** A paid order of one medicine at the pharmacy, its packs held in the stock, its money captured. */
export async function insertPaidOrder(
  services: Services,
  { institutionId }: Pharmacy,
  { packs = 1, authorised, medicine = {}, patient: known }: OrderFacts = {},
): Promise<PlacedOrder> {
  const { prisma } = services.db;
  const patient = known ?? (await signedInPatient(services));
  const { personId: patientId } = patient;
  const serviceId = await insertService(services, institutionId);
  const ticketId = await insertTicket(services, { institutionId, serviceId }, { patientId });
  const { journeyId } = await prisma.ticket.update({
    where: { id: ticketId },
    data: { state: 'LEFT', endedAt: new Date() },
  });
  const medicineId = await insertOtcMedicine(services, medicine);
  const signing = { patientId, journeyId, ticketId, serviceId, institutionId, medicineId };
  const prescription = authorised === undefined ? null : await insertSignedLine(services, { ...signing, authorised });
  await prisma.stockItem.create({
    data: { institutionId, medicineId, onHand: packs + 5, reserved: packs, priceMinor: 1500 },
  });
  const orderId = randomUUID();
  const line = { position: 1, medicineId, quantity: packs, unitPriceMinor: 1500 };
  const order = await prisma.order.create({
    data: {
      id: orderId,
      patientId,
      placedById: patientId,
      journeyId,
      pharmacyId: institutionId,
      prescriptionId: prescription?.id ?? null,
      state: 'PAID',
      itemsMinor: 1500 * packs,
      deliveryMinor: 600,
      addressSealed: services.vault.seal(addressText(homeAddress), orderId, sealedColumns.orderAddress),
      expiresAt: new Date(Date.now() + 3_600_000),
      lines: { create: [{ ...line, prescriptionLineId: prescription?.lineId ?? null }] },
      payments: {
        create: [
          {
            personId: patientId,
            amountMinor: 1500 * packs + 600,
            state: 'CAPTURED',
            provider: 'fake',
            providerRef: randomUUID(),
            capturedAt: new Date(),
          },
        ],
      },
    },
    include: { lines: true },
  });
  const lineId = order.lines[0]?.id ?? '';
  return { orderId, patient, medicineId, lineId, journeyId, prescriptionId: prescription?.id ?? null, packs };
}

interface Signing {
  readonly patientId: string;
  readonly journeyId: string;
  readonly ticketId: string;
  readonly serviceId: string;
  readonly institutionId: string;
  readonly medicineId: string;
  readonly authorised: number;
}

async function insertSignedLine(services: Services, { ticketId, serviceId, medicineId, authorised, ...of }: Signing) {
  const { prisma } = services.db;
  const { institutionId, journeyId, patientId } = of;
  const doctor = await signedInStaff(services, { role: 'DOCTOR', institutionId, name: '吴强' });
  await prisma.diagnosisCode.createMany({
    data: [{ code: 'I10', nameEn: 'Hypertension', nameZh: '高血压', pinyinInitials: 'GXY', chapter: 'IX' }],
    skipDuplicates: true,
  });
  const conversation = await prisma.conversation.create({ data: { journeyId } });
  const consultation = await prisma.consultation.create({
    data: {
      journeyId,
      ticketId,
      serviceId,
      patientId,
      clinicianId: doctor.practiceRoleId,
      conversationId: conversation.id,
      ruleProfile: 'cn-2018',
      fromSeq: 1,
    },
  });
  const made = await prisma.prescription.create({
    data: {
      ...of,
      consultationId: consultation.id,
      prescriberId: doctor.practiceRoleId,
      diagnosisCode: 'I10',
      ruleProfile: 'cn-2018',
      lines: { create: [{ position: 1, medicineId, dosage: testDosage, days: 7, quantity: authorised }] },
    },
    include: { lines: true },
  });
  const { id } = made;
  const lines = made.lines.map((line) => ({ ...line, dosage: testDosage }));
  const now = Date.now();
  await prisma.prescription.update({
    where: { id },
    data: {
      state: 'EFFECTIVE',
      signedAt: new Date(now - 60_000),
      contentHash: sealOf({ ...made, lines, checks: [] }),
      effectiveAt: new Date(now - 60_000),
      validUntil: new Date(now + 3 * 86_400_000),
    },
  });
  return { id, lineId: lines[0]?.id ?? null };
}
