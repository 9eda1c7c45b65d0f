import type { Transaction } from '@openward/db';
import type { OutboxEvent } from '@openward/domain/realtime';
import { boardChanged } from '../outbox/index.ts';

interface Task {
  readonly followUp: {
    readonly id: string;
    readonly plannedById: string;
    readonly consultation: { readonly service: { readonly institutionId: string } };
  };
  readonly kind: 'ABNORMAL' | 'MISSED';
  readonly urgent: boolean;
}

/** Gives the planning clinician something to do, in the caller's transaction; once per follow-up and kind. */
export async function addTask(tx: Transaction, { followUp, kind, urgent }: Task): Promise<OutboxEvent> {
  const { institutionId } = followUp.consultation.service;
  await tx.followUpTask.create({
    data: { followUpId: followUp.id, kind, urgent, assignedToId: followUp.plannedById, institutionId },
  });
  return boardChanged(institutionId, 'tasks');
}
