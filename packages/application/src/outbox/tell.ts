import type { Transaction } from '@openward/db';
import { room, type LiveEventData, type OutboxEvent } from '@openward/domain/realtime';

/** Tells everybody around the patient that the ticket is worth a look. */
export const ticketChanged = (ticketId: string, personIds: readonly string[]): OutboxEvent => ({
  topic: 'live.emit',
  payload: { rooms: personIds.map(room.person), event: 'ticket:changed', data: { ticketId } },
});

/** Tells both sides that the consultation is worth a look. */
export const consultationChanged = (
  consultation: { readonly id: string; readonly conversationId: string },
  personIds: readonly string[],
): OutboxEvent => ({
  topic: 'live.emit',
  payload: {
    rooms: personIds.map(room.person),
    event: 'consultation:changed',
    data: { consultationId: consultation.id, conversationId: consultation.conversationId },
  },
});

/** So many waiting patients hear at once that the queue moved; those further back see it when they next look. */
const heardBy = 50;

/** Tells the clinicians of a service, and the patients at its head with their guardians, that the queue moved. */
export async function queueChanged(tx: Transaction, serviceId: string): Promise<OutboxEvent> {
  const waiting = await tx.$queryRaw<{ person_id: string }[]>`
    WITH head AS (
      SELECT patient_id FROM ticket WHERE service_id = ${serviceId}::uuid AND state = 'WAITING'
      ORDER BY triage_level, waiting_since, number LIMIT ${heardBy})
    SELECT patient_id AS person_id FROM head
    UNION
    SELECT g.guardian_id FROM guardian_link g JOIN head ON head.patient_id = g.ward_id WHERE g.ended_at IS NULL`;
  const rooms = [room.service(serviceId), ...waiting.map(({ person_id }) => room.person(person_id))];
  return { topic: 'live.emit', payload: { rooms, event: 'queue:changed', data: { serviceId } } };
}

/** Tells everybody around the patient that something on the journey moved. */
export const journeyChanged = (journeyId: string, personIds: readonly string[]): OutboxEvent => ({
  topic: 'live.emit',
  payload: { rooms: personIds.map(room.person), event: 'journey:changed', data: { journeyId } },
});

/** Tells everybody around the patient that the order or its parcel moved. */
export const orderChanged = (orderId: string, personIds: readonly string[]): OutboxEvent => ({
  topic: 'live.emit',
  payload: { rooms: personIds.map(room.person), event: 'order:changed', data: { orderId } },
});

/** Tells the payer and everybody around the patient that a payment was settled or refunded. */
export const paymentChanged = (paymentId: string, personIds: readonly string[]): OutboxEvent => ({
  topic: 'live.emit',
  payload: { rooms: personIds.map(room.person), event: 'payment:changed', data: { paymentId } },
});

export type Board = LiveEventData<'board:changed'>['board'];

/** Tells the staff of an institution that one of its boards is worth a look. */
export const boardChanged = (institutionId: string, board: Board): OutboxEvent => ({
  topic: 'live.emit',
  payload: { rooms: [room.institution(institutionId)], event: 'board:changed', data: { institutionId, board } },
});
