import { authorize, type Actor } from '@openward/domain/access';
import type { privateNotesSchema } from '@openward/domain/consultation';
import { notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visibleConsultations } from '../visibility/index.ts';

/**
 * The private notes of the journey a clinician's visit belongs to, oldest first. No procedure of the patient app calls it.
 * @throws AppError NOT_FOUND for a missing id as for a visit that is not theirs
 */
export async function privateNotes(
  services: Services,
  actor: Actor,
  { consultationId }: { readonly consultationId: string },
): Promise<z.output<typeof privateNotesSchema>> {
  authorize(actor, 'private-note.read');
  const { consultation, privateNote } = services.db.prisma;
  const visit = await consultation.findFirst({
    where: { AND: [{ id: consultationId }, visibleConsultations(actor)] },
    select: { journeyId: true, patientId: true },
  });
  if (!visit) throw notFound('consultation');
  const rows = await privateNote.findMany({
    where: { journeyId: visit.journeyId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      body: true,
      createdAt: true,
      author: { select: { personId: true, person: { select: { name: true, latinName: true } } } },
    },
  });
  await recordRead(services, actor, {
    action: 'note.read-private',
    entity: 'consultation',
    entityId: consultationId,
    patientId: visit.patientId,
  });
  return {
    notes: rows.map(({ author, ...note }) => ({ ...note, author: { personId: author.personId, ...author.person } })),
  };
}
