import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { mayActFor } from '@openward/domain/identity';
import { calendarDayOf } from '@openward/domain/institution';

interface OrderingFor {
  readonly patientId: string;
  /** The day at the prescription's institution, else in the default zone: age is counted by it. */
  readonly today: string;
}

/**
 * Who the medicine is for: oneself or a ward; a minor acts through a guardian (rule 5).
 * @throws AppError NOT_FOUND for a patient who is not theirs to name; FORBIDDEN `guardian-needed`
 */
export async function orderPatient(tx: Transaction, actor: Actor, { patientId, today }: OrderingFor) {
  const profile = await tx.patientProfile.findUnique({
    where: { personId: patientId },
    select: {
      person: {
        select: {
          id: true,
          name: true,
          latinName: true,
          birthDate: true,
          guardedBy: { where: { guardianId: actor.personId, endedAt: null }, select: { wardId: true } },
        },
      },
    },
  });
  if (!profile) throw notFound('patient');
  const { birthDate, guardedBy, ...person } = profile.person;
  const verdict = mayActFor({
    actorId: actor.personId,
    patientId,
    wardIds: guardedBy.map(({ wardId }) => wardId),
    patientBirthDate: birthDate && calendarDayOf(birthDate),
    today,
  });
  if (verdict.ok) return { personId: person.id, name: person.name, latinName: person.latinName };
  if (verdict.reason === 'not-guardian') throw notFound('patient');
  throw new AppError('FORBIDDEN', 'a minor acts through a guardian', 'guardian-needed');
}
