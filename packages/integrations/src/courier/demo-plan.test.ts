import { commandsTowards, orderMachine, type OrderCommand, type OrderState } from '@openward/domain/pharmacy';
import { transition } from '@openward/domain/machine';
import { describe, expect, it } from 'vitest';
import { failsFirst, isHeldBack, overtakes, placeAfter, planOf, repeats, toldWith } from './demo-plan.ts';

const numbers = Array.from({ length: 500 }, (_, index) => `DEMO${String(index).padStart(10, '0')}`);
const failing = numbers.filter(failsFirst);
const share = (one: (trackingNumber: string) => boolean) => numbers.filter(one).length / numbers.length;

describe('the plan of a demo parcel', () => {
  it('is the same for the same number, and about one in five fails first', () => {
    expect(numbers.map(failsFirst)).toEqual(numbers.map(failsFirst));
    expect(share(failsFirst)).toBeGreaterThan(0.12);
    expect(share(failsFirst)).toBeLessThan(0.28);
    expect(share((one) => overtakes(one, 2))).toBeGreaterThan(0.12);
    expect(share((one) => repeats(one, 2))).toBeGreaterThan(0.12);
  });
  it('leads an order legally to its end, by a second try or back', () => {
    const follow = (kinds: readonly ReturnType<typeof planOf>[number][]) => {
      let state: OrderState = 'SHIPPED';
      for (const { kind } of kinds) {
        for (const command of commandsTowards(state, kind)) {
          const answer: ReturnType<typeof transition<OrderState, OrderCommand>> = transition(
            orderMachine,
            state,
            command,
          );
          if (!answer.ok) throw new Error(`${command} from ${state}`);
          state = answer.to;
        }
      }
      return state;
    };
    for (const number of numbers) {
      const plan = planOf(number);
      const asks = plan.findIndex((step) => step.asks);
      if (asks < 0) {
        expect(follow(plan)).toBe('DELIVERED');
        continue;
      }
      const again = placeAfter(plan, asks + 1, 'REDELIVER') ?? -1;
      const back = placeAfter(plan, asks + 1, 'RETURN') ?? -1;
      expect(follow([...plan.slice(0, asks + 1), ...plan.slice(again, back)])).toBe('DELIVERED');
      expect(follow([...plan.slice(0, asks + 1), ...plan.slice(back)])).toBe('RETURNED');
    }
    expect(failing.length).toBeGreaterThan(0);
  });
  it('tells at once what a parcel stops at, and so never a delivery after a return', () => {
    for (const number of numbers) {
      const stops = planOf(number).flatMap(({ kind, asks }, place) => (kind === 'DELIVERED' || asks ? [place] : []));
      expect(stops.map((place) => isHeldBack(number, place))).toEqual(stops.map(() => false));
    }
    expect(failing.some((number) => overtakes(number, 7))).toBe(true);
    expect(share((one) => isHeldBack(one, 1))).toBeGreaterThan(0.12);
  });
  it('tells of every step once, also when several in a row are held back', () => {
    const inARow = (number: string) => isHeldBack(number, 1) && isHeldBack(number, 2);
    expect(numbers.some(inARow)).toBe(true);
    for (const number of numbers) {
      const places = planOf(number).map((_, place) => place);
      const told = places.flatMap((place) => toldWith(number, place));
      expect(told.toSorted((one, other) => one - other)).toEqual(places);
    }
  });
  it('takes instructions only where it waits for one', () => {
    const plan = planOf(failing[0] ?? '');
    expect([0, 1, 4, 6].map((place) => placeAfter(plan, place, 'RETURN'))).toEqual([null, null, null, null]);
  });
});
