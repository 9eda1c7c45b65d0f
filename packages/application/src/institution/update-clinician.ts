import { violatedConstraint } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { changesLicence, type decideCredentialResult, type UpdateClinicianInput } from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { returnVisits, takeOffline } from '../consultation/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockClinician } from './lock-clinician.ts';
import { licenceOf, placeInDepartments, practiceColumns, refuseApplicationFaults } from './practice-data.ts';

/**
 * Changes the facts of a practice. What the platform verified of a licence is verified anew when an institution changes
 * it: the credential is submitted again, duty and sessions end, patients go back to their places (rule 3). One that ran
 * out or was refused is submitted again by any change.
 * @throws AppError SECOND_FACTOR_REQUIRED; NOT_FOUND; FORBIDDEN `own-account`, `suspended-licence`; BAD_INPUT with
 * `field`; CONFLICT `licence-taken`
 */
export async function updateClinician(
  services: Services,
  actor: Actor,
  { practiceRoleId, code, ...facts }: UpdateClinicianInput,
): Promise<z.output<typeof decideCredentialResult>> {
  authorize(actor, 'clinician.write');
  await requireFreshFactor(services, actor, code);
  const changed = commit(services, async (tx) => {
    const { clinician, actingRoleId, isPlatform } = await lockClinician(tx, actor, practiceRoleId);
    const { id, role, credential, institutionId } = clinician;
    const institution = institutionId && (await tx.institution.findUnique({ where: { id: institutionId } }));
    if (!institution) throw new AppError('CONFLICT', 'a platform role has no facts', 'conflict');
    refuseApplicationFaults(facts, { role, zone: institution.zone, now: services.now() });
    const needsPlatform = !isPlatform && changesLicence(licenceOf(clinician), facts);
    if (needsPlatform && credential === 'SUSPENDED')
      throw new AppError('FORBIDDEN', 'facts of a suspended licence', 'suspended-licence');
    await tx.practiceRole.update({ where: { id }, data: practiceColumns(facts) });
    await placeInDepartments(tx, id, { institutionId: institution.id, departmentIds: facts.departmentIds });
    await writeAudit(tx, actor, { action: 'clinician.update', entity: 'clinician', entityId: id });
    const resubmits =
      credential === 'EXPIRED' || credential === 'REJECTED' || (credential === 'VERIFIED' && needsPlatform);
    if (!resubmits) return { credential };
    const by = { actor, practiceRoleId: actingRoleId, reason: 'facts-changed' };
    const set = { onDutySince: null };
    await changeState(tx, { lifecycle: 'CREDENTIAL', id, from: credential, command: 'resubmit', ...by, set });
    if (credential === 'VERIFIED') {
      await returnVisits(tx, clinician, by);
      await takeOffline(tx, clinician);
    }
    return { credential: 'SUBMITTED' as const };
  });
  return changed.catch((error: unknown) => {
    if (violatedConstraint(error) !== 'practice_role_licence_number_key') throw error;
    throw new AppError('CONFLICT', 'licence number in use', 'licence-taken', { field: 'licenceNumber' });
  });
}
