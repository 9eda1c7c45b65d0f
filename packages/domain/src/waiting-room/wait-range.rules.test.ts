import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitRangeSchema } from '../institution/index.ts';
import { MIN_RECENT_CONSULTATIONS, waitRange, type WaitFacts } from './wait-range.rules.ts';

const tenMinutes = Array<number>(8).fill(600);
const busy: WaitFacts = { recentSeconds: tenMinutes, onDuty: [{ capacity: 1, held: 1 }], ahead: 0 };

describe('a wait is a range, or not known', () => {
  it('one turn of ten minutes: between one and two durations', () => {
    expect(waitRange(busy)).toEqual({ kind: 'range', fromMinutes: 10, toMinutes: 20 });
  });
  it('more places on duty make it shorter, more people ahead longer', () => {
    expect(waitRange({ ...busy, onDuty: [{ capacity: 5, held: 5 }], ahead: 2 })).toEqual({
      kind: 'range',
      fromMinutes: 6,
      toMinutes: 8,
    });
    expect(waitRange({ ...busy, ahead: 2 })).toEqual({ kind: 'range', fromMinutes: 30, toMinutes: 40 });
  });
  it('a free place means from nothing, but never a promise of nothing', () => {
    expect(waitRange({ ...busy, onDuty: [{ capacity: 5, held: 2 }] })).toEqual({
      kind: 'range',
      fromMinutes: 0,
      toMinutes: 2,
    });
  });
  it('spreads with what was recently seen', () => {
    expect(waitRange({ ...busy, recentSeconds: [240, 300, 600, 900, 1800] })).toEqual({
      kind: 'range',
      fromMinutes: 5,
      toMinutes: 30,
    });
  });
  it('long waits are told in steps of five minutes, rounded outwards', () => {
    expect(waitRange({ ...busy, recentSeconds: Array<number>(5).fill(660), ahead: 1 })).toEqual({
      kind: 'range',
      fromMinutes: 20,
      toMinutes: 35,
    });
  });
  it.each<[string, Partial<WaitFacts>]>([
    ['fewer than five recent consultations', { recentSeconds: tenMinutes.slice(0, 4) }],
    ['no recent consultation', { recentSeconds: [] }],
    ['durations that cannot be', { recentSeconds: [600, 600, 600, 600, 0, -3, Number.NaN] }],
    ['nobody on duty', { onDuty: [] }],
    ['nobody with capacity', { onDuty: [{ capacity: 0, held: 0 }] }],
  ])('is not known with %s', (_, change) => {
    expect(waitRange({ ...busy, ...change })).toEqual({ kind: 'not-known' });
  });
  it('is always true to the wire, grows with the queue and never collapses to one number', () => {
    const facts = fc.record({
      recentSeconds: fc.array(fc.integer({ min: 1, max: 20_000 }), {
        minLength: MIN_RECENT_CONSULTATIONS,
        maxLength: 60,
      }),
      onDuty: fc.array(fc.record({ capacity: fc.nat(8), held: fc.nat(10) }), { maxLength: 6 }),
      ahead: fc.nat(500),
    });
    const ends = (wait: ReturnType<typeof waitRange>) =>
      wait.kind === 'range' ? [wait.fromMinutes, wait.toMinutes] : [0, Number.MAX_SAFE_INTEGER];
    fc.assert(
      fc.property(facts, (some) => {
        const wait = waitRange(some);
        expect(waitRangeSchema.parse(wait)).toEqual(wait);
        const [from = 0, to = 0] = ends(wait);
        expect(from).toBeLessThan(to);
        const [laterFrom = 0, laterTo = 0] = ends(waitRange({ ...some, ahead: some.ahead + 1 }));
        expect(laterFrom).toBeGreaterThanOrEqual(from);
        expect(laterTo).toBeGreaterThanOrEqual(to);
      }),
    );
  });
});
