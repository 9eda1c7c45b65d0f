import { MAX_ORDER_LINES, MAX_PACKS_PER_LINE } from '@openward/domain/pharmacy';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Cart, useCart, withPacks } from './cart.ts';

const medicine = (n: number): Cart[number]['medicine'] => ({
  id: `0199fa46-a77b-7000-8000-${String(n).padStart(12, '0')}`,
  name: { en: `Medicine ${n}`, zh: `药品${n}` },
  form: 'tablet',
  strength: '500 mg',
  packUnits: 20,
  packUnit: 'tablet',
});
const me = '0199fa46-a77b-7000-8000-0000000000aa';

describe('the cart', () => {
  it('sets, changes and takes out, within its limits', () => {
    const one = withPacks([], medicine(1), 1);
    expect(withPacks(one, medicine(1), 3)).toEqual([{ medicine: medicine(1), quantity: 3 }]);
    expect(withPacks(one, medicine(1), 99)[0]?.quantity).toBe(MAX_PACKS_PER_LINE);
    expect(withPacks(one, medicine(1), 0)).toEqual([]);
    const full = Array.from({ length: MAX_ORDER_LINES }, (_, n) => ({ medicine: medicine(n), quantity: 1 }));
    expect(withPacks(full, medicine(99), 1)).toBe(full);
  });
});

describe('the cart of this device', () => {
  beforeEach(() => localStorage.clear());

  it('survives a reload, and belongs to one person', () => {
    const first = renderHook(() => useCart(me));
    act(() => first.result.current.setPacks(medicine(1), 2));
    expect(first.result.current.packs).toBe(2);
    first.unmount();
    expect(renderHook(() => useCart(me)).result.current.quantityOf(medicine(1).id)).toBe(2);
    expect(renderHook(() => useCart('somebody-else')).result.current.cart).toEqual([]);
  });

  it('is one in every place that shows it', () => {
    const shelf = renderHook(() => useCart(me));
    const bar = renderHook(() => useCart(me));
    act(() => shelf.result.current.setPacks(medicine(1), 1));
    expect(bar.result.current.packs).toBe(1);
    act(() => bar.result.current.clear());
    expect(shelf.result.current.cart).toEqual([]);
  });

  it('is empty when what was kept makes no sense', () => {
    localStorage.setItem(`openward.cart.${me}`, '[{"medicine":1}]');
    expect(renderHook(() => useCart(me)).result.current.cart).toEqual([]);
    localStorage.setItem(`openward.cart.${me}`, 'x');
    expect(renderHook(() => useCart(me)).result.current.cart).toEqual([]);
  });
});
