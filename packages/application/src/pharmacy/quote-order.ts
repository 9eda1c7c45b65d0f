import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { type OrderQuote, type PharmacyShelf, pharmacyOffers, type QuoteOrderInput } from '@openward/domain/pharmacy';
import { recordRead } from '../audit/index.ts';
import { nameOf } from '../cards/index.ts';
import { databaseNow } from '../clock/index.ts';
import type { Services } from '../services/index.ts';
import { ownAddress } from './address-book.ts';
import { soldMedicine } from './sold-medicine.ts';
import { wantedPacks } from './wanted-packs.ts';

/**
 * Which pharmacies can send what is wanted, wholly or in part, and for how much. True when shown; checked again when ordered.
 * @throws AppError as `wantedPacks` refuses; NOT_FOUND for an address that is not one's own
 */
export async function quoteOrder(services: Services, actor: Actor, input: QuoteOrderInput): Promise<OrderQuote> {
  authorize(actor, 'order.own');
  const { prisma } = services.db;
  const now = await databaseNow(prisma);
  const { patient, lines, validUntil } = await wantedPacks(prisma, actor, { what: input.what, now });
  const { addressId } = input;
  const to = addressId === null ? null : await ownAddress(services, prisma, { actor, addressId });
  const shelves = await shelvesWith(
    prisma,
    lines.map(({ medicine }) => medicine.id),
  );
  await recordRead(services, actor, {
    action: 'order.quote',
    entity: 'order',
    patientId: patient.personId,
    ...(input.what.kind === 'prescription' ? { details: { prescriptionId: input.what.prescriptionId } } : {}),
  });
  return {
    patient,
    wanted: lines.map(({ medicine, prescriptionLineId, quantity }) => ({
      medicine: soldMedicine(medicine),
      prescriptionLineId,
      quantity,
    })),
    offers: pharmacyOffers(
      lines.map(({ medicine, ...line }) => ({ ...line, medicineId: medicine.id })),
      shelves,
      to,
    ),
    currency: 'CNY',
    validUntil,
    asOf: now,
  };
}

async function shelvesWith(tx: Transaction, medicineIds: readonly string[]): Promise<PharmacyShelf[]> {
  const institutions = await tx.institution.findMany({
    where: { kind: { in: ['PHARMACY', 'HOSPITAL'] }, stock: { some: { medicineId: { in: [...medicineIds] } } } },
    include: { stock: { where: { medicineId: { in: [...medicineIds] } } } },
  });
  return institutions.map(({ id, kind, province, city, stock, ...names }) => ({
    pharmacyId: id,
    name: nameOf(names),
    kind: kind === 'HOSPITAL' ? 'HOSPITAL' : 'PHARMACY',
    province,
    city,
    items: stock.map(({ medicineId, onHand, reserved, priceMinor }) => ({
      medicineId,
      available: onHand - reserved,
      priceMinor,
    })),
  }));
}
