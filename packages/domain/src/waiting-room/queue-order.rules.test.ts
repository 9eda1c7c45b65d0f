import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveLevel, placeInLine, queueOrder, type QueuePlace } from './queue-order.rules.ts';

const now = new Date('2026-11-23T08:00:00Z');
const moment = { now, targetSeconds: 900 };
const place = (number: number, triageLevel: number, waitedSeconds: number): QueuePlace => ({
  number,
  triageLevel,
  waitingSince: new Date(now.getTime() - waitedSeconds * 1000),
});
const numbers = (queue: QueuePlace[]) => queue.toSorted(queueOrder(moment)).map((one) => one.number);

const anyPlace = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 20_000 }))
  .map((fields) => place(...fields));

describe('the order of a queue', () => {
  it('is triage level first', () => {
    expect(numbers([place(1, 4, 600), place(2, 3, 10)])).toEqual([2, 1]);
  });
  it('then waiting time, then the number', () => {
    expect(numbers([place(3, 4, 10), place(2, 4, 20), place(1, 4, 10)])).toEqual([2, 1, 3]);
  });
  it('ages: each target waited is one level gained, exactly at the target', () => {
    expect(effectiveLevel(place(1, 4, 899), moment)).toBe(4);
    expect(effectiveLevel(place(1, 4, 900), moment)).toBe(3);
    expect(effectiveLevel(place(1, 4, 900 * 5), moment)).toBe(-1);
    expect(numbers([place(1, 5, 1800), place(2, 3, 60)])).toEqual([1, 2]);
  });
  it('counts a booked patient from the slot time', () => {
    expect(effectiveLevel(place(1, 4, -600), moment)).toBe(5);
  });
  it('refuses a service without a target', () => {
    expect(() => effectiveLevel(place(1, 4, 0), { now, targetSeconds: 0 })).toThrow(RangeError);
    expect(() => effectiveLevel(place(1, 4, 0), { now, targetSeconds: Number.NaN })).toThrow(RangeError);
  });
  it('nobody starves: whoever waits five targets longer goes first, whatever the level', () => {
    fc.assert(
      fc.property(anyPlace, fc.integer({ min: 1, max: 5 }), (fresh, level) => {
        const old: QueuePlace = {
          number: 1000,
          triageLevel: level,
          waitingSince: new Date(fresh.waitingSince.getTime() - 5 * 900_000),
        };
        expect(queueOrder(moment)(old, fresh)).toBeLessThan(0);
      }),
    );
  });
  it('of two tickets of one level never turns round as time goes on', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.nat(50_000), (one, other, later) => {
        const same = { ...other, triageLevel: one.triageLevel };
        const then = { now: new Date(now.getTime() + later * 1000), targetSeconds: 900 };
        expect(Math.sign(queueOrder(then)(one, same))).toBe(Math.sign(queueOrder(moment)(one, same)));
      }),
    );
  });
});

describe('the place a patient is told', () => {
  it('is one more than those ahead', () => {
    const queue = [place(1, 4, 300), place(2, 4, 200), place(3, 4, 100), place(4, 2, 5)];
    expect(queue.map((mine) => placeInLine(mine, queue, moment))).toEqual([2, 3, 4, 1]);
    expect(placeInLine(place(9, 4, 0), [], moment)).toBe(1);
  });
  it('agrees with the order in which tickets are taken', () => {
    const queue = fc.uniqueArray(anyPlace, { selector: (one) => one.number, maxLength: 30 });
    fc.assert(
      fc.property(queue, (tickets) => {
        const sorted = tickets.toSorted(queueOrder(moment));
        expect(sorted.map((one) => placeInLine(one, tickets, moment))).toEqual(sorted.map((_, index) => index + 1));
      }),
    );
  });
});
