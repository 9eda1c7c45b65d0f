import { randomUUID } from 'node:crypto';
import { addAddress } from '@openward/application/pharmacy';
import { sealOf } from '@openward/application/prescribing';
import type { Services } from '@openward/application/services';
import type { Prisma } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { dosageSchema } from '@openward/domain/prescribing';
import type { Address } from '@openward/domain/pharmacy';

type MedicineFacts = Partial<Prisma.MedicineUncheckedCreateInput>;

/** A medicine of the catalogue: tablets over the counter unless said. @returns its id */
export async function insertOtcMedicine({ db }: Services, facts: MedicineFacts = {}): Promise<string> {
  const { id } = await db.prisma.medicine.create({
    data: {
      code: `T-${randomUUID()}`,
      nameEn: 'Paracetamol',
      nameZh: '对乙酰氨基酚',
      pinyinInitials: 'DYXAJF',
      atcCode: 'N02BE01',
      form: 'tablet',
      strength: '500 mg',
      packUnits: 20,
      packUnit: 'tablet',
      class: 'OTC',
      priceMinor: 900,
      ...facts,
    },
  });
  return id;
}

interface Shelf {
  readonly medicineId: string;
  readonly onHand?: number;
  readonly priceMinor?: number;
}

type PharmacyFacts = Partial<Pick<Prisma.InstitutionUncheckedCreateInput, 'kind' | 'province' | 'city' | 'nameEn'>>;

/** A pharmacy in Hangzhou with packs on its shelf. @returns its id */
export async function openPharmacy(
  { db }: Services,
  shelves: readonly Shelf[],
  facts: PharmacyFacts = {},
): Promise<string> {
  const { id } = await db.prisma.institution.create({
    data: {
      nameEn: 'Haitang Pharmacy',
      nameZh: '海棠大药房',
      kind: 'PHARMACY',
      licenceNumber: `TEST-${randomUUID()}`,
      province: 'Zhejiang',
      city: 'Hangzhou',
      zone: 'Asia/Shanghai',
      ...facts,
      stock: {
        create: shelves.map(({ medicineId, onHand = 100, priceMinor = 900 }) => ({ medicineId, onHand, priceMinor })),
      },
    },
  });
  return id;
}

/** Where the tests have medicine sent. */
export const homeAddress: Address = {
  recipient: '周宁',
  phone: '+8613800000271',
  province: 'Zhejiang',
  city: 'Hangzhou',
  district: '西湖区',
  street: '演示路 18 号',
};

/** An address in the actor's book. @returns its id */
export async function keepAddress(services: Services, actor: Actor, change: Partial<Address> = {}): Promise<string> {
  const input = { key: randomUUID(), address: { ...homeAddress, ...change }, isDefault: false };
  return (await addAddress(services, actor, input)).addressId;
}

/** One tablet every morning. */
export const testDosage = dosageSchema.parse({
  amount: 1,
  unit: 'tablet',
  timesPerDay: 1,
  timing: 'morning',
  route: 'oral',
});

interface Prescribing {
  readonly consultationId: string;
  readonly lines: readonly { readonly medicineId: string; readonly quantity: number }[];
  readonly state?: Prisma.PrescriptionUncheckedCreateInput['state'];
  readonly validUntil?: Date;
}

export interface InsertedPrescription {
  readonly prescriptionId: string;
  /** In the order of the lines. */
  readonly lineIds: readonly string[];
}

/** A prescription of a consultation, effective for a day, written without its use cases. */
export async function insertPrescription(
  { db }: Services,
  { consultationId, lines, state = 'EFFECTIVE', validUntil }: Prescribing,
): Promise<InsertedPrescription> {
  const visit = await db.prisma.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    include: { service: { select: { institutionId: true } } },
  });
  const end = validUntil ?? new Date(Date.now() + 86_400_000);
  const isApproved = state !== 'DRAFT' && state !== 'SIGNED' && state !== 'RETURNED' && state !== 'REJECTED';
  const content = {
    id: randomUUID(),
    version: 1,
    previousId: null,
    consultationId,
    patientId: visit.patientId,
    institutionId: visit.service.institutionId,
    prescriberId: visit.clinicianId,
    diagnosisCode: 'I10',
    ruleProfile: 'cn-2018@2018-07-17',
  };
  const signed = lines.map((line) => ({ ...line, dosage: testDosage, days: 7 }));
  const made = await db.prisma.prescription.create({
    data: {
      ...content,
      journeyId: visit.journeyId,
      state,
      signedAt: state === 'DRAFT' ? null : new Date(),
      contentHash: state === 'DRAFT' ? null : sealOf({ ...content, lines: signed, checks: [] }),
      effectiveAt: isApproved ? new Date(end.getTime() - 3 * 86_400_000) : null,
      validUntil: isApproved ? end : null,
      lines: {
        create: signed.map((line, index) => ({ ...line, position: index + 1 })),
      },
    },
    include: { lines: { orderBy: { position: 'asc' } } },
  });
  return { prescriptionId: made.id, lineIds: made.lines.map(({ id }) => id) };
}
