import type { Transaction } from '@openward/db';
import { dispenseOrder, type DispenseRefusal } from '@openward/db/sql';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, type ErrorKey } from '@openward/domain/errors';
import { calendarDayIn, ruleProfileOn } from '@openward/domain/institution';
import {
  checkPoints,
  mayCheck,
  type CheckRefusal,
  type OrderState,
  type OrderToCheck,
  type checkOrderInput,
} from '@openward/domain/pharmacy';
import { neverOnline } from '@openward/domain/prescribing';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { commit, peopleAround } from '../outbox/index.ts';
import { refuseForged, tracingForgery } from '../prescribing/index.ts';
import type { Services } from '../services/index.ts';
import { lockPharmacyOrder, type LockedOrder } from './lock-pharmacy-order.ts';
import { tellOrder } from './tell-order.ts';

const sentences: Readonly<Record<CheckRefusal | DispenseRefusal, ErrorKey>> = {
  'not-picking': 'order-not-picking',
  'not-a-pharmacist-here': 'forbidden',
  'own-picking': 'own-picking',
  'own-account': 'own-account',
  'packs-missing': 'packs-missing',
  restricted: 'never-dispensed',
  'prescription-missing': 'dispense-without-prescription',
  'prescription-not-effective': 'dispense-not-effective',
  'exceeds-authorised': 'dispense-exceeds',
};

/**
 * A pharmacist who had no hand in picking checks the packs; what was dispensed is counted on the prescription, never more
 * than it authorised. The rules are asked twice: here, and in the one statement that writes.
 * @throws AppError NOT_FOUND; BAD_INPUT `check-incomplete` unless every point is confirmed; CONFLICT or FORBIDDEN with the rule
 */
export async function checkOrder(
  services: Services,
  actor: Actor,
  { orderId, confirmed }: z.output<typeof checkOrderInput>,
): Promise<{ state: OrderState }> {
  authorize(actor, 'dispensing.check');
  if (checkPoints.some((point) => !confirmed.includes(point))) {
    throw new AppError('BAD_INPUT', 'not every point is confirmed', 'check-incomplete');
  }
  return tracingForgery(services, actor, () =>
    commit(services, async (tx) => {
      const { order, practiceRoleId } = await lockPharmacyOrder(tx, actor, { orderId, roles: ['PHARMACIST'] });
      const verdict = mayCheck(await loadToCheck(tx, order), actor.personId);
      if (!verdict.ok) throw refusal(verdict.reason);
      if (order.prescriptionId) await refuseForged(tx, order.prescriptionId);
      const dispensed = await dispenseOrder(tx, { orderId, practiceRoleId });
      if (!dispensed.ok) throw refusal(dispensed.reason);
      if (order.prescriptionId) {
        await writeAudit(tx, actor, {
          action: 'prescription.dispense',
          entity: 'prescription',
          entityId: order.prescriptionId,
          patientId: order.patientId,
          details: { orderId, packs: order.lines.reduce((sum, { quantity }) => sum + quantity, 0) },
        });
      }
      await tellOrder(tx, actor, { order, action: 'order.check' });
      return { state: 'CHECKED' };
    }),
  );
}

/** Rule 6 by the pharmacy's rule profile of today: what the profile manages counts as restricted, whatever its class says. */
async function loadToCheck(tx: Transaction, order: LockedOrder): Promise<OrderToCheck> {
  const pharmacy = await tx.institution.findUniqueOrThrow({
    where: { id: order.pharmacyId },
    select: { zone: true, ruleProfile: true },
  });
  const profile = ruleProfileOn(pharmacy.ruleProfile, calendarDayIn(await databaseNow(tx), pharmacy.zone));
  const lines = await tx.orderLine.findMany({
    where: { orderId: order.id },
    include: {
      medicine: { select: { class: true, restrictedGroup: true, atcCode: true } },
      packs: { where: { removedAt: null }, select: { scannedBy: { select: { personId: true } } } },
    },
    orderBy: { position: 'asc' },
  });
  const scanners = lines.flatMap(({ packs }) => packs.map(({ scannedBy }) => scannedBy.personId));
  return {
    state: order.state,
    patientSideIds: await peopleAround(tx, order.patientId),
    pickedByPersonIds: [...(order.pickedByPersonId ? [order.pickedByPersonId] : []), ...scanners],
    lines: lines.map(({ id, position, quantity, packs, medicine, prescriptionLineId }) => ({
      id,
      position,
      quantity,
      scanned: packs.length,
      class: neverOnline(medicine, profile).ok ? medicine.class : 'RESTRICTED',
      prescribed: prescriptionLineId !== null,
    })),
  };
}

const forbidden: readonly (CheckRefusal | DispenseRefusal)[] = ['own-picking', 'own-account', 'not-a-pharmacist-here'];

function refusal(reason: CheckRefusal | DispenseRefusal): AppError {
  const code = forbidden.includes(reason) ? 'FORBIDDEN' : 'CONFLICT';
  return new AppError(code, `not dispensed: ${reason}`, sentences[reason]);
}
