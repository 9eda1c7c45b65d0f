import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterBy, hasMissedCall, mayReturn, OFFER_LEASE_SECONDS, returnedWaitingSince } from './missed-call.rules.ts';
import { placeInLine, queueOrder, type QueuePlace } from './queue-order.rules.ts';

const now = new Date('2026-11-23T08:00:00Z');
const moment = { now, targetSeconds: 900 };
const place = (number: number, triageLevel: number, waitedSeconds: number): QueuePlace => ({
  number,
  triageLevel,
  waitingSince: new Date(now.getTime() - waitedSeconds * 1000),
});
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('a missed call', () => {
  it('is one that was not answered within five minutes', () => {
    expect(enterBy(now)).toEqual(later(300));
    expect(hasMissedCall(now, later(299))).toBe(false);
    expect(hasMissedCall(now, later(300))).toBe(true);
  });
  it('brings the patient back once, the second time the ticket expires', () => {
    expect(mayReturn(1)).toEqual({ ok: true });
    expect(mayReturn(2)).toEqual({ ok: false, reason: 'missed-twice' });
  });
  it('an offer holds ninety seconds', () => {
    expect(OFFER_LEASE_SECONDS).toBe(90);
  });
});

describe('once behind the next patient', () => {
  const returned = (missed: QueuePlace, others: QueuePlace[]) => ({
    ...missed,
    waitingSince: returnedWaitingSince(missed, others, moment),
  });
  it('directly behind, ahead of everybody else of the level', () => {
    const missed = place(1, 4, 800);
    const others = [place(2, 4, 700), place(3, 4, 600), place(4, 4, 10)];
    expect(placeInLine(returned(missed, others), others, moment)).toBe(2);
  });
  it('at the former place when nobody waits or the next patient is ahead anyway', () => {
    const missed = place(1, 4, 800);
    expect(returned(missed, [])).toEqual(missed);
    expect(returned(missed, [place(2, 2, 10)])).toEqual(missed);
  });
  it('an aged ticket does not fall to the end', () => {
    const missed = place(1, 5, 4000);
    const others = [place(2, 3, 100), place(3, 4, 50), place(4, 5, 800)];
    expect(placeInLine(missed, others, moment)).toBe(1);
    expect(placeInLine(returned(missed, others), others, moment)).toBe(2);
  });
  it('a more urgent patient does not wait on a lighter case that has just come', () => {
    const missed = place(1, 2, 800);
    const back = returned(missed, [place(2, 4, 100)]);
    expect(back.waitingSince).toEqual(now);
    expect(placeInLine(back, [place(2, 4, 100)], moment)).toBe(1);
  });
  it('holds at every later moment, and never makes anybody wait from earlier or from the future', () => {
    const any = (number: number) =>
      fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 20_000 }))
        .map(([level, waited]) => place(number, level, waited));
    fc.assert(
      fc.property(
        any(1),
        fc.array(any(2), { minLength: 1, maxLength: 8 }),
        fc.nat(30_000),
        (missed, others, passed) => {
          const back = returned(missed, others);
          expect(back.waitingSince.getTime()).toBeGreaterThanOrEqual(missed.waitingSince.getTime());
          expect(back.waitingSince.getTime()).toBeLessThanOrEqual(now.getTime());
          const [next] = others.toSorted(queueOrder(moment));
          const isHeldBack = back.waitingSince.getTime() < now.getTime();
          const then = { now: later(passed), targetSeconds: 900 };
          expect(!isHeldBack || (next !== undefined && queueOrder(then)(back, next) > 0)).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
