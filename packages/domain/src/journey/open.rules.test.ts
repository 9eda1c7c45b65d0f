import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifecycles } from '../audit/index.ts';
import type { JourneyChange, JourneyEvent } from './journey-history.ts';
import { journeyOpen, journeyStages } from './open.rules.ts';

const at = new Date('2026-11-24T01:50:00Z');
/** Subjects in these states; each came there at once, which is all the rule looks at. */
const standing = (...states: string[]): JourneyChange[] =>
  states.map((state, index) => {
    const [lifecycle = '', toState = ''] = state.split('.');
    const subjectId = `${lifecycle} ${index}`;
    return { lifecycle, subjectId, command: 'create', fromState: null, toState, at, actorId: null, actorRoleId: null };
  });
const referral = (key: JourneyEvent['key']): JourneyEvent => ({
  key,
  subjectId: 'referral',
  at,
  actorId: 'he-yun',
  actorRoleId: null,
  consultationId: 'the consultation',
});

describe('what of a journey is open, and where', () => {
  it.each([
    [['CONSULTATION.OPEN', 'TICKET.IN_CONSULTATION'], 'called', 'consultation'],
    [['CONSULTATION.ACTIVE', 'TICKET.IN_CONSULTATION'], 'consulting', 'consultation'],
    [['PAYMENT.PENDING'], 'paying', 'payment'],
    [['ORDER.PLACED'], 'paying', 'order'],
    [['TICKET.WAITING'], 'waiting', 'ticket'],
    [['TICKET.OFFERED'], 'waiting', 'ticket'],
    [['TICKET.NO_ANSWER'], 'waiting', 'ticket'],
    [['FOLLOW_UP.DUE'], 'due', 'follow-up'],
    [['PRESCRIPTION.SIGNED'], 'reviewing', 'prescription'],
    [['PRESCRIPTION.EFFECTIVE'], 'prescribed', 'prescription'],
    [['PRESCRIPTION.PARTLY_DISPENSED', 'ORDER.DELIVERED'], 'prescribed', 'prescription'],
    [['ORDER.PAID'], 'delivering', 'order'],
    [['ORDER.DELIVERY_FAILED'], 'delivering', 'order'],
    [['FOLLOW_UP.PLANNED'], 'planned', 'follow-up'],
    [['TICKET.DONE', 'CONSULTATION.COMPLETED'], 'ended', null],
    [[], 'ended', null],
  ] as const)('%s: %s', (states, stage, kind) => {
    const { stage: found, link } = journeyOpen(standing(...states));
    expect([found, link?.kind ?? null]).toEqual([stage, kind]);
  });

  it('a call comes before a conversation, both before money, and what waits for the patient before what is under way', () => {
    const all = [
      'CONSULTATION.OPEN',
      'CONSULTATION.ACTIVE',
      'PAYMENT.PENDING',
      'TICKET.WAITING',
      'FOLLOW_UP.DUE',
      'PRESCRIPTION.EFFECTIVE',
      'PRESCRIPTION.SIGNED',
      'FOLLOW_UP.PLANNED',
    ];
    const stages = all.map((_, index) => journeyOpen(standing(...all.slice(index).toReversed())).stage);
    expect(stages).toEqual(['called', 'consulting', 'paying', 'waiting', 'due', 'prescribed', 'reviewing', 'planned']);
  });

  it('a prescription that is being ordered waits for nobody', () => {
    expect(journeyOpen(standing('PRESCRIPTION.EFFECTIVE', 'ORDER.SHIPPED')).stage).toBe('delivering');
    expect(journeyOpen(standing('PRESCRIPTION.PARTLY_DISPENSED', 'ORDER.PAID')).stage).toBe('delivering');
    expect(journeyOpen(standing('PRESCRIPTION.EFFECTIVE', 'ORDER.CANCELLED')).stage).toBe('prescribed');
  });

  it('a referral is open until it is answered, and leads to the conversation it was made in', () => {
    const completed = standing('CONSULTATION.COMPLETED', 'PRESCRIPTION.SIGNED');
    expect(journeyOpen(completed, [referral('referral-made')])).toEqual({
      stage: 'referred',
      link: { kind: 'consultation', id: 'the consultation' },
    });
    for (const answer of ['referral-accepted', 'referral-declined'] as const)
      expect(journeyOpen(completed, [referral('referral-made'), referral(answer)]).stage).toBe('reviewing');
  });

  it('whatever states there are, it leads somewhere unless nothing is open', () => {
    const every = Object.entries(lifecycles).flatMap(([name, { stateNames }]) => stateNames.map((s) => `${name}.${s}`));
    fc.assert(
      fc.property(fc.subarray(every), (states) => {
        const { stage, link } = journeyOpen(standing(...states));
        expect(journeyStages).toContain(stage);
        expect(link === null).toBe(stage === 'ended');
      }),
    );
  });
});
