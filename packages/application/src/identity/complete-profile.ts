import { type Actor, authorize } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { ageInYears, type completeProfileInput, type PatientMe } from '@openward/domain/identity';
import { calendarDayIn, defaultZone } from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockPerson } from './lock-person.ts';
import { patientMe } from './patient-me.ts';

/**
 * Writes down what a patient tells about themselves: name, sex, birth date. Name and birth date stand once the identity
 * has been verified; nobody changes them here any more.
 * @throws AppError BAD_INPUT for a birth date in the future or over 130 years ago; CONFLICT after verification
 */
export async function completeProfile(
  services: Services,
  actor: Actor,
  input: z.infer<typeof completeProfileInput>,
): Promise<PatientMe> {
  authorize(actor, 'profile.own');
  const today = calendarDayIn(services.now(), defaultZone);
  if (input.birthDate > today || ageInYears(input.birthDate, today) > 130) {
    throw new AppError('BAD_INPUT', 'impossible birth date', 'bad-input');
  }
  const { personId } = actor;
  await commit(services, async (tx) => {
    await lockPerson(tx, personId);
    const profile = await tx.patientProfile.findUnique({ where: { personId }, select: { identityVerifiedAt: true } });
    if (profile?.identityVerifiedAt) throw new AppError('CONFLICT', 'identity is already verified', 'conflict');
    const { name, sex } = input;
    const latinName = input.latinName || name;
    await tx.person.update({
      where: { id: personId },
      data: { name, latinName, sex, birthDate: new Date(`${input.birthDate}T00:00:00Z`) },
    });
    const saved = {
      action: 'patient.save-profile',
      entity: 'patient',
      entityId: personId,
      patientId: personId,
    } as const;
    await writeAudit(tx, actor, saved);
  });
  return patientMe(services, actor);
}
