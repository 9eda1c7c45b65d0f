import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyChange, JourneyEvent } from './journey-history.ts';
import { journeyOpen } from './open.rules.ts';
import { journeyProgress, journeySteps } from './progress.rules.ts';
import { journeyTimeline } from './timeline.rules.ts';

const begin = new Date('2026-11-24T01:50:00Z');
const opened = { at: begin, byId: 'lihua' };
const who = {
  patient: { actorId: 'lihua', actorRoleId: null },
  clinician: { actorId: 'he-yun', actorRoleId: 'he-yun-pharmacist' },
  system: { actorId: null, actorRoleId: null },
};

type Short = readonly [lifecycle: string, command: string, from: string | null, to: string, by?: keyof typeof who];
/** One change a minute, in the order given; one subject per lifecycle. */
const history = (...all: Short[]): JourneyChange[] =>
  all.map(([lifecycle, command, fromState, toState, by = 'clinician'], index) => ({
    lifecycle,
    subjectId: lifecycle,
    command,
    fromState,
    toState,
    at: new Date(begin.getTime() + (index + 1) * 60_000),
    ...who[by],
  }));

const queued: Short = ['TICKET', 'create', null, 'WAITING', 'patient'];
const called: Short[] = [
  queued,
  ['TICKET', 'offer', 'WAITING', 'OFFERED'],
  ['TICKET', 'accept', 'OFFERED', 'IN_CONSULTATION'],
  ['CONSULTATION', 'create', null, 'OPEN'],
];
const consulting: Short[] = [...called, ['CONSULTATION', 'enter', 'OPEN', 'ACTIVE', 'patient']];
const completed: Short[] = [
  ...consulting,
  ['CONSULTATION', 'complete', 'ACTIVE', 'COMPLETED'],
  ['TICKET', 'finish', 'IN_CONSULTATION', 'DONE'],
];
const prescribed: Short[] = [
  ...completed,
  ['PRESCRIPTION', 'create', null, 'DRAFT'],
  ['PRESCRIPTION', 'sign', 'DRAFT', 'SIGNED'],
  ['PRESCRIPTION', 'approve', 'SIGNED', 'EFFECTIVE'],
];
const ordered: Short[] = [
  ...prescribed,
  ['ORDER', 'create', null, 'PLACED', 'patient'],
  ['ORDER', 'pay', 'PLACED', 'PAID', 'system'],
];
const delivered: Short[] = [
  ...ordered,
  ['ORDER', 'pick', 'PAID', 'PICKING'],
  ['ORDER', 'check', 'PICKING', 'CHECKED'],
  ['ORDER', 'ship', 'CHECKED', 'SHIPPED'],
  ['ORDER', 'deliver', 'SHIPPED', 'DELIVERED', 'system'],
  ['PRESCRIPTION', 'dispense', 'EFFECTIVE', 'DISPENSED'],
];

const lines = (changes: JourneyChange[]) =>
  journeyTimeline(opened, changes).map((step) => `${step.key} ${step.status} ${step.actorKind}`);

describe('the timeline: actor and time on every step', () => {
  it('while waiting', () => {
    expect(lines(history(queued))).toEqual([
      'registered done PATIENT',
      'queued current PATIENT',
      'called future STAFF',
      'consultation future PATIENT',
    ]);
  });
  it('when called, an offer is no row', () => {
    expect(lines(history(...called))).toEqual([
      'registered done PATIENT',
      'queued done PATIENT',
      'called current STAFF',
      'consultation future PATIENT',
    ]);
  });
  it('in the consultation only the latest row is current', () => {
    expect(lines(history(...consulting))).toEqual([
      'registered done PATIENT',
      'queued done PATIENT',
      'called done STAFF',
      'consultation current PATIENT',
      'completed future STAFF',
    ]);
  });
  it('after completion nothing is promised that may not happen', () => {
    expect(lines(history(...completed)).at(-1)).toBe('completed done STAFF');
  });
  it('to the door', () => {
    expect(lines(history(...delivered)).slice(-5)).toEqual([
      'prescription-signed done STAFF',
      'prescription done STAFF',
      'order done PATIENT',
      'shipped done STAFF',
      'delivery done SYSTEM',
    ]);
  });
  it('a missed call, and back in the queue', () => {
    const missed = history(
      ...called,
      ['TICKET', 'miss', 'IN_CONSULTATION', 'NO_ANSWER', 'system'],
      ['CONSULTATION', 'cancel', 'OPEN', 'CANCELLED', 'system'],
      ['TICKET', 'return', 'NO_ANSWER', 'WAITING', 'patient'],
    );
    expect(lines(missed).slice(3)).toEqual([
      'missed done SYSTEM',
      'back-in-queue current PATIENT',
      'called future STAFF',
      'consultation future PATIENT',
    ]);
  });
  it('a follow-up is planned by somebody, falls due, and is answered, missed or called off', () => {
    const planned: Short = ['FOLLOW_UP', 'create', null, 'PLANNED'];
    const due: Short = ['FOLLOW_UP', 'fallDue', 'PLANNED', 'DUE', 'system'];
    const after = (...more: Short[]) => lines(history(...completed, planned, ...more)).slice(5);
    expect(after()).toEqual(['follow-up-planned current STAFF', 'follow-up future PATIENT']);
    expect(after(due)).toEqual([
      'follow-up-planned done STAFF',
      'follow-up-due current SYSTEM',
      'follow-up future PATIENT',
    ]);
    expect(after(due, ['FOLLOW_UP', 'complete', 'DUE', 'COMPLETED', 'patient']).at(-1)).toBe('follow-up done PATIENT');
    expect(after(due, ['FOLLOW_UP', 'miss', 'DUE', 'MISSED', 'system']).at(-1)).toBe('follow-up-missed done SYSTEM');
    expect(after(['FOLLOW_UP', 'cancel', 'PLANNED', 'CANCELLED']).at(-1)).toBe('follow-up-cancelled done STAFF');
  });
  it('an unpaid amount is open until it is paid, and then only the payment is told', () => {
    const asked: Short = ['PAYMENT', 'create', null, 'PENDING', 'patient'];
    expect(lines(history(asked)).at(-1)).toBe('payment-due current PATIENT');
    const paid = lines(history(asked, ['PAYMENT', 'capture', 'PENDING', 'CAPTURED', 'system']));
    expect(paid.slice(1)).toEqual(['paid done SYSTEM']);
    const failed = lines(history(asked, ['PAYMENT', 'fail', 'PENDING', 'FAILED', 'system']));
    expect(failed.slice(1)).toEqual(['payment-failed done SYSTEM']);
  });
  it('a refund is told, part or whole', () => {
    const paid: Short[] = [
      ['PAYMENT', 'create', null, 'PENDING', 'patient'],
      ['PAYMENT', 'capture', 'PENDING', 'CAPTURED', 'system'],
    ];
    const part: Short = ['PAYMENT', 'refundPart', 'CAPTURED', 'PARTLY_REFUNDED', 'system'];
    expect(lines(history(...paid, part)).at(-1)).toBe('refunded done SYSTEM');
    expect(lines(history(...paid, ['PAYMENT', 'refund', 'CAPTURED', 'REFUNDED', 'system'])).at(-1)).toBe(
      'refunded done SYSTEM',
    );
  });
  it('puts what has no lifecycle in its place: evidence confirmed, referral made and answered', () => {
    const event = (key: JourneyEvent['key'], minute: number, by: keyof typeof who): JourneyEvent => ({
      key,
      subjectId: 'referral',
      at: new Date(begin.getTime() + minute * 60_000),
      consultationId: 'CONSULTATION',
      actorId: who[by].actorId ?? '',
      actorRoleId: who[by].actorRoleId,
    });
    const events = [event('referral-made', 5.5, 'clinician'), event('referral-accepted', 5.7, 'patient')];
    expect(journeyTimeline(opened, history(...completed), events).slice(3)).toMatchObject([
      { key: 'consultation', status: 'done' },
      { key: 'referral-made', actorKind: 'STAFF', link: { kind: 'consultation', id: 'CONSULTATION' } },
      { key: 'referral-accepted', actorKind: 'PATIENT' },
      { key: 'completed', status: 'done' },
    ]);
  });
  it('leads each step to what it happened to', () => {
    const links = journeyTimeline(opened, history(...delivered)).map(({ link }) => link?.kind ?? null);
    expect(links).toEqual([
      null,
      'ticket',
      'ticket',
      'consultation',
      'consultation',
      'prescription',
      'prescription',
      'order',
      'order',
      'order',
    ]);
  });
  it('carries who and when of each change', () => {
    expect(journeyTimeline(opened, history(...called))[2]).toEqual({
      key: 'called',
      status: 'current',
      at: new Date('2026-11-24T01:53:00Z'),
      actorId: 'he-yun',
      actorRoleId: 'he-yun-pharmacist',
      actorKind: 'STAFF',
      link: { kind: 'ticket', id: 'TICKET' },
    });
  });
  it('has past, then at most one current, then future, whatever part of the history is there', () => {
    const full = history(
      ...delivered,
      ['FOLLOW_UP', 'create', null, 'PLANNED'],
      ['FOLLOW_UP', 'fallDue', 'PLANNED', 'DUE', 'system'],
    );
    fc.assert(
      fc.property(fc.nat(full.length), (length) => {
        const steps = journeyTimeline(opened, full.slice(0, length));
        expect(steps.filter((step) => step.status === 'current').length).toBeLessThanOrEqual(1);
        const firstFuture = steps.findIndex((step) => step.status === 'future');
        const tail = firstFuture < 0 ? [] : steps.slice(firstFuture);
        expect(tail.every((step) => step.status === 'future' && step.at === null)).toBe(true);
        const times = steps.flatMap((step) => step.at?.getTime() ?? []);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('step n of 6, and who acts next', () => {
  it.each<[string, Short[], number, string | null]>([
    ['nothing yet', [], 1, 'PATIENT'],
    ['waiting', [queued], 2, 'STAFF'],
    [
      'not answered',
      [
        ...called,
        ['TICKET', 'miss', 'IN_CONSULTATION', 'NO_ANSWER', 'system'],
        ['CONSULTATION', 'cancel', 'OPEN', 'CANCELLED', 'system'],
      ],
      2,
      'PATIENT',
    ],
    ['called', called, 3, 'PATIENT'],
    ['consulting', consulting, 3, 'STAFF'],
    ['completed, nothing prescribed', completed, 3, null],
    ['left', [queued, ['TICKET', 'leave', 'WAITING', 'LEFT', 'patient']], 2, null],
    ['under review', prescribed.slice(0, -1), 4, 'STAFF'],
    ['effective', prescribed, 4, 'PATIENT'],
    ['order to pay', ordered.slice(0, -1), 5, 'PATIENT'],
    ['order paid', ordered, 5, 'STAFF'],
    ['delivered', delivered, 5, null],
    ['follow-up planned', [...delivered, ['FOLLOW_UP', 'create', null, 'PLANNED']], 6, 'SYSTEM'],
    [
      'follow-up due',
      [...delivered, ['FOLLOW_UP', 'create', null, 'PLANNED'], ['FOLLOW_UP', 'fallDue', 'PLANNED', 'DUE', 'system']],
      6,
      'PATIENT',
    ],
    [
      'follow-up planned while the order is on its way',
      [...ordered, ['FOLLOW_UP', 'create', null, 'PLANNED']],
      5,
      'STAFF',
    ],
  ])('%s', (_, changes, step, next) => {
    expect(journeyProgress(history(...changes))).toEqual({ key: journeySteps[step - 1], step, of: 6, next });
  });
  it('in a consultation the side that did not write last acts next', () => {
    expect(journeyProgress(history(...consulting), 'STAFF').next).toBe('PATIENT');
    expect(journeyProgress(history(...consulting), 'PATIENT').next).toBe('STAFF');
  });
  it('a second visit of the journey brings it back to the queue', () => {
    const again = history(...completed, ['FOLLOW_UP', 'create', null, 'PLANNED'], queued).map((change, index) =>
      index > completed.length ? { ...change, subjectId: 'second-ticket' } : change,
    );
    expect(journeyProgress(again)).toMatchObject({ step: 2, next: 'STAFF' });
    expect(journeyOpen(again)).toEqual({ stage: 'waiting', link: { kind: 'ticket', id: 'second-ticket' } });
  });
});
