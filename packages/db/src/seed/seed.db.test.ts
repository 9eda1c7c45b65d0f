import { lifecycles } from '@openward/domain/audit';
import { answerFaults, followUpAnswersSchema, followUpPlanSchema, judgeAnswers } from '@openward/domain/follow-up';
import { ageInMonths } from '@openward/domain/identity';
import { calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import { findRedFlags, mayUseService } from '@openward/domain/intake';
import { historyFaults } from '@openward/domain/machine';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openTestDatabase } from '../sql/test-database.ts';
import { createVault } from '../vault/index.ts';
import { demoStaffSecrets, seedDemo } from './index.ts';

const now = new Date('2026-11-23T03:30:00.000Z');
const keys = { sealKeys: [new Uint8Array(32).fill(1)], indexKey: new Uint8Array(32).fill(2) };
const vault = createVault(keys);

const { owner, app } = await openTestDatabase(4);
const again = await openTestDatabase(2);
const { prisma } = app;

const urlOf = (pool: pg.Pool): string => {
  const { connectionString } = pool.options;
  if (!connectionString) throw new Error('the pool was made without an address');
  return connectionString;
};
const url = urlOf(owner);
await seedDemo({ url, vault, now });

const profileOf = async (latinName: string) =>
  prisma.patientProfile.findFirstOrThrow({
    where: { person: { latinName, isDemo: true } },
    include: { tickets: true, consultations: true, prescriptions: true, orders: true, followUps: true },
  });

describe('what the demo holds', () => {
  it('has the institutions, clinicians, catalogue and patients the issue asks for', async () => {
    expect(await prisma.institution.count()).toBe(8);
    expect((await prisma.institution.groupBy({ by: ['province'] })).length).toBeGreaterThanOrEqual(6);
    const clinical = { role: { in: ['PHARMACIST' as const, 'DOCTOR' as const, 'NUTRITIONIST' as const] } };
    expect(await prisma.person.count({ where: { isDemo: true, practiceRoles: { some: clinical } } })).toBe(40);
    expect(
      await prisma.practiceRole.count({ where: { ...clinical, OR: [{ title: null }, { licenceNumber: null }] } }),
    ).toBe(0);
    expect(await prisma.person.count({ where: { isDemo: true, profile: { isNot: null } } })).toBe(13);
    expect(await prisma.medicine.count()).toBeGreaterThanOrEqual(150);
    expect(await prisma.diagnosisCode.count()).toBeGreaterThanOrEqual(300);
  });

  it('opens one free pharmacist service day and night, with pharmacists on duty', async () => {
    const free = await prisma.service.findMany({ where: { role: 'PHARMACIST', priceMinor: 0, isOpen: true } });
    expect(free).toHaveLength(1);
    const onDuty = await prisma.practiceRole.count({
      where: { institutionId: free[0]?.institutionId ?? '', role: 'PHARMACIST', onDutySince: { not: null } },
    });
    expect(onDuty).toBeGreaterThanOrEqual(2);
  });

  it('lets at most two wait for the free pharmacist service, for minutes', async () => {
    const waiting = await prisma.ticket.findMany({ where: { state: 'WAITING' } });
    expect(waiting).toHaveLength(2);
    expect(waiting.every(({ waitingSince }) => now.getTime() - waitingSince.getTime() < 15 * 60_000)).toBe(true);
  });

  it('has enough recent consultations for a wait that is measured', async () => {
    const since = new Date(now.getTime() - 2 * 60 * 60_000);
    const recent = await prisma.consultation.count({
      where: { service: { priceMinor: 0 }, state: 'COMPLETED', endedAt: { gte: since } },
    });
    expect(recent).toBeGreaterThanOrEqual(10);
  });

  it('shows every stage of a journey', async () => {
    const states = async (rows: Promise<{ state: string }[]>) => new Set((await rows).map(({ state }) => state));
    expect(await states(prisma.ticket.findMany())).toEqual(new Set(['WAITING', 'IN_CONSULTATION', 'DONE', 'LEFT']));
    expect(await states(prisma.consultation.findMany())).toEqual(
      new Set(['OPEN', 'ACTIVE', 'COMPLETED', 'ENDED_UNSUITABLE']),
    );
    expect(await states(prisma.prescription.findMany())).toEqual(new Set(['SIGNED', 'EFFECTIVE', 'DISPENSED']));
    expect(await states(prisma.order.findMany())).toEqual(new Set(['PAID', 'PICKING', 'SHIPPED', 'DELIVERED']));
    expect(await states(prisma.payment.findMany())).toEqual(new Set(['CAPTURED', 'REFUNDED']));
    expect(await states(prisma.followUp.findMany())).toEqual(new Set(['PLANNED', 'DUE', 'COMPLETED', 'MISSED']));
  });

  it('lets somebody who has only signed up begin in front of the audience', async () => {
    const profile = await profileOf('Lin Xiaofan');
    expect([profile.tickets, profile.allergies, profile.identityVerifiedAt]).toEqual([[], null, null]);
  });

  it('tells never asked from none known', async () => {
    expect((await profileOf('Ma Jianguo')).allergies).toEqual([]);
    expect((await profileOf('Zhao Guilan')).allergies).toHaveLength(2);
  });
});

describe('people of the demo', () => {
  it('marks exactly the cast as demo; the others of the day have no contact and no way in', async () => {
    const others = await prisma.person.findMany({ where: { isDemo: false }, include: { staffLogin: true } });
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((one) => one.phoneIndex ?? one.emailIndex ?? one.staffLogin)).toEqual([]);
  });

  it('gives each staff member an address and a second factor that the cast can be told', async () => {
    const logins = await prisma.staffLogin.findMany({ include: { person: true } });
    const byName = new Map([...demoStaffSecrets.values()].map((secret) => [secret.latinName, secret]));
    for (const { person, totpSealed } of logins) {
      const secret = byName.get(person.latinName);
      expect(vault.open(totpSealed, person.id, 'staff_login.totp')).toBe(secret?.totpSecret);
      expect(Buffer.from(person.emailIndex ?? [])).toEqual(vault.index(secret?.email ?? ''));
    }
    expect(new Set([...demoStaffSecrets.values()].map(({ totpSecret }) => totpSecret)).size).toBe(50);
  });

  it('invents contacts that can belong to nobody', async () => {
    const people = await prisma.person.findMany({ where: { phoneSealed: { not: null } } });
    for (const { id, phoneSealed, emailSealed } of people) {
      expect(vault.open(phoneSealed ?? Buffer.of(), id, 'person.phone')).toMatch(/^\+86199000000\d\d$/);
      expect(vault.open(emailSealed ?? Buffer.of(), id, 'person.email')).toMatch(/\.example$/);
    }
    expect(people).toHaveLength(11);
  });

  it('numbers every licence as a demo licence', async () => {
    const institutions = await prisma.institution.findMany();
    const roles = await prisma.practiceRole.findMany({ where: { licenceNumber: { not: null } } });
    const licences = [...institutions, ...roles].map(({ licenceNumber }) => licenceNumber);
    expect(licences.filter((licence) => !licence?.startsWith('DEMO-'))).toEqual([]);
  });

  it('has one expired and one suspended clinician, both off duty, for refusals', async () => {
    const refused = await prisma.practiceRole.findMany({ where: { credential: { not: 'VERIFIED' } } });
    expect(refused.map(({ credential, onDutySince }) => [credential, onDutySince])).toEqual([
      ['SUSPENDED', null],
      ['EXPIRED', null],
    ]);
  });

  it('keeps verified clinicians inside the validity of their licence', async () => {
    const lapsed = await prisma.practiceRole.findMany({
      where: { credential: 'VERIFIED', licenceValidUntil: { lt: now } },
    });
    expect(lapsed).toEqual([]);
  });

  it('lets a guardian ask for a child', async () => {
    const children = await prisma.guardianLink.findMany({ include: { ward: true, guardian: true } });
    expect(children).toHaveLength(2);
    for (const { ward, guardian } of children) {
      expect(ageInMonths(calendarDayOf(ward.birthDate ?? now), calendarDayOf(now))).toBeLessThan(18 * 12);
      const intakes = await prisma.intake.findMany({ where: { journey: { patientId: ward.id } } });
      expect(intakes.map(({ submittedById }) => submittedById)).toEqual([guardian.id]);
    }
  });
});

describe('histories', () => {
  it('of every subject replay by its lifecycle and end in its present state', async () => {
    const changes = await prisma.stateChange.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    const present = new Map<string, string>();
    for (const list of [
      await prisma.ticket.findMany(),
      await prisma.consultation.findMany(),
      await prisma.prescription.findMany(),
      await prisma.order.findMany(),
      await prisma.payment.findMany(),
      await prisma.followUp.findMany(),
    ]) {
      for (const { id, state } of list) present.set(id, state);
    }
    for (const { id, credential } of await prisma.practiceRole.findMany()) present.set(id, credential);
    const histories = Map.groupBy(changes, ({ subjectId }) => subjectId);
    expect(new Set(histories.keys())).toEqual(new Set(present.keys()));
    for (const [subjectId, history] of histories) {
      const [first] = history;
      if (!first) continue;
      expect(historyFaults(lifecycles[first.lifecycle], history)).toEqual([]);
      expect(history.at(-1)?.toState).toBe(present.get(subjectId));
    }
  });

  it('never lie in the future', async () => {
    expect(await prisma.stateChange.count({ where: { createdAt: { gt: now } } })).toBe(0);
    expect(await prisma.message.count({ where: { createdAt: { gt: now } } })).toBe(0);
    expect(await prisma.parcelEvent.count({ where: { occurredAt: { gt: now } } })).toBe(0);
  });

  it('name a person and a role wherever staff acted', async () => {
    const lone = await prisma.stateChange.count({ where: { actorRoleId: { not: null }, actorId: null } });
    expect(lone).toBe(0);
  });
});

describe('journeys', () => {
  it('are open exactly while somebody still has to act', async () => {
    const busy = await prisma.journey.findMany({
      where: {
        OR: [
          { tickets: { some: { endedAt: null } } },
          { followUps: { some: { closedAt: null } } },
          { orders: { some: { endedAt: null } } },
          { prescriptions: { some: { state: { in: ['SIGNED', 'EFFECTIVE'] } } } },
        ],
      },
    });
    const open = await prisma.journey.findMany({ where: { closedAt: null } });
    expect(open.map(({ concern }) => concern).toSorted()).toEqual(busy.map(({ concern }) => concern).toSorted());
    expect(open.length).toBe(10);
  });

  it('keep the thread open only while a consultation is', async () => {
    const open = await prisma.conversation.findMany({ where: { closedAt: null }, include: { consultations: true } });
    expect(open.flatMap(({ consultations }) => consultations.map(({ state }) => state)).toSorted()).toEqual([
      'ACTIVE',
      'OPEN',
    ]);
    expect(open).toHaveLength(2);
  });

  it('speak the language of who reads them', async () => {
    const messages = await prisma.message.findMany({
      where: { kind: 'TEXT' },
      include: { conversation: { include: { participants: { include: { person: true } } } } },
    });
    for (const { body, conversation } of messages) {
      const patient = conversation.participants.find(({ side }) => side === 'PATIENT');
      expect([body, /\p{Script=Han}/u.test(body)]).toEqual([body, patient?.person.locale === 'zh-CN']);
    }
  });
});

describe('threads', () => {
  it('count every entry without gap, up to the last', async () => {
    const conversations = await prisma.conversation.findMany({ include: { messages: { orderBy: { seq: 'asc' } } } });
    for (const { lastSeq, messages } of conversations) {
      expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, place) => place + 1));
      expect(messages.map(({ createdAt }) => createdAt.getTime())).toEqual(
        messages.map(({ createdAt }) => createdAt.getTime()).toSorted((a, b) => a - b),
      );
    }
  });

  it('are written by participants only, whose marks stay inside the thread', async () => {
    const conversations = await prisma.conversation.findMany({ include: { messages: true, participants: true } });
    for (const { lastSeq, messages, participants } of conversations) {
      const members = new Set(participants.map(({ personId }) => personId));
      expect(messages.filter(({ senderId }) => senderId !== null && !members.has(senderId))).toEqual([]);
      expect(
        participants.filter(({ readSeq, deliveredSeq }) => readSeq > deliveredSeq || deliveredSeq > lastSeq),
      ).toEqual([]);
    }
  });

  it('keep the clinician only while the visit runs', async () => {
    const clinicians = await prisma.participant.findMany({
      where: { side: 'CLINICIAN' },
      include: { conversation: true },
    });
    for (const { leftAt, conversation } of clinicians) expect(leftAt).toEqual(conversation.closedAt);
  });

  it('keep the last words of the active patient unread by the pharmacist', async () => {
    const active = await prisma.consultation.findFirstOrThrow({
      where: { state: 'ACTIVE' },
      include: { conversation: { include: { participants: true } } },
    });
    const clinician = active.conversation.participants.find(({ side }) => side === 'CLINICIAN');
    expect(active.conversation.lastSeq - (clinician?.readSeq ?? 0)).toBe(2);
  });

  it('name people and ticket in what the system says', async () => {
    const openings = await prisma.message.findMany({
      where: { payload: { path: ['event'], equals: 'consultation-opened' } },
    });
    expect(openings.length).toBeGreaterThan(40);
    for (const { payload } of openings) {
      expect(JSON.stringify(payload)).toMatch(/"clinician": ?"\p{Script=Han}+/u);
      expect(JSON.stringify(payload)).toMatch(/"clinicianLatin": ?"[A-Z][a-z]+ [A-Z][a-z]+"/);
      expect(JSON.stringify(payload)).toMatch(/"ticket": ?"[A-Z] \d{3}"/);
    }
  });
});

describe('queues', () => {
  it('number tickets of a service and day in the order of joining, and the counter goes on from there', async () => {
    const counters = await prisma.ticketCounter.findMany();
    for (const { serviceId, day, last } of counters) {
      const tickets = await prisma.ticket.findMany({ where: { serviceId, day }, orderBy: { joinedAt: 'asc' } });
      const first = tickets[0]?.number ?? 0;
      expect(tickets.map(({ number }) => number)).toEqual(tickets.map((_, place) => first + place));
      expect(tickets.at(-1)?.number).toBe(last);
    }
  });

  it('admit nobody with a red flag or of an age that is not served', async () => {
    const intakes = await prisma.intake.findMany({
      include: { service: true, journey: { include: { patient: { include: { person: true } } } } },
    });
    for (const { symptoms, additions, service, createdAt, journey } of intakes) {
      const { birthDate } = journey.patient.person;
      const age = birthDate && ageInMonths(calendarDayOf(birthDate), calendarDayOf(createdAt));
      const text = `${symptoms} ${additions ?? ''}`;
      expect([text, findRedFlags({ yes: [], text, ageInMonths: age, isPregnant: false })]).toEqual([text, []]);
      expect(mayUseService(service, age)).toEqual({ ok: true });
    }
  });

  it('are served by clinicians of the service, its role and its department', async () => {
    const consultations = await prisma.consultation.findMany({
      include: { service: true, clinician: { include: { departments: true } } },
    });
    for (const { service, clinician } of consultations) {
      expect([clinician.role, clinician.institutionId]).toEqual([service.role, service.institutionId]);
      expect(clinician.departments.map(({ departmentId }) => departmentId)).toContain(service.departmentId);
    }
  });
});

describe('follow-ups', () => {
  it('are stored in the shapes of the domain, abnormal ones and missed ones with their task', async () => {
    const patient = { select: { pregnancy: true, person: { select: { birthDate: true } } } } as const;
    const all = await prisma.followUp.findMany({ include: { tasks: true, patient } });
    for (const { plan, answers, abnormal, state, tasks, patient: told } of all) {
      const read = followUpPlanSchema.parse(plan);
      expect(read).toEqual(plan);
      const { birthDate } = told.person;
      const ageInMonthsNow = ageInMonths(birthDate && calendarDayOf(birthDate), calendarDayOf(now));
      const who = { ageInMonths: ageInMonthsNow, isPregnant: told.pregnancy === 'PREGNANT' };
      const given = followUpAnswersSchema.nullable().parse(answers);
      expect(given && answerFaults(read, given)).toEqual(given && []);
      expect(abnormal).toBe(given !== null && judgeAnswers(read, given, who).length > 0);
      expect(tasks.map(({ kind }) => kind)).toEqual(abnormal ? ['ABNORMAL'] : state === 'MISSED' ? ['MISSED'] : []);
    }
    const waiting = all.flatMap(({ tasks }) => tasks).filter(({ doneAt }) => doneAt === null);
    expect(new Set(waiting.map(({ kind }) => kind))).toEqual(new Set(['ABNORMAL', 'MISSED']));
  });
});

describe('rules of care', () => {
  const profile = ruleProfileOn('cn-2018', calendarDayOf(now));

  it('rule 1: a follow-up stands on a confirmed prior diagnosis of the same patient, and advice on none', async () => {
    const visits = await prisma.consultation.findMany({ include: { evidence: true } });
    for (const { kind, patientId, clinicianId, openedAt, evidence } of visits) {
      expect(kind === 'FOLLOW_UP').toBe(evidence !== null);
      if (!evidence) continue;
      expect(evidence).toMatchObject({ patientId, confirmedById: clinicianId });
      expect(evidence.diagnosedOn.getTime()).toBeLessThan(openedAt.getTime());
    }
    expect(visits.filter(({ kind }) => kind === 'FOLLOW_UP').length).toBeGreaterThan(4);
  });
  it('rule 1: a diagnosis code and a prescription stand in follow-up consultations only', async () => {
    const advice = { kind: 'ADVICE' as const };
    expect(await prisma.note.count({ where: { consultation: advice, diagnosisCode: { not: null } } })).toBe(0);
    expect(await prisma.prescription.count({ where: { consultation: advice } })).toBe(0);
  });

  it('rule 1: what is diagnosed and prescribed for is the disease of the evidence', async () => {
    const visits = await prisma.consultation.findMany({
      where: { kind: 'FOLLOW_UP' },
      include: { evidence: true, notes: true, prescriptions: true },
    });
    for (const { evidence, notes, prescriptions } of visits)
      for (const { diagnosisCode } of [...notes, ...prescriptions])
        expect((diagnosisCode ?? evidence?.diagnosisCode)?.slice(0, 3)).toBe(evidence?.diagnosisCode.slice(0, 3));
  });

  it('rule 5: who went beyond advice had a verified identity', async () => {
    const unknown = { kind: 'FOLLOW_UP' as const, patient: { identityVerifiedAt: null } };
    expect(await prisma.consultation.count({ where: unknown })).toBe(0);
  });

  it('rule 6: no restricted medicine is prescribed, ordered or on a pharmacy’s shelf', async () => {
    const restricted = { medicine: { class: 'RESTRICTED' as const } };
    expect(await prisma.prescriptionLine.count({ where: restricted })).toBe(0);
    expect(await prisma.orderLine.count({ where: restricted })).toBe(0);
    expect(await prisma.stockItem.count({ where: { ...restricted, institution: { kind: 'PHARMACY' } } })).toBe(0);
    const groups = await prisma.medicine.groupBy({ by: ['restrictedGroup'], where: { class: 'RESTRICTED' } });
    expect(new Set(groups.map(({ restrictedGroup }) => restrictedGroup))).toEqual(new Set(profile.neverOnline));
  });

  it('rule 7: approved by another person, for at most twelve weeks, never dispensed beyond what was authorised', async () => {
    const prescriptions = await prisma.prescription.findMany({ include: { lines: true, reviews: true } });
    expect(prescriptions).toHaveLength(6);
    for (const { state, lines, reviews, effectiveAt, validUntil, diagnosisCode } of prescriptions) {
      const chronic = await prisma.diagnosisCode.findUniqueOrThrow({ where: { code: diagnosisCode } });
      const longest = chronic.chronic ? profile.prescription.maxChronicWeeks * 7 : profile.prescription.maxSupplyDays;
      expect(lines.length).toBeLessThanOrEqual(profile.prescription.maxMedicines);
      expect(lines.filter(({ days }) => days > longest)).toEqual([]);
      expect(reviews).toHaveLength(state === 'SIGNED' ? 0 : 1);
      expect(lines.every((line) => line.dispensedQuantity === (state === 'DISPENSED' ? line.quantity : 0))).toBe(true);
      const validity = effectiveAt && validUntil && (validUntil.getTime() - effectiveAt.getTime()) / 86_400_000;
      expect(validity).toBe(state === 'SIGNED' ? null : profile.prescription.validDays);
    }
  });

  it('rule 7: packs are enough for the days, and only just', async () => {
    const lines = await prisma.prescriptionLine.findMany({ include: { medicine: true } });
    for (const { dosage, days, quantity, medicine } of lines) {
      if (medicine.packUnit === 'inhaler') continue;
      expect(dosage).toMatchObject({ amount: 1 });
      const perDay =
        dosage !== null && typeof dosage === 'object' && 'timesPerDay' in dosage ? Number(dosage.timesPerDay) : 0;
      expect(quantity).toBe(Math.ceil((perDay * days) / medicine.packUnits));
    }
  });
});

describe('money and stock', () => {
  it('every posting of the ledger sums to zero, and the accounts together too', async () => {
    const postings = await prisma.ledgerEntry.groupBy({ by: ['postingId'], _sum: { amountMinor: true } });
    expect(postings.length).toBeGreaterThan(5);
    expect(postings.filter(({ _sum }) => _sum.amountMinor !== 0)).toEqual([]);
  });

  it('a captured payment is what the order or the consultation cost', async () => {
    for (const payment of await prisma.payment.findMany({ include: { order: true } })) {
      const intake = payment.intakeId
        ? await prisma.intake.findUniqueOrThrow({ where: { id: payment.intakeId } })
        : null;
      const cost = payment.order ? payment.order.itemsMinor + payment.order.deliveryMinor : intake?.priceMinor;
      expect(payment.amountMinor).toBe(cost);
    }
    const priced = await prisma.intake.count({ where: { priceMinor: { gt: 0 } } });
    expect(await prisma.payment.count({ where: { intakeId: { not: null } } })).toBe(priced);
  });

  it('lines add up to the order, and what is ordered and not shipped is held in stock', async () => {
    for (const order of await prisma.order.findMany({ include: { lines: true } })) {
      expect(order.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0)).toBe(order.itemsMinor);
    }
    const held = await prisma.orderLine.aggregate({
      where: { order: { state: { in: ['PAID', 'PICKING'] } } },
      _sum: { quantity: true },
    });
    const reserved = await prisma.stockItem.aggregate({ _sum: { reserved: true } });
    expect(reserved._sum.reserved).toBe(held._sum.quantity);
  });
});

describe('seeding', () => {
  it('refuses a database that already knows people, and leaves it as it was', async () => {
    const before = await prisma.message.count();
    await expect(seedDemo({ url, vault, now })).rejects.toThrow('already knows people');
    expect(await prisma.message.count()).toBe(before);
  });

  it('makes the same demo for the same moment, but for what is sealed or salted', async () => {
    await seedDemo({ url: urlOf(again.owner), vault, now });
    const sealed = new Set([
      'sealed',
      'phone_sealed',
      'email_sealed',
      'identity_sealed',
      'totp_sealed',
      'password_hash',
      'address_sealed',
      'receiver_code_sealed',
    ]);
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
         AND table_name NOT LIKE '\\_prisma%' AND table_name NOT LIKE 'openward\\_%' ORDER BY 1`,
    );
    const contents = async (pool: pg.Pool, table: string) => {
      const { rows } = await pool.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM "${table}" t`,
      );
      return rows
        .map(({ row }) => JSON.stringify(Object.entries(row).filter(([column]) => !sealed.has(column))))
        .toSorted();
    };
    for (const { name } of tables)
      expect([name, await contents(again.owner, name)]).toEqual([name, await contents(owner, name)]);
  });
});
