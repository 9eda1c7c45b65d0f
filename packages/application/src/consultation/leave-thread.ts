import type { Transaction } from '@openward/db';
import { room, type OutboxEvent } from '@openward/domain/realtime';

interface Leaving {
  readonly conversationId: string;
  readonly clinicianPersonId: string;
}

/**
 * After a visit has ended: the clinician leaves the thread unless another visit of theirs runs in it, and the thread
 * closes with its last running visit. Call it once the visit has its end state.
 * @returns the events that make the clinician's sockets stop listening
 */
export async function leaveThread(
  tx: Transaction,
  { conversationId, clinicianPersonId }: Leaving,
): Promise<OutboxEvent[]> {
  const left = await tx.$executeRaw`
    UPDATE participant p SET left_at = now()
    WHERE p.conversation_id = ${conversationId}::uuid AND p.person_id = ${clinicianPersonId}::uuid AND p.left_at IS NULL
      AND NOT EXISTS (SELECT FROM consultation c JOIN practice_role pr ON pr.id = c.clinician_id
        WHERE c.conversation_id = p.conversation_id AND pr.person_id = p.person_id AND c.state IN ('OPEN', 'ACTIVE'))`;
  await tx.$executeRaw`
    UPDATE conversation v SET closed_at = now()
    WHERE v.id = ${conversationId}::uuid AND v.closed_at IS NULL
      AND NOT EXISTS (SELECT FROM consultation c WHERE c.conversation_id = v.id AND c.state IN ('OPEN', 'ACTIVE'))`;
  if (left === 0) return [];
  const leave = room.conversation(conversationId);
  return [{ topic: 'live.leave', payload: { rooms: [room.person(clinicianPersonId)], leave } }];
}
