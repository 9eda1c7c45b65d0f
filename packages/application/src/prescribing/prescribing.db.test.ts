import { randomUUID } from 'node:crypto';
import { violatedConstraint } from '@openward/db';
import { safetyCheckKey, type SaveDraftInput } from '@openward/domain/prescribing';
import { createTestDatabase } from '@openward/testing/database';
import {
  draftIn,
  type FollowUpVisit,
  insertMedicine,
  lineOf,
  openFollowUp,
  signedPrescription,
  signIn,
} from '@openward/testing/factories';
import { insertStaff } from '@openward/testing/people';
import { refusalOf, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { withdrawPrescriptions } from '../withdrawal/index.ts';
import {
  expirePrescriptions,
  isIntact,
  listPrescriptions,
  reviseReturned,
  saveDraft,
  signPrescription,
  viewDesk,
  viewPrescription,
  voidPrescription,
} from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;

const amlodipine = await insertMedicine(services);
const amoxicillin = await insertMedicine(services, {
  nameEn: 'Amoxicillin',
  nameZh: '阿莫西林',
  pinyinInitials: 'amxl',
  atcCode: 'J01CA04',
  form: 'capsule',
  packUnit: 'capsule',
  packUnits: 24,
});
const restricted = await insertMedicine(services, {
  nameEn: 'Diazepam',
  nameZh: '地西泮',
  atcCode: 'N05BA01',
  class: 'RESTRICTED',
  restrictedGroup: 'psychotropic',
});
const sign = (visit: FollowUpVisit, seal: string | null, facts: object = {}) =>
  signPrescription(services, visit.doctor, {
    key: randomUUID(),
    consultationId: visit.consultationId,
    seal: seal ?? '0'.repeat(64),
    ...facts,
  });
const emptyDraft = (visit: FollowUpVisit): SaveDraftInput => ({
  consultationId: visit.consultationId,
  seal: null,
  diagnosisCode: 'I10',
  lines: [],
  overrides: [],
});
/** As its pharmacist would have done: the reviewing use cases are another feature's. */
const setState = (id: string, state: 'EFFECTIVE' | 'RETURNED', validFor = '3 days') =>
  services.db.pool.query(
    state === 'EFFECTIVE'
      ? `UPDATE prescription SET state = 'EFFECTIVE', effective_at = now() - interval '4 days', valid_until = now() + $2::interval WHERE id = $1`
      : `UPDATE prescription SET state = 'RETURNED' WHERE id = $1 AND $2 <> ''`,
    [id, validFor],
  );

describe('the way to a signed prescription', () => {
  it('draft, checks, signature: card in the thread, history, audit, news, and the seal holds', async () => {
    const visit = await openFollowUp(services);
    const desk = await draftIn(services, visit, { lines: [lineOf(amlodipine)] });
    expect(desk).toMatchObject({ lock: null, faults: [], draft: { state: 'DRAFT', version: 1 } });
    expect(desk.draft?.checks.filter(({ answer }) => answer === 'clear').map(({ check }) => check)).toEqual([
      'allergy',
      'duplicate',
      'pregnancy',
    ]);
    const signed = await sign(visit, desk.seal);
    const [prescription] = signed.signed;
    expect(signed.draft).toBeNull();
    expect(prescription).toMatchObject({
      id: desk.draft?.id,
      state: 'SIGNED',
      reviews: [],
      previous: null,
      next: null,
    });
    const id = prescription?.id ?? '';
    expect(await isIntact(prisma, id)).toBe(true);
    const card = { kind: 'prescription', id };
    const messages = await prisma.message.findMany({ where: { conversationId: visit.conversationId, kind: 'CARD' } });
    expect(messages.map(({ payload }) => payload)).toEqual([{ card }]);
    const history = await prisma.stateChange.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(history.map(({ command, toState, ruleProfile }) => [command, toState, ruleProfile])).toEqual([
      ['create', 'DRAFT', 'cn-2018@2022-12-01'],
      ['sign', 'SIGNED', 'cn-2018@2022-12-01'],
    ]);
    const audit = await prisma.auditEvent.findMany({ where: { entity: 'prescription', entityId: id } });
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['prescription.draft', 'prescription.sign']),
    );
    const told = await prisma.outboxEvent.findMany({ orderBy: { id: 'desc' }, take: 5 });
    expect(JSON.stringify(told.map(({ payload }) => payload))).toContain('"board":"review"');
    const seen = await viewPrescription(services, visit.patient, { prescriptionId: id });
    expect(seen.lines).toMatchObject([{ quantity: 1, days: 28, medicine: { id: amlodipine } }]);
    const list = await listPrescriptions(services, visit.patient, {});
    expect([list.rows.map((row) => row.id), list.nextCursor]).toEqual([[id], null]);
  });

  it('a draft is nobody else’s', async () => {
    const visit = await openFollowUp(services);
    const other = await openFollowUp(services);
    const desk = await draftIn(services, visit, { lines: [lineOf(amlodipine)] });
    const prescriptionId = desk.draft?.id ?? '';
    expect(await refusalOf(viewPrescription(services, visit.patient, { prescriptionId }))).toBe('not-found');
    expect(await refusalOf(viewPrescription(services, other.doctor, { prescriptionId }))).toBe('not-found');
    const input = { consultationId: visit.consultationId };
    expect(await refusalOf(viewDesk(services, other.doctor, input))).toBe('not-found');
    expect(await refusalOf(saveDraft(services, other.doctor, emptyDraft(visit)))).toBe('not-found');
    expect(await refusalOf(sign({ ...visit, doctor: other.doctor }, desk.seal))).toBe('not-found');
    expect(await refusalOf(viewDesk(services, visit.patient, input))).toBe('forbidden');
  });

  it('a draft saved from another state of it is a conflict; saved from its seal it changes', async () => {
    const visit = await openFollowUp(services);
    const first = await draftIn(services, visit, { lines: [lineOf(amlodipine)] });
    expect(await refusalOf(saveDraft(services, visit.doctor, emptyDraft(visit)))).toBe('conflict');
    expect(await refusalOf(saveDraft(services, visit.doctor, { ...emptyDraft(visit), seal: 'a'.repeat(64) }))).toBe(
      'conflict',
    );
    const second = await saveDraft(services, visit.doctor, { ...emptyDraft(visit), seal: first.seal });
    expect(second.draft).toMatchObject({ id: first.draft?.id, lines: [] });
    expect(await refusalOf(sign(visit, first.seal))).toBe('conflict');
    expect(await refusalOf(sign(visit, second.seal))).toBe('no-medicines');
  });
});

describe('what is refused', () => {
  const draft = async (visit: FollowUpVisit, lines = [lineOf(amlodipine)], diagnosisCode = 'I10') =>
    (await draftIn(services, visit, { lines, diagnosisCode })).seal;

  it('rule 1: a first visit is not prescribed for, at draft and at signing', async () => {
    const visit = await openFollowUp(services, { kind: 'ADVICE' });
    expect(await refusalOf(saveDraft(services, visit.doctor, emptyDraft(visit)))).toBe('advice-only');
    const later = await openFollowUp(services);
    const seal = await draft(later);
    await prisma.consultation.update({
      where: { id: later.consultationId },
      data: { kind: 'ADVICE', evidenceId: null },
    });
    expect(await refusalOf(sign(later, seal))).toBe('advice-only');
    const desk = await viewDesk(services, later.doctor, { consultationId: later.consultationId });
    expect(desk.lock).toBe('advice-only');
  });

  it('rule 5: nothing for somebody whose identity is not verified', async () => {
    const visit = await openFollowUp(services, { profile: { identityVerifiedAt: null } });
    expect(await refusalOf(saveDraft(services, visit.doctor, emptyDraft(visit)))).toBe('identity-not-verified');
  });

  it('rule 6: never online, at draft', async () => {
    const visit = await openFollowUp(services);
    expect(await refusalOf(draft(visit, [lineOf(restricted)]))).toBe('never-online');
  });

  it('rule 6: never online, asked again at signing', async () => {
    const visit = await openFollowUp(services);
    const turning = await insertMedicine(services, { nameEn: 'Turning', nameZh: '转换', atcCode: 'A01AA01' });
    const seal = await draft(visit, [lineOf(turning)]);
    await prisma.medicine.update({
      where: { id: turning },
      data: { class: 'RESTRICTED', restrictedGroup: 'narcotic' },
    });
    const desk = await viewDesk(services, visit.doctor, { consultationId: visit.consultationId });
    expect(await refusalOf(sign(visit, desk.seal))).toBe('never-online');
    expect(seal).not.toBeNull();
  });

  it('rule 7: too many medicines, too long a supply, too many packs', async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => insertMedicine(services, { atcCode: 'A01AA01' })));
    const six = await openFollowUp(services);
    expect(
      await refusalOf(
        sign(
          six,
          await draft(
            six,
            many.map((id) => lineOf(id)),
          ),
        ),
      ),
    ).toBe('too-many-medicines');
    const long = await openFollowUp(services);
    expect(await refusalOf(sign(long, await draft(long, [lineOf(amlodipine, { days: 8 })], 'J00')))).toBe(
      'supply-too-long',
    );
    const chronic = await openFollowUp(services);
    expect(await refusalOf(sign(chronic, await draft(chronic, [lineOf(amlodipine, { days: 85, quantity: 4 })])))).toBe(
      'supply-too-long',
    );
    const packs = await openFollowUp(services);
    expect(await refusalOf(sign(packs, await draft(packs, [lineOf(amlodipine, { quantity: 2 })])))).toBe(
      'quantity-too-large',
    );
  });

  it('rule 1: another disease than the evidence names, shown in the draft and refused at signing', async () => {
    const visit = await openFollowUp(services);
    const desk = await draftIn(services, visit, { lines: [lineOf(amlodipine, { days: 7 })], diagnosisCode: 'J00' });
    expect(desk.faults).toEqual([{ reason: 'disease-not-evidenced', position: null, limit: 1 }]);
    expect(await refusalOf(sign(visit, desk.seal))).toBe('disease-not-evidenced');
  });

  it('rule 7: a unit or route the medicine is not given in', async () => {
    const visit = await openFollowUp(services);
    const poured = { ...lineOf(amlodipine).dosage, unit: 'millilitre' as const };
    const seal = await draft(visit, [lineOf(amlodipine, { days: 1, quantity: 6, dosage: poured })]);
    expect(await refusalOf(sign(visit, seal))).toBe('dose-not-of-medicine');
  });

  it('an allergic patient without a reason to go on; with one the pharmacist reads it', async () => {
    const visit = await openFollowUp(services, {
      profile: { allergies: [{ substance: '青霉素', reaction: null, since: null }] },
    });
    const line = lineOf(amoxicillin, {
      days: 7,
      dosage: { ...lineOf(amoxicillin).dosage, unit: 'capsule' },
    });
    const desk = await draftIn(services, visit, { lines: [line] });
    const [alert] = desk.draft?.checks ?? [];
    expect(alert).toMatchObject({ check: 'allergy', answer: 'alert', severity: 'severe', reason: 'allergic-to-class' });
    expect(await refusalOf(sign(visit, desk.seal))).toBe('override-missing');
    const overrides = alert ? [{ key: safetyCheckKey(alert), reason: 'Tolerated twice since 2020' }] : [];
    const input = { ...emptyDraft(visit), seal: desk.seal, lines: [line], overrides };
    const given = await saveDraft(services, visit.doctor, input);
    const signed = await sign(visit, given.seal);
    expect(signed.signed[0]?.checks[0]?.override).toEqual({ reason: 'Tolerated twice since 2020' });
  });

  it('an allergy the patient tells between reading and signing: the doctor sees it first', async () => {
    const visit = await openFollowUp(services);
    const seal = await draft(visit);
    await prisma.patientProfile.update({
      where: { personId: visit.patient.personId },
      data: { allergies: [{ substance: 'amlodipine', reaction: null, since: null }] },
    });
    expect(await refusalOf(sign(visit, seal))).toBe('conflict');
    const desk = await viewDesk(services, visit.doctor, { consultationId: visit.consultationId });
    expect(await refusalOf(sign(visit, desk.seal))).toBe('override-missing');
  });

  it('rule 3: a licence that has expired', async () => {
    const visit = await openFollowUp(services);
    const seal = await draft(visit);
    await prisma.practiceRole.update({
      where: { id: visit.practiceRoleId },
      data: { licenceValidUntil: new Date('2020-01-01') },
    });
    expect(await refusalOf(sign(visit, seal))).toBe('licence-expired');
  });

  it('rule 4: without a second factor, or with a wrong one; a code of now signs', async () => {
    const visit = await openFollowUp(services);
    const seal = await draft(visit);
    const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const personId = await insertStaff(services, {
      email: `${randomUUID()}@example.org`,
      password: 'long enough for a test',
      totpSecret,
    });
    await prisma.practiceRole.update({ where: { id: visit.practiceRoleId }, data: { personId } });
    const session = await signIn(services, personId, 'CONSOLE');
    const stale = new Date(Date.now() - 6 * 60_000);
    const doctor = { ...session, practices: visit.doctor.practices, secondFactorAt: stale };
    const again = { ...visit, doctor };
    expect(await refusalOf(sign(again, seal))).toBe('second-factor-required');
    expect(await refusalOf(sign(again, seal, { code: '000000' }))).toBe('second-factor-wrong');
    const code = services.credentials.totpCode(totpSecret, new Date());
    const signed = await sign(again, seal, { code });
    expect(signed.signed).toMatchObject([{ state: 'SIGNED' }]);
  });

  it('outside a running consultation', async () => {
    const visit = await openFollowUp(services);
    const seal = await draft(visit);
    for (const [state, key] of [
      ['COMPLETED', 'consultation-ended'],
      ['ENDED_UNSUITABLE', 'consultation-unsuitable'],
    ] as const) {
      await prisma.consultation.update({
        where: { id: visit.consultationId },
        data: { state, endedAt: new Date(), toSeq: 2, summary: 'Rest.' },
      });
      expect(await refusalOf(sign(visit, seal))).toBe(key);
    }
  });

  it('an unknown medicine or diagnosis', async () => {
    const visit = await openFollowUp(services);
    expect(await refusalOf(draft(visit, [lineOf(randomUUID())]))).toBe('bad-input');
    expect(await refusalOf(draft(visit, [lineOf(amlodipine)], 'Z99.9'))).toBe('bad-input');
  });
});

describe('one draft, one signature', () => {
  it('two signatures of one draft at once: one prescription, the other is told', async () => {
    const visit = await openFollowUp(services);
    const desk = await draftIn(services, visit, { lines: [lineOf(amlodipine)] });
    const answers = await Promise.all([refusalOf(sign(visit, desk.seal)), refusalOf(sign(visit, desk.seal))]);
    expect(answers.toSorted()).toEqual(['done', 'not-found']);
    expect(await prisma.stateChange.count({ where: { subjectId: desk.draft?.id ?? '', command: 'sign' } })).toBe(1);
    expect(await prisma.message.count({ where: { conversationId: visit.conversationId, kind: 'CARD' } })).toBe(1);
  });

  it('control: without the lock, the compare-and-set and the trigger both sign', async () => {
    const visit = await openFollowUp(services);
    const desk = await draftIn(services, visit, { lines: [lineOf(amlodipine)] });
    const id = desk.draft?.id ?? '';
    const unprotected = await Promise.all([services.db.pool.connect(), services.db.pool.connect()]);
    try {
      for (const one of unprotected) {
        await one.query('BEGIN; SET LOCAL ROLE NONE; SET LOCAL session_replication_role = replica');
        const seen = await one.query('SELECT state FROM prescription WHERE id = $1', [id]);
        expect(seen.rows).toEqual([{ state: 'DRAFT' }]);
      }
      // Both have looked; now each writes what it saw to be right.
      for (const one of unprotected) {
        const set = `state = 'SIGNED', signed_at = now(), content_hash = decode($2, 'hex')`;
        await one.query(`UPDATE prescription SET ${set} WHERE id = $1`, [id, desk.seal]);
        await one.query(
          `INSERT INTO state_change (lifecycle, subject_id, command, from_state, to_state)
           VALUES ('PRESCRIPTION', $1, 'sign', 'DRAFT', 'SIGNED')`,
          [id],
        );
        await one.query('COMMIT');
      }
    } finally {
      for (const one of unprotected) one.release();
    }
    expect(await prisma.stateChange.count({ where: { subjectId: id, command: 'sign' } })).toBe(2);
  });

  it('the same key signs once and answers alike', async () => {
    const visit = await openFollowUp(services);
    const desk = await draftIn(services, visit, { lines: [lineOf(amlodipine)] });
    const input = { key: randomUUID(), consultationId: visit.consultationId, seal: desk.seal ?? '' };
    const [one, two] = await Promise.all([
      signPrescription(services, visit.doctor, input),
      signPrescription(services, visit.doctor, input),
    ]);
    expect(one.signed).toEqual(two.signed);
    expect(one.signed).toHaveLength(1);
  });

  it('signed is immutable, lines too, and a forged one is found', async () => {
    const visit = await openFollowUp(services);
    const id = await signedPrescription(services, visit);
    const change = (sql: string) => constraintOf(services.db.pool.query(sql, [id]));
    expect(await change(`UPDATE prescription SET diagnosis_code = 'J00' WHERE id = $1`)).toContain(
      'prescription_immutable',
    );
    expect(await change(`UPDATE prescription_line SET quantity = 9 WHERE prescription_id = $1`)).toContain('immutable');
    expect(await change(`DELETE FROM prescription_line WHERE prescription_id = $1`)).toContain('immutable');
    expect(await change(`DELETE FROM prescription WHERE id = $1`)).toContain('prescription_immutable');
    expect(await isIntact(prisma, id)).toBe(true);
    const forged = await prisma.prescription.create({
      data: {
        journeyId: visit.journeyId,
        consultationId: visit.consultationId,
        patientId: visit.patient.personId,
        institutionId: visit.clinic.institutionId,
        prescriberId: visit.practiceRoleId,
        diagnosisCode: 'I10',
        ruleProfile: 'cn-2018@2022-12-01',
        state: 'SIGNED',
        signedAt: new Date(),
        contentHash: Buffer.alloc(32),
      },
    });
    expect(await isIntact(prisma, forged.id)).toBe(false);
    expect(await isIntact(prisma, randomUUID())).toBe(false);
  });
});

const constraintOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: unknown) => violatedConstraint(error) ?? String(error),
  );

describe('after the signature', () => {
  it('its doctor withdraws it with a reason, once; nobody else can', async () => {
    const visit = await openFollowUp(services);
    const prescriptionId = await signedPrescription(services, visit);
    const other = await openFollowUp(services);
    const reason = 'wrong strength';
    expect(await refusalOf(voidPrescription(services, other.doctor, { prescriptionId, reason }))).toBe('not-found');
    expect(await refusalOf(voidPrescription(services, visit.patient, { prescriptionId, reason }))).toBe('forbidden');
    const voided = await voidPrescription(services, visit.doctor, { prescriptionId, reason });
    expect(voided).toMatchObject({ state: 'VOIDED', voidReason: reason });
    await voidPrescription(services, visit.doctor, { prescriptionId, reason });
    expect(await prisma.stateChange.count({ where: { subjectId: prescriptionId, command: 'void' } })).toBe(1);
  });

  it('medicine that left is not called back', async () => {
    const visit = await openFollowUp(services);
    const prescriptionId = await signedPrescription(services, visit);
    await setState(prescriptionId, 'EFFECTIVE');
    await prisma.prescriptionLine.updateMany({ where: { prescriptionId }, data: { dispensedQuantity: 1 } });
    const reason = 'too late';
    expect(await refusalOf(voidPrescription(services, visit.doctor, { prescriptionId, reason }))).toBe(
      'prescription-used',
    );
  });

  it('rule 2: an unsuitable end withdraws what was not dispensed', async () => {
    const visit = await openFollowUp(services);
    const signed = await signedPrescription(services, visit);
    const effective = await signedPrescription(services, visit, { nameEn: 'Urea', nameZh: '尿素', atcCode: 'D02AE01' });
    await setState(effective, 'EFFECTIVE');
    const withdrawn = await prisma.$transaction((tx) =>
      withdrawPrescriptions(tx, { consultationId: visit.consultationId, reason: 'unsuitable' }),
    );
    expect(withdrawn.toSorted()).toEqual([signed, effective].toSorted());
    const states = await prisma.prescription.findMany({ where: { consultationId: visit.consultationId } });
    expect(states.map(({ state }) => state)).toEqual(['VOIDED', 'VOIDED']);
  });

  it('a returned one is corrected by a new version that points to it, also after a good end', async () => {
    const visit = await openFollowUp(services);
    const prescriptionId = await signedPrescription(services, visit);
    expect(await refusalOf(reviseReturned(services, visit.doctor, { prescriptionId }))).toBe('conflict');
    await setState(prescriptionId, 'RETURNED');
    await prisma.consultation.update({
      where: { id: visit.consultationId },
      data: { state: 'COMPLETED', endedAt: new Date(), toSeq: 3, summary: 'Rest.' },
    });
    const desk = await reviseReturned(services, visit.doctor, { prescriptionId });
    expect(desk).toMatchObject({ lock: null, draft: { version: 2, previous: { id: prescriptionId } } });
    expect(desk.draft?.lines).toHaveLength(1);
    const again = await reviseReturned(services, visit.doctor, { prescriptionId });
    expect(again.draft?.id).toBe(desk.draft?.id);
    const signed = await sign(visit, again.seal);
    expect(signed.signed.map(({ version, state }) => [version, state])).toEqual([
      [2, 'SIGNED'],
      [1, 'RETURNED'],
    ]);
    expect(await refusalOf(reviseReturned(services, visit.doctor, { prescriptionId }))).toBe('conflict');
    const list = await listPrescriptions(services, visit.patient, {});
    expect(list.rows.map(({ version }) => version)).toEqual([2]);
  });

  it('a forged version, of another patient’s prescription, does not exist', async () => {
    const visit = await openFollowUp(services);
    const other = await openFollowUp(services);
    const prescriptionId = await signedPrescription(services, other);
    await setState(prescriptionId, 'RETURNED');
    expect(await refusalOf(reviseReturned(services, visit.doctor, { prescriptionId }))).toBe('not-found');
  });

  it('expires by the database’s clock when nothing was ordered in time', async () => {
    const visit = await openFollowUp(services);
    const late = await signedPrescription(services, visit);
    await setState(late, 'EFFECTIVE', '-1 second');
    const inTime = await signedPrescription(services, await openFollowUp(services));
    await setState(inTime, 'EFFECTIVE');
    expect(await expirePrescriptions({ ...services, now: () => new Date('2000-01-01') })).toBe(1);
    expect(await expirePrescriptions(services)).toBe(0);
    const state = async (id: string) => (await prisma.prescription.findUniqueOrThrow({ where: { id } })).state;
    expect([await state(late), await state(inTime)]).toEqual(['EXPIRED', 'EFFECTIVE']);
  });
});

it('nothing failed unexpectedly', () => {
  expect(services.observed.errors).toEqual([]);
});
