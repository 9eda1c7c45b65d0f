import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from '../machine/index.ts';
import { orderMachine, type OrderState } from './order.machine.ts';
import {
  commandsTowards,
  decisiveMoment,
  inParcelOrder,
  parcelEventKinds,
  type ParcelEventKind,
} from './parcel.rules.ts';

const life: readonly ParcelEventKind[] = [
  'HANDED_OVER',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'FAILED',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
];
const events = (kinds: readonly ParcelEventKind[]) =>
  kinds.map((kind, index) => ({ id: index, kind, occurredAt: new Date(1_000 * index) }));
const standingState: Record<ParcelEventKind, OrderState> = {
  HANDED_OVER: 'SHIPPED',
  IN_TRANSIT: 'SHIPPED',
  OUT_FOR_DELIVERY: 'SHIPPED',
  FAILED: 'DELIVERY_FAILED',
  DELIVERED: 'DELIVERED',
  RETURNED: 'RETURNED',
};
function follow(state: OrderState, standing: ParcelEventKind): OrderState {
  let now = state;
  for (const command of commandsTowards(state, standing)) {
    const answer = transition(orderMachine, now, command);
    if (!answer.ok) throw new Error(`${command} from ${now}`);
    now = answer.to;
  }
  return now;
}

describe('an order follows its parcel', () => {
  it('by legal commands, from every state to every standing', () => {
    for (const standing of parcelEventKinds) {
      for (const state of orderMachine.stateNames) {
        const moving = state === 'SHIPPED' || state === 'DELIVERY_FAILED';
        expect(follow(state, standing)).toBe(moving ? standingState[standing] : state);
      }
    }
  });
  it('whatever the order in which notices of one life arrive, the end is the same', () => {
    const told = fc
      .integer({ min: 1, max: life.length })
      .chain((length) =>
        fc
          .shuffledSubarray(events(life.slice(0, length)), { minLength: length })
          .map((shuffled) => ({ shuffled, length })),
      );
    fc.assert(
      fc.property(told, ({ shuffled, length }) => {
        let state: OrderState = 'SHIPPED';
        const known: typeof shuffled = [];
        for (const event of shuffled) {
          known.push(event);
          if (decisiveMoment(known) === event) state = follow(state, event.kind);
        }
        const last = life[length - 1];
        expect(state).toBe(last && standingState[last]);
      }),
    );
  });
  it('a late notice decides nothing, and of one instant the later step of a life does', () => {
    const [handed, , , failed] = events(life);
    if (!handed || !failed) throw new Error('no life');
    expect(decisiveMoment([failed, handed])).toBe(failed);
    expect(decisiveMoment([])).toBeNull();
    const at = new Date(0);
    expect(
      inParcelOrder([
        { kind: 'DELIVERED', occurredAt: at },
        { kind: 'HANDED_OVER', occurredAt: at },
      ])[0]?.kind,
    ).toBe('HANDED_OVER');
  });
});
