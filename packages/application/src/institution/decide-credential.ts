import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import {
  calendarDayIn,
  calendarDayOf,
  mayVerify,
  ruleProfileOn,
  type decideCredentialInput,
  type decideCredentialResult,
} from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { practiceRefusal } from '../waiting-room/index.ts';
import { lockClinician } from './lock-clinician.ts';

type Locked = Awaited<ReturnType<typeof lockClinician>>['clinician'];

/**
 * The platform verifies or refuses a submitted credential; only who may practise today is verified (rule 3).
 * @throws AppError SECOND_FACTOR_REQUIRED; NOT_FOUND; FORBIDDEN with the missing condition in `reason`; BAD_INPUT
 * `reason-required`; CONFLICT when it is not submitted
 */
export async function decideCredential(
  services: Services,
  actor: Actor,
  { practiceRoleId, decision, reason, code }: z.output<typeof decideCredentialInput>,
): Promise<z.output<typeof decideCredentialResult>> {
  authorize(actor, 'clinician.verify');
  if (decision === 'reject' && reason.length < 3)
    throw new AppError('BAD_INPUT', 'a refusal says why', 'reason-required', { field: 'reason' });
  await requireFreshFactor(services, actor, code);
  return commit(services, async (tx) => {
    const { clinician, actingRoleId } = await lockClinician(tx, actor, practiceRoleId);
    const { id, credential } = clinician;
    const rules = await rulesOf(tx, clinician, services.now());
    if (decision === 'verify' && credential === 'SUBMITTED') refuseUnready(clinician, rules);
    const by = { actor, practiceRoleId: actingRoleId, ruleProfile: rules.profile.version };
    const because = reason === '' ? {} : { reason };
    await changeState(tx, { lifecycle: 'CREDENTIAL', id, from: credential, command: decision, ...by, ...because });
    await writeAudit(tx, actor, { action: `clinician.${decision}`, entity: 'clinician', entityId: id });
    return { credential: decision === 'verify' ? 'VERIFIED' : 'REJECTED' };
  });
}

type Rules = Parameters<typeof mayVerify>[1];

function refuseUnready(clinician: Locked, rules: Rules): void {
  const { licenceValidUntil, practisingSince } = clinician;
  const facts = {
    ...clinician,
    licenceValidUntil: licenceValidUntil && calendarDayOf(licenceValidUntil),
    practisingSince: practisingSince && calendarDayOf(practisingSince),
  };
  const verdict = mayVerify(facts, rules);
  if (!verdict.ok) throw practiceRefusal(verdict.reason);
}

async function rulesOf(tx: Transaction, { institutionId }: Locked, now: Date): Promise<Rules> {
  const institution = institutionId && (await tx.institution.findUnique({ where: { id: institutionId } }));
  const today = calendarDayIn(now, institution ? institution.zone : 'UTC');
  return { today, profile: ruleProfileOn(institution ? institution.ruleProfile : 'cn-2018', today) };
}
