import { MAX_ORDER_LINES, MAX_PACKS_PER_LINE, soldMedicineSchema } from '@openward/domain/pharmacy';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { z } from 'zod';

const cartSchema = z.array(
  z.object({ medicine: soldMedicineSchema, quantity: z.int().min(1).max(MAX_PACKS_PER_LINE) }),
);
export type Cart = z.infer<typeof cartSchema>;
type CartMedicine = Cart[number]['medicine'];

/** One device may see several people sign in; each meets only what they chose themselves. */
const storageKey = (personId: string) => `openward.cart.${personId}`;
/** Tells this tab what other tabs hear by the browser's own event. */
const changed = 'openward:cart';

function read(text: string | null): Cart {
  try {
    return cartSchema.safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('storage', listener);
    window.removeEventListener(changed, listener);
  };
}

/** The cart with one medicine set to a number of packs; none takes it out. */
export function withPacks(cart: Cart, medicine: CartMedicine, quantity: number): Cart {
  const packs = Math.min(quantity, MAX_PACKS_PER_LINE);
  if (packs < 1) return cart.filter((line) => line.medicine.id !== medicine.id);
  if (cart.some((line) => line.medicine.id === medicine.id)) {
    return cart.map((line) => (line.medicine.id === medicine.id ? { medicine, quantity: packs } : line));
  }
  return cart.length < MAX_ORDER_LINES ? [...cart, { medicine, quantity: packs }] : cart;
}

/**
 * What the person put into the cart on this device; it survives reloads and an expired session, and every tab sees it.
 * @returns `isReady` false until the browser has been asked
 */
export function useCart(personId: string) {
  const key = storageKey(personId);
  const text = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key) ?? '[]',
    () => null,
  );
  const cart = useMemo(() => read(text), [text]);
  const write = useCallback(
    (next: Cart) => {
      localStorage.setItem(key, JSON.stringify(next));
      window.dispatchEvent(new Event(changed));
    },
    [key],
  );
  return {
    cart,
    isReady: text !== null,
    packs: cart.reduce((sum, { quantity }) => sum + quantity, 0),
    quantityOf: (medicineId: string) => cart.find(({ medicine }) => medicine.id === medicineId)?.quantity ?? 0,
    setPacks: (medicine: CartMedicine, quantity: number) => write(withPacks(cart, medicine, quantity)),
    clear: () => write([]),
  };
}
