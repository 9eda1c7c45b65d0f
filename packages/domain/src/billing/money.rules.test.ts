import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consultationMachine } from '../consultation/index.ts';
import { orderMachine } from '../pharmacy/index.ts';
import { ticketMachine } from '../waiting-room/index.ts';
import { paymentMachine } from './payment.machine.ts';
import { capturePosting, refundPosting, type PostingEntry } from './posting.rules.ts';
import { consultationPrice, orderPrice, totalOf } from './price.rules.ts';
import { consultationRefund, orderRefund } from './refund.rules.ts';
import { refundable, refundCommand, settlementOf } from './settlement.rules.ts';

const sum = (entries: readonly PostingEntry[]) => entries.reduce((total, entry) => total + entry.amountMinor, 0);
const minor = fc.integer({ min: 0, max: 10_000_000 });
const price = fc.oneof(
  minor.map((priceMinor) => consultationPrice({ institutionId: 'qingshan', priceMinor })),
  fc.record({ itemsMinor: minor, deliveryMinor: minor }).map((money) => orderPrice({ pharmacyId: 'qs', ...money })),
);

describe('postings', () => {
  it('a capture sums to zero, and owes each its part', () => {
    const balanced = fc.property(price, (parts) => {
      const entries = capturePosting('demo', parts);
      expect(sum(entries)).toBe(0);
      expect(entries.every(({ amountMinor }) => amountMinor !== 0)).toBe(true);
    });
    fc.assert(balanced, { numRuns: 2_000 });
    expect(capturePosting('demo', orderPrice({ pharmacyId: 'qs', itemsMinor: 3200, deliveryMinor: 600 }))).toEqual([
      { account: 'provider:demo', amountMinor: 3800 },
      { account: 'payable:qs', amountMinor: -3200 },
      { account: 'payable:courier', amountMinor: -600 },
    ]);
  });
  it('however a refund is split, each posting sums to zero and all together mirror the capture', () => {
    const mirrored = fc.property(
      price.filter((parts) => totalOf(parts) > 0),
      fc.array(fc.integer({ min: 1, max: 4_000_000 }), { maxLength: 8 }),
      (parts, wanted) => {
        const balance = new Map<string, number>();
        const book = (entries: readonly PostingEntry[]) => {
          expect(sum(entries)).toBe(0);
          for (const { account, amountMinor } of entries)
            balance.set(account, (balance.get(account) ?? 0) + amountMinor);
        };
        book(capturePosting('demo', parts));
        let refundedMinor = 0;
        for (const amount of [...wanted, totalOf(parts)]) {
          const amountMinor = Math.min(amount, refundable({ amountMinor: totalOf(parts) }, refundedMinor));
          if (amountMinor === 0) continue;
          book(refundPosting('demo', parts, { amountMinor, refundedMinor }));
          for (const [account, left] of balance)
            expect(account.startsWith('provider') ? left : -left).toBeGreaterThanOrEqual(0);
          refundedMinor += amountMinor;
        }
        expect([...balance.values()].every((left) => left === 0)).toBe(true);
      },
    );
    fc.assert(mirrored, { numRuns: 2_000 });
  });
  it('part of an order comes from the medicines first, from the delivery last', () => {
    const parts = orderPrice({ pharmacyId: 'qs', itemsMinor: 1000, deliveryMinor: 600 });
    expect(refundPosting('demo', parts, { amountMinor: 1200, refundedMinor: 0 })).toEqual([
      { account: 'provider:demo', amountMinor: -1200 },
      { account: 'payable:qs', amountMinor: 1000 },
      { account: 'payable:courier', amountMinor: 200 },
    ]);
  });
  it.each([
    [0, 0],
    [-1, 0],
    [1001, 0],
    [500, 501],
    [500, -1],
  ])('refuses a refund of %i after %i out of 1000', (amountMinor, refundedMinor) => {
    const parts = consultationPrice({ institutionId: 'q', priceMinor: 1000 });
    expect(() => refundPosting('demo', parts, { amountMinor, refundedMinor })).toThrow(RangeError);
  });
});

describe('refund by rule', () => {
  it('a fee goes back for each way a ticket ends before the consultation, and while it runs nothing does', () => {
    const answers = [null, ...ticketMachine.stateNames].map((ticket) => [
      String(ticket),
      consultationRefund({ ticket, consultations: [] }),
    ]);
    expect(Object.fromEntries(answers)).toEqual({
      null: 'service-refused',
      WAITING: null,
      OFFERED: null,
      IN_CONSULTATION: null,
      NO_ANSWER: null,
      DONE: null,
      LEFT: 'left',
      EXPIRED: 'missed',
      CANCELLED: 'closed',
    });
  });
  it('unsuitable goes back whatever the ticket says; completed never does', () => {
    for (const ticket of ticketMachine.stateNames) {
      expect(consultationRefund({ ticket, consultations: ['CANCELLED', 'ENDED_UNSUITABLE'] })).toBe('unsuitable');
      expect(consultationRefund({ ticket, consultations: ['CANCELLED', 'COMPLETED'] })).toBeNull();
    }
  });
  it('a consultation that only was missed or taken back decides nothing', () => {
    for (const state of consultationMachine.stateNames) {
      if (state === 'ENDED_UNSUITABLE' || state === 'COMPLETED') continue;
      expect(consultationRefund({ ticket: 'LEFT', consultations: [state] })).toBe('left');
    }
  });
  it('an order goes back in full when it ended before shipping, and in no other state', () => {
    const back = orderMachine.stateNames.filter((state) => orderRefund(state) !== null);
    expect(back.toSorted()).toEqual(['CANCELLED', 'EXPIRED']);
  });
});

describe('settling', () => {
  it('money that came wins over every failure, in any order and however often it is said', () => {
    const said = fc.array(fc.constantFrom('captured' as const, 'failed' as const), { maxLength: 12 });
    const settled = fc.property(said, (outcomes) => {
      let state: 'PENDING' | 'CAPTURED' | 'FAILED' = 'PENDING';
      let [captures, returns] = [0, 0];
      for (const outcome of outcomes) {
        const settlement = settlementOf(state, outcome, returns > 0);
        if (settlement === 'capture') [state, captures] = ['CAPTURED', captures + 1];
        if (settlement === 'fail') state = 'FAILED';
        if (settlement === 'return') returns += 1;
      }
      expect(captures + returns).toBeLessThanOrEqual(1);
      if (outcomes[0] === 'captured') expect([captures, returns]).toEqual([1, 0]);
    });
    fc.assert(settled);
  });
  it('says nothing about what is settled', () => {
    for (const state of paymentMachine.stateNames) {
      if (state === 'PENDING') continue;
      expect(settlementOf(state, 'failed', false)).toBe('nothing');
      expect(settlementOf(state, 'captured', false)).toBe(state === 'FAILED' ? 'return' : 'nothing');
      expect(settlementOf(state, 'captured', true)).toBe('nothing');
    }
  });
  it('the last part completes the refund', () => {
    expect(refundCommand({ amountMinor: 100, refundedMinor: 0 }, 40)).toBe('refundPart');
    expect(refundCommand({ amountMinor: 100, refundedMinor: 40 }, 60)).toBe('refund');
    expect(refundable({ amountMinor: 100 }, 100)).toBe(0);
    expect(refundable({ amountMinor: 100 }, 130)).toBe(0);
  });
});
