import type { Transaction } from '@openward/db';
import type { OutboxEvent } from '@openward/domain/realtime';
import { boardChanged, journeyChanged, orderChanged, peopleAround } from '../outbox/index.ts';

interface MovedOrder {
  readonly id: string;
  readonly patientId: string;
  /** null: an order of the shop. */
  readonly journeyId: string | null;
  readonly pharmacyId: string;
}

/** What the outbox tells when an order or its parcel moved: its patient and the guardians, the journey, the pharmacy's board. */
export async function orderNews(tx: Transaction, order: MovedOrder): Promise<OutboxEvent[]> {
  const people = await peopleAround(tx, order.patientId);
  return [
    orderChanged(order.id, people),
    ...(order.journeyId === null ? [] : [journeyChanged(order.journeyId, people)]),
    boardChanged(order.pharmacyId, 'dispensing'),
  ];
}
