import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from '../machine/index.ts';
import { orderMachine, type OrderState } from './order.machine.ts';
import { orderSteps, type OrderChange } from './order-steps.rules.ts';

const at = new Date('2026-11-24T02:00:00Z');
const change = (command: string): OrderChange => ({ command, at, actorId: null });
const shown = (state: OrderState, commands: readonly string[]) =>
  orderSteps(state, ['create', ...commands].map(change)).map(({ key, status }) => `${key}:${status}`);

describe('the steps of an order', () => {
  it('wait for the payment first, and promise nothing after the end', () => {
    expect(shown('PLACED', [])).toEqual([
      'placed:done',
      'paid:current',
      'picked:future',
      'checked:future',
      'shipped:future',
      'delivered:future',
    ]);
    expect(shown('EXPIRED', ['expire'])).toEqual(['placed:done', 'expired:done']);
    expect(shown('CANCELLED', ['pay', 'cancel'])).toEqual(['placed:done', 'paid:done', 'cancelled:done']);
    expect(shown('CANCELLED', ['pay', 'pick', 'refuse']).at(-1)).toBe('refused:done');
  });

  it('show picking and the road as going on', () => {
    expect(shown('PICKING', ['pay', 'pick'])).toContain('picked:current');
    expect(shown('CHECKED', ['pay', 'pick', 'check'])).toContain('shipped:current');
    expect(shown('SHIPPED', ['pay', 'pick', 'check', 'ship']).slice(-2)).toEqual([
      'shipped:current',
      'delivered:future',
    ]);
    expect(shown('DELIVERED', ['pay', 'pick', 'check', 'ship', 'deliver']).at(-1)).toBe('delivered:done');
  });

  it('show the second attempt, and no delivery that may not come', () => {
    const tried = ['pay', 'pick', 'check', 'ship', 'failDelivery'];
    expect(shown('DELIVERY_FAILED', tried).at(-1)).toBe('delivery-failed:current');
    expect(shown('RETURNED', [...tried, 'return']).at(-1)).toBe('returned:done');
    const again = shown('SHIPPED', [...tried, 'redeliver']);
    expect(again.filter((row) => row === 'shipped:current')).toHaveLength(1);
    expect(again.filter((row) => row === 'shipped:done')).toHaveLength(1);
  });

  it('have at most one current row on every way through the lifecycle, and none at the end', () => {
    const ways = fc.array(fc.constantFrom(...orderMachine.commandNames), { maxLength: 12 });
    fc.assert(
      fc.property(ways, (commands) => {
        let state: OrderState = orderMachine.initial;
        const history = [change('create')];
        for (const command of commands) {
          const next = transition(orderMachine, state, command);
          if (!next.ok) continue;
          state = next.to;
          history.push(change(command));
        }
        const steps = orderSteps(state, history);
        const current = steps.filter(({ status }) => status === 'current');
        expect(current).toHaveLength(orderMachine.endStates.includes(state) ? 0 : 1);
        expect(steps.filter(({ status, at: time }) => status === 'done' && time === null)).toEqual([]);
      }),
    );
  });
});
