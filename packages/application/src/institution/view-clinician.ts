import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import {
  calendarDayIn,
  calendarDayOf,
  mayVerify,
  ruleProfileOn,
  type ClinicianFile,
} from '@openward/domain/institution';
import { recordRead } from '../audit/index.ts';
import { clinicianCard, clinicianSelect } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { administeredClinicians } from './administered.ts';

/**
 * Everything an admin keeps of somebody at work, and what the platform still misses before it may verify.
 * @throws AppError NOT_FOUND for a missing id as for one of another institution
 */
export async function viewClinician(
  services: Services,
  actor: Actor,
  { practiceRoleId }: { readonly practiceRoleId: string },
): Promise<ClinicianFile> {
  authorize(actor, 'clinician.read');
  const found = await services.db.prisma.practiceRole.findFirst({
    where: { AND: [{ id: practiceRoleId }, administeredClinicians(actor)] },
    include: {
      person: clinicianSelect.person,
      institution: true,
      departments: { select: { departmentId: true } },
      _count: { select: { consultations: { where: { state: { in: ['OPEN', 'ACTIVE'] } } } } },
    },
  });
  if (!found) throw notFound('clinician');
  await recordRead(services, actor, { action: 'clinician.read', entity: 'clinician', entityId: practiceRoleId });
  const { institution, departments, _count, ...practice } = found;
  const today = calendarDayIn(services.now(), institution?.zone ?? 'UTC');
  const profile = ruleProfileOn(institution?.ruleProfile ?? 'cn-2018', today);
  const facts = {
    ...practice,
    licenceValidUntil: practice.licenceValidUntil && calendarDayOf(practice.licenceValidUntil),
    practisingSince: practice.practisingSince && calendarDayOf(practice.practisingSince),
  };
  const verdict = mayVerify(facts, { today, profile });
  return {
    ...clinicianCard({ ...practice, institution }),
    credential: practice.credential,
    onDutySince: practice.onDutySince,
    activeConsultations: _count.consultations,
    institutionId: practice.institutionId,
    practisingSince: practice.practisingSince,
    languages: practice.languages,
    paediatricScope: practice.paediatricScope,
    capacity: practice.capacity,
    institutionConsent: practice.institutionConsent,
    practiceRegistered: practice.practiceRegistered,
    departmentIds: departments.map(({ departmentId }) => departmentId),
    verifyRefusal: practice.credential === 'SUBMITTED' && !verdict.ok ? verdict.reason : null,
  };
}
