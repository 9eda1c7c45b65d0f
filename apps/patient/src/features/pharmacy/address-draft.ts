import { useEffect, useState } from 'react';
import { z } from 'zod';

const draftSchema = z.object({
  recipient: z.string(),
  phone: z.string(),
  province: z.string(),
  city: z.string(),
  district: z.string(),
  street: z.string(),
  isDefault: z.boolean(),
});
export type AddressDraft = z.infer<typeof draftSchema>;

export const emptyAddress: AddressDraft = {
  recipient: '',
  phone: '',
  province: '',
  city: '',
  district: '',
  street: '',
  isDefault: false,
};

function restore(key: string): AddressDraft | null {
  try {
    return draftSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/** What was typed so far, kept in this tab over reload and an expired session. */
export function useAddressDraft(name: string, initial: AddressDraft) {
  const key = `openward.address.${name}`;
  const [draft, setDraft] = useState(initial);
  useEffect(() => {
    const kept = restore(key);
    if (kept) setDraft(kept);
  }, [key]);
  const change = (part: Partial<AddressDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...part };
      sessionStorage.setItem(key, JSON.stringify(next));
      return next;
    });
  return { draft, change, forget: () => sessionStorage.removeItem(key) };
}
