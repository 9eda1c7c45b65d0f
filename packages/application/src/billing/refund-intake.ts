import type { Transaction } from '@openward/db';
import { consultationRefund } from '@openward/domain/billing';
import { refund } from './refund.ts';

/**
 * Gives the fee of an intake back if the rule says so; call it in the transaction that ended its ticket or its
 * consultation, after the change of state. Free of charge, or still running: nothing happens.
 * @returns whether money was asked back
 */
export async function refundIntakeByRule(tx: Transaction, intakeId: string): Promise<boolean> {
  const { ticket } = await tx.intake.findUniqueOrThrow({
    where: { id: intakeId },
    select: { ticket: { select: { state: true, consultations: { select: { state: true } } } } },
  });
  const consultations = ticket?.consultations.map(({ state }) => state) ?? [];
  const reason = consultationRefund({ ticket: ticket?.state ?? null, consultations });
  return reason !== null && (await refund(tx, { for: { intakeId }, reason })) !== null;
}
