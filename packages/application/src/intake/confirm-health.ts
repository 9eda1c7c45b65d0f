import { authorize, type Actor } from '@openward/domain/access';
import { ageInMonths } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf, defaultZone } from '@openward/domain/institution';
import { pregnancyOf, type ConfirmHealthInput, type HealthProfile } from '@openward/domain/intake';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { refuseStranger } from './own-patient.ts';
import { viewHealth } from './view-health.ts';

/**
 * Writes down the health profile as the patient or guardian says it is today. The last to confirm is right: what was
 * confirmed before stays as a row of its own, which the intakes that used it point to.
 * @throws AppError NOT_FOUND for anybody else's
 */
export async function confirmHealth(
  services: Services,
  actor: Actor,
  input: ConfirmHealthInput,
): Promise<HealthProfile> {
  authorize(actor, 'health.own');
  const { patientId, allergies, conditions, medicines, weightGrams } = input;
  const today = calendarDayIn(services.now(), defaultZone);
  await commit(services, async (tx) => {
    await refuseStranger(tx, actor, patientId);
    const { sex, birthDate } = await tx.person.findUniqueOrThrow({
      where: { id: patientId },
      select: { sex: true, birthDate: true },
    });
    const facts = { sex, ageInMonths: ageInMonths(birthDate && calendarDayOf(birthDate), today) };
    const pregnancy = pregnancyOf(input.pregnancy, facts);
    const confirmedAt = await databaseNow(tx);
    const said = { allergies, conditions, medicines, weightGrams, pregnancy, confirmedAt };
    await tx.patientProfile.update({ where: { personId: patientId }, data: said });
    await tx.healthConfirmation.create({ data: { ...said, patientId, confirmedById: actor.personId } });
    const about = { action: 'patient.confirm-health', entity: 'patient', entityId: patientId, patientId } as const;
    await writeAudit(tx, actor, about);
  });
  return viewHealth(services, actor, { patientId });
}
