import { randomUUID } from 'node:crypto';
import type { Actor } from '@openward/domain/access';
import { suitabilityPointNames, type DecideReviewInput } from '@openward/domain/review';
import { createTestDatabase } from '@openward/testing/database';
import { insertSignedPrescription, signedInStaff, type SignedPrescription } from '@openward/testing/factories';
import { insertPractice } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { sealedColumns } from '../identity/index.ts';
import { sendNotification } from '../notification/index.ts';
import { decideReview, viewReview, viewReviewBoard } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;
const day = 86_400_000;

const pharmacistOf = (
  { clinic }: SignedPrescription,
  facts: { onDutySince?: Date | null; licenceValidUntil?: Date } = {},
) =>
  signedInStaff(services, {
    role: 'PHARMACIST',
    institutionId: clinic.institutionId,
    name: '何芸',
    onDutySince: new Date(),
    ...facts,
  });
const approval = (
  { prescriptionId }: SignedPrescription,
  facts: Partial<DecideReviewInput> = {},
): DecideReviewInput => ({
  key: randomUUID(),
  prescriptionId,
  expected: { state: 'SIGNED', version: 1 },
  decision: 'APPROVED',
  reason: null,
  ticked: [...suitabilityPointNames],
  ...facts,
});
const stateOf = async ({ prescriptionId: id }: SignedPrescription) =>
  (await prisma.prescription.findUniqueOrThrow({ where: { id } })).state;
const refusal = (key: string) => expect.objectContaining({ userMessageKey: key });

it('a pharmacist who is the patient, or the guardian, neither may decide nor is offered to', async () => {
  for (const relation of ['SELF', 'PARENT'] as const) {
    const signed = await insertSignedPrescription(services);
    const { actor, practiceRoleId } = await pharmacistOf(signed);
    const wardId = signed.patient.personId;
    if (relation === 'SELF')
      await prisma.practiceRole.update({ where: { id: practiceRoleId }, data: { personId: wardId } });
    else await prisma.guardianLink.create({ data: { guardianId: actor.personId, wardId, relation } });
    const me = relation === 'SELF' ? { ...actor, personId: wardId } : actor;
    const { prescriptionId } = signed;
    expect((await viewReview(services, me, { prescriptionId })).refusal).toBe('own-account');
    await expect(decideReview(services, me, approval(signed))).rejects.toEqual(refusal('own-account'));
    expect(await stateOf(signed)).toBe('SIGNED');
  }
});

describe('deciding on a prescription', () => {
  it('approved, it is effective from the database’s moment for three days, with row, history, audit and events', async () => {
    const signed = await insertSignedPrescription(services);
    const { actor, practiceRoleId } = await pharmacistOf(signed);
    const { prescriptionId: id, reviewId } = await decideReview(services, actor, approval(signed));
    const row = await prisma.prescription.findUniqueOrThrow({ where: { id } });
    expect(row.state).toBe('EFFECTIVE');
    expect(Number(row.validUntil) - Number(row.effectiveAt)).toBe(3 * day);
    expect(await prisma.review.findUniqueOrThrow({ where: { id: reviewId } })).toMatchObject({
      decision: 'APPROVED',
      reviewerId: practiceRoleId,
      reviewerPersonId: actor.personId,
      prescriberPersonId: signed.doctor.actor.personId,
      judgement: { ticked: [...suitabilityPointNames], suitability: ['dose-and-course'] },
    });
    expect(await prisma.stateChange.findFirst({ where: { subjectId: id, command: 'approve' } })).toMatchObject({
      fromState: 'SIGNED',
      toState: 'EFFECTIVE',
      actorId: actor.personId,
      ruleProfile: expect.stringMatching(/^cn-2018@/),
    });
    expect(await prisma.auditEvent.count({ where: { action: 'prescription.approve', entityId: id } })).toBe(1);
    const told = JSON.stringify(await prisma.outboxEvent.findMany({ where: { topic: 'live.emit' } }));
    expect(told).toContain(`"event":"journey:changed"`);
    expect(told).toContain(`person:${signed.doctor.actor.personId}`);
    expect(told).toContain(`institution:${signed.clinic.institutionId}`);
  });

  it.each(['RETURNED', 'REJECTED'] as const)('%s ends it, with a reason and without validity', async (decision) => {
    const signed = await insertSignedPrescription(services);
    const { actor } = await pharmacistOf(signed);
    const refuse = (reason: string | null) =>
      decideReview(services, actor, approval(signed, { decision, reason, ticked: [] }));
    await expect(refuse(null)).rejects.toEqual(refusal('reason-required'));
    await expect(refuse('  ')).rejects.toEqual(refusal('reason-required'));
    expect(await stateOf(signed)).toBe('SIGNED');
    await refuse('Dose above the range for the kidney');
    const row = await prisma.prescription.findUniqueOrThrow({ where: { id: signed.prescriptionId } });
    expect(row).toMatchObject({ state: decision, effectiveAt: null, validUntil: null });
    const sheet = await viewReview(services, actor, { prescriptionId: row.id });
    expect(sheet).toMatchObject({
      refusal: 'review-decided',
      decision: { reason: 'Dose above the range for the kidney' },
    });
  });

  it.each([
    ['REJECTED', true],
    ['RETURNED', false],
  ] as const)('%s with nothing else open: the journey is over is %s', async (decision, isOver) => {
    const signed = await insertSignedPrescription(services);
    const { consultationId, journeyId } = signed;
    const { ticketId } = await prisma.consultation.update({
      where: { id: consultationId },
      data: { state: 'COMPLETED', endedAt: new Date(), toSeq: 2, summary: 'Rest.' },
    });
    await prisma.ticket.update({ where: { id: ticketId }, data: { state: 'DONE', endedAt: new Date() } });
    const { actor } = await pharmacistOf(signed);
    await decideReview(services, actor, approval(signed, { decision, reason: 'as read', ticked: [] }));
    const { closedAt } = await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } });
    expect(closedAt !== null).toBe(isOver);
  });

  it('the same key decides once and answers alike', async () => {
    const signed = await insertSignedPrescription(services);
    const { actor } = await pharmacistOf(signed);
    const input = approval(signed);
    const answers = await Promise.all([1, 2, 3].map(() => decideReview(services, actor, input)));
    expect(new Set(answers.map(({ reviewId }) => reviewId)).size).toBe(1);
  });

  it('the patient hears it, a returned one the doctor, each in the own language', async () => {
    const contact = async ({ personId: id }: Actor, locale: string) => {
      const email = `${id}@example.org`;
      const sealed = {
        emailSealed: services.vault.seal(email, id, sealedColumns.email),
        emailIndex: services.vault.index(email),
      };
      await prisma.person.update({ where: { id }, data: { ...sealed, locale } });
    };
    const told = async (personId: string) => {
      for (const { id } of await prisma.notification.findMany({ where: { personId } }))
        await sendNotification(services, id);
      return services.observed.sent.splice(0).map(({ subject }) => subject);
    };
    const signed = [await insertSignedPrescription(services), await insertSignedPrescription(services)] as const;
    for (const { patient, doctor } of signed) {
      await contact(patient, 'zh-CN');
      await contact(doctor.actor, 'en');
    }
    const [good, bad] = signed;
    await decideReview(services, (await pharmacistOf(good)).actor, approval(good));
    await decideReview(
      services,
      (await pharmacistOf(bad)).actor,
      approval(bad, { decision: 'RETURNED', reason: 'Dose?' }),
    );
    expect(await told(good.patient.personId)).toEqual(['prescription-approved zh-CN']);
    expect(await told(good.doctor.actor.personId)).toEqual([]);
    expect(await told(bad.doctor.actor.personId)).toEqual(['prescription-returned-to-doctor en']);
  });
});

describe('refused', () => {
  it('a forged prescription: the broken seal is written down', async () => {
    const signed = await insertSignedPrescription(services);
    const { prescriptionId } = signed;
    await services.db.pool.query(`SET ROLE NONE; SET session_replication_role = replica;
      UPDATE prescription_line SET days = 21 WHERE prescription_id = '${prescriptionId}';
      SET session_replication_role = DEFAULT; SET ROLE openward_app`);
    const { actor } = await pharmacistOf(signed);
    await expect(decideReview(services, actor, approval(signed))).rejects.toEqual(refusal('prescription-forged'));
    expect(await stateOf(signed)).toBe('SIGNED');
    const traced = { entityId: prescriptionId, action: 'prescription.seal-broken' };
    expect(await prisma.auditEvent.count({ where: traced })).toBe(1);
  });
  it.each([
    ['off duty: the second factor comes with duty (rule 4)', { onDutySince: null }, 'off-duty'],
    ['with an expired licence', { licenceValidUntil: new Date('2020-01-01') }, 'licence-expired'],
  ])('%s', async (_, facts, key) => {
    const signed = await insertSignedPrescription(services);
    const { actor } = await pharmacistOf(signed, facts);
    await expect(decideReview(services, actor, approval(signed))).rejects.toEqual(refusal(key));
    expect(await stateOf(signed)).toBe('SIGNED');
  });

  it('a pharmacist of another institution finds nothing, and lists nothing', async () => {
    const signed = await insertSignedPrescription(services);
    const other = await pharmacistOf(await insertSignedPrescription(services));
    await expect(decideReview(services, other.actor, approval(signed))).rejects.toEqual(refusal('not-found'));
    await expect(viewReview(services, other.actor, signed)).rejects.toEqual(refusal('not-found'));
    const { toReview } = await viewReviewBoard(services, other.actor);
    expect(toReview.map(({ prescriptionId }) => prescriptionId)).not.toContain(signed.prescriptionId);
  });

  it('a colleague neither reopens what was decided, nor lists it; whoever decided does', async () => {
    const signed = await insertSignedPrescription(services);
    const { actor } = await pharmacistOf(signed);
    const { actor: colleague } = await pharmacistOf(signed);
    await viewReview(services, colleague, signed);
    await decideReview(services, actor, approval(signed));
    const decidedFor = async (who: Actor) =>
      (await viewReviewBoard(services, who)).decided.map(({ prescriptionId }) => prescriptionId);
    expect(await decidedFor(actor)).toContain(signed.prescriptionId);
    expect(await decidedFor(colleague)).not.toContain(signed.prescriptionId);
    expect((await viewReview(services, actor, signed)).decision?.decision).toBe('APPROVED');
    await expect(viewReview(services, colleague, signed)).rejects.toEqual(refusal('not-found'));
    await expect(decideReview(services, colleague, approval(signed))).rejects.toEqual(refusal('review-decided'));
  });

  it('rule 7: the prescriber, being a pharmacist there as well, by the rules and by the row', async () => {
    const signed = await insertSignedPrescription(services);
    const { personId } = signed.doctor.actor;
    const { institutionId } = signed.clinic;
    const onDutySince = new Date();
    const practiceRoleId = await insertPractice(services, { personId, role: 'PHARMACIST', institutionId, onDutySince });
    const practice = { practiceRoleId, role: 'PHARMACIST', institutionId, departmentIds: [] } as const;
    const both: Actor = { ...signed.doctor.actor, practices: [...signed.doctor.actor.practices, practice] };
    await expect(decideReview(services, both, approval(signed))).rejects.toEqual(refusal('own-prescription'));
    expect(await viewReview(services, both, signed)).toMatchObject({ refusal: 'own-prescription' });
    const row = { prescriptionId: signed.prescriptionId, reviewerId: practiceRoleId, decision: 'APPROVED' as const };
    const write = (reviewerPersonId: string, prescriberPersonId: string) =>
      prisma.review.create({ data: { ...row, reviewerPersonId, prescriberPersonId } });
    await expect(write(personId, personId)).rejects.toThrow(/review_reviewer_is_not_prescriber/);
    await expect(write(personId, signed.patient.personId)).rejects.toThrow(/review_names_its_people/);
    await expect(write(signed.patient.personId, personId)).rejects.toThrow(/review_names_its_people/);
  });

  it('rule 6: at review a medicine that is specially managed by now, whatever was signed', async () => {
    const signed = await insertSignedPrescription(services);
    const managed = { class: 'RESTRICTED', restrictedGroup: 'narcotic' } as const;
    await prisma.medicine.update({ where: { id: signed.medicineId }, data: managed });
    const { actor } = await pharmacistOf(signed);
    await expect(decideReview(services, actor, approval(signed))).rejects.toEqual(refusal('never-online'));
    await decideReview(services, actor, approval(signed, { decision: 'REJECTED', reason: 'Specially managed' }));
    expect(await stateOf(signed)).toBe('REJECTED');
  });

  it.each([
    ['review-not-legal', { kind: 'ADVICE' as const }],
    ['review-not-complete', { line: { quantity: 3 } }],
  ])('%s', async (key, facts) => {
    const signed = await insertSignedPrescription(services, facts);
    const { actor } = await pharmacistOf(signed);
    await expect(decideReview(services, actor, approval(signed))).rejects.toEqual(refusal(key));
  });

  it('an alert that was not ticked as answered', async () => {
    const override = { reason: 'Tolerated for years' };
    const checks = [{ check: 'allergy', answer: 'alert', severity: 'moderate', reason: 'allergic-to-class', override }];
    const signed = await insertSignedPrescription(services, { checks });
    const { actor } = await pharmacistOf(signed);
    const forgetful = approval(signed, { ticked: ['dose-and-course', 'not-checked-accepted'] });
    await expect(decideReview(services, actor, forgetful)).rejects.toEqual(refusal('review-not-ticked'));
    await decideReview(services, actor, approval(signed));
    expect(await stateOf(signed)).toBe('EFFECTIVE');
  });

  it('another version than the one that was read', async () => {
    const signed = await insertSignedPrescription(services);
    const { actor } = await pharmacistOf(signed);
    const stale = approval(signed, { expected: { state: 'SIGNED', version: 2 } });
    await expect(decideReview(services, actor, stale)).rejects.toEqual(refusal('conflict'));
  });
});

describe('several pharmacists at once', () => {
  const decisions = ['APPROVED', 'RETURNED', 'REJECTED', 'APPROVED'] as const;

  it('one decides; the others learn that it is decided', async () => {
    for (let round = 0; round < 5; round += 1) {
      const signed = await insertSignedPrescription(services);
      const outcomes = await Promise.allSettled(
        decisions.map(async (decision) =>
          decideReview(services, (await pharmacistOf(signed)).actor, approval(signed, { decision, reason: 'as read' })),
        ),
      );
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(refused).toEqual([1, 2, 3].map(() => refusal('review-decided')));
      expect(await prisma.review.count({ where: { prescriptionId: signed.prescriptionId } })).toBe(1);
      const ends = await prisma.stateChange.count({ where: { subjectId: signed.prescriptionId, fromState: 'SIGNED' } });
      expect(ends).toBe(1);
    }
  });

  it('control: who read before the other wrote, without the lock and the compared state, leaves two decisions', async () => {
    const signed = await insertSignedPrescription(services);
    const first = await pharmacistOf(signed);
    const second = await pharmacistOf(signed);
    const unprotected = async ({ actor, practiceRoleId }: typeof first) => {
      const read = await prisma.prescription.findUniqueOrThrow({ where: { id: signed.prescriptionId } });
      return async () => {
        if (read.state !== 'SIGNED') return;
        const people = { reviewerPersonId: actor.personId, prescriberPersonId: signed.doctor.actor.personId };
        await prisma.review.create({
          data: {
            ...people,
            prescriptionId: read.id,
            reviewerId: practiceRoleId,
            decision: 'REJECTED',
            reason: 'as read',
          },
        });
      };
    };
    const writes = [await unprotected(first), await unprotected(second)];
    const outcomes = await Promise.allSettled(writes.map((write) => write()));
    // The last line of defence is the row itself: without it there would be two.
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const drop = 'DROP INDEX review_one_decision_per_prescription';
    await services.db.pool.query(`SET ROLE NONE; ${drop}; SET ROLE openward_app`);
    await writes[0]?.();
    expect(await prisma.review.count({ where: { prescriptionId: signed.prescriptionId } })).toBe(2);
  });
});
