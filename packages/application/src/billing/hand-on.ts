import type { Transaction } from '@openward/db';
import type { RefundReason } from '@openward/domain/billing';
import { AppError } from '@openward/domain/errors';
import { enterQueue } from '../intake/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { lapseIntake } from './lapse-intake.ts';
import type { Settling } from './settling.ts';

/**
 * What was paid for begins: the patient queues, the order goes to the pharmacy.
 * @returns why the money has to go back instead; null when it has not
 */
export async function handOn(tx: Transaction, { purpose, services }: Settling): Promise<RefundReason | null> {
  const { paidFor, journeyId } = purpose;
  if ('orderId' in paidFor) return handOnOrder(tx, paidFor.orderId, journeyId);
  const { intakeId } = paidFor;
  const { lapsedAt } = await tx.intake.findUniqueOrThrow({ where: { id: intakeId }, select: { lapsedAt: true } });
  if (lapsedAt !== null) return 'late';
  try {
    await enterQueue(tx, { intakeId, now: services.now(), actor: null });
    return null;
  } catch (error) {
    // Refused before anything was written: the service closed meanwhile, or the patient waits in it already.
    if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
    await lapseIntake(tx, intakeId);
    if (journeyId) await closeJourneyIfOver(tx, journeyId);
    return 'service-refused';
  }
}

async function handOnOrder(tx: Transaction, id: string, journeyId: string | null): Promise<RefundReason | null> {
  const { state } = await tx.order.findUniqueOrThrow({ where: { id }, select: { state: true } });
  if (state === 'PLACED') {
    const step = { lifecycle: 'ORDER', id, from: state, command: 'pay', actor: null } as const;
    await changeState(tx, { ...step, ...(journeyId ? { journeyId } : {}) });
    return null;
  }
  // Paid twice cannot be: one payment of an order is open at a time, and only PLACED waits for one.
  return 'late';
}
