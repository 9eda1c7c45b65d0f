import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { openAlerts, type PrescribingDesk, type SignPrescriptionInput } from '@openward/domain/prescribing';
import { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { addCard } from '../messaging/index.ts';
import { boardChanged, journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { asSeen, loadDraft, refuseNeverOnline, type Draft } from './draft.ts';
import { loadPrescribingVisit, refuseUnlessOpen, type PrescribingVisit } from './prescribing-visit.ts';
import { viewDesk } from './view-desk.ts';

const answer = z.object({ prescriptionId: z.uuid() });

/**
 * Signs the draft of a consultation: from now on it never changes, and a pharmacist reviews it. Signed is exactly what
 * the doctor saw (`seal`): lines, doses, checks and the reasons given; anything else now is a CONFLICT.
 * @throws AppError SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`; NOT_FOUND; FORBIDDEN or CONFLICT with why
 * prescribing is closed; FORBIDDEN `never-online`; BAD_INPUT with the first limit it breaks; CONFLICT `override-missing`
 */
export async function signPrescription(
  services: Services,
  actor: Actor,
  { code, key, ...decided }: SignPrescriptionInput,
): Promise<PrescribingDesk> {
  authorize(actor, 'prescription.sign');
  await requireFreshFactor(services, actor, code);
  const command = { name: 'prescription.sign', key, input: decided, answer };
  await withIdempotency(services, actor, { command, work: (tx) => sign(tx, actor, decided) });
  return viewDesk(services, actor, decided);
}

async function sign(
  tx: Transaction,
  actor: Actor,
  { consultationId, seal }: Pick<SignPrescriptionInput, 'consultationId' | 'seal'>,
): Promise<z.output<typeof answer>> {
  const visit = await loadPrescribingVisit(tx, actor, { consultationId, lock: true });
  const draft = asSeen(await loadDraft(tx, visit), seal);
  const { view } = draft;
  refuseUnlessOpen(visit, view.previous !== null);
  refuseNeverOnline(
    view.lines.map(({ medicine }) => medicine),
    visit,
  );
  refuseFaults(draft);
  await writeSignature(tx, actor, { visit, draft });
  const told = visit.isThreadOpen
    ? [(await addCard(tx, { conversationId: visit.conversationId, card: { kind: 'prescription', id: view.id } })).told]
    : [];
  const { patientId, journeyId, institutionId } = visit;
  await writeAudit(tx, actor, {
    action: 'prescription.sign',
    entity: 'prescription',
    entityId: view.id,
    patientId,
    details: { version: view.version, seal },
  });
  const people = await peopleAround(tx, patientId);
  await writeOutbox(tx, [
    ...told,
    journeyChanged(journeyId, [...people, actor.personId]),
    boardChanged(institutionId, 'review'),
  ]);
  return { prescriptionId: view.id };
}

/** The limits of the rule profile, and a reason for each alert. */
function refuseFaults({ faults, view }: Draft): void {
  const [fault] = faults;
  if (fault) {
    const { reason, limit, position } = fault;
    throw new AppError('BAD_INPUT', `limit: ${reason}`, reason, { limit, position: position ?? 0 });
  }
  if (openAlerts(view.checks).length > 0) throw new AppError('CONFLICT', 'an alert without reason', 'override-missing');
}

async function writeSignature(
  tx: Transaction,
  actor: Actor,
  { visit, draft }: { readonly visit: PrescribingVisit; readonly draft: Draft },
): Promise<void> {
  const { view, seal } = draft;
  const set = {
    signedAt: visit.now,
    contentHash: seal,
    checks: view.checks,
    ruleProfile: view.ruleProfile,
  };
  await changeState(tx, {
    lifecycle: 'PRESCRIPTION',
    id: view.id,
    from: 'DRAFT',
    command: 'sign',
    actor,
    practiceRoleId: visit.prescriberId,
    journeyId: visit.journeyId,
    ruleProfile: view.ruleProfile,
    set,
  });
}
