import type { Transaction } from '@openward/db';
import { peopleAround } from '../outbox/index.ts';

interface Thread {
  readonly journeyId: string;
  readonly patientId: string;
  readonly clinician: { readonly personId: string; readonly practiceRoleId: string };
}

/**
 * The journey's one conversation, open, with the patient's side and the clinician in it. It is made with the first
 * consultation and opened again by a later one.
 * @returns its id, and the people of the patient's side
 */
export async function openThread(
  tx: Transaction,
  { journeyId, patientId, clinician }: Thread,
): Promise<{ conversationId: string; patientSide: string[] }> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO conversation (journey_id) VALUES (${journeyId}::uuid)
    ON CONFLICT (journey_id) DO UPDATE SET closed_at = NULL
    RETURNING id`;
  const conversationId = rows[0]?.id;
  if (!conversationId) throw new Error('no conversation was stored');
  const patientSide = await peopleAround(tx, patientId);
  await tx.participant.createMany({
    data: patientSide.map((personId) => ({ conversationId, personId, side: 'PATIENT' as const })),
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    INSERT INTO participant (conversation_id, person_id, side, practice_role_id)
    VALUES (${conversationId}::uuid, ${clinician.personId}::uuid, 'CLINICIAN', ${clinician.practiceRoleId}::uuid)
    ON CONFLICT (conversation_id, person_id) DO UPDATE SET left_at = NULL, practice_role_id = EXCLUDED.practice_role_id`;
  return { conversationId, patientSide };
}
