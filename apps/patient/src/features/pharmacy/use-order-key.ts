import { useCallback } from 'react';
import { z } from 'zod';

const keptSchema = z.object({ decided: z.string(), key: z.uuid() });

/**
 * The key of what is about to be ordered: the same decision keeps its key over reloads, so that it is ordered once; another
 * decision gets another key.
 */
export function useOrderKey(personId: string) {
  const name = `openward.checkout.${personId}`;
  const keyOf = useCallback(
    (decision: unknown): string => {
      const decided = JSON.stringify(decision);
      const kept = keptSchema.safeParse(parse(sessionStorage.getItem(name))).data;
      if (kept?.decided === decided) return kept.key;
      const key = crypto.randomUUID();
      sessionStorage.setItem(name, JSON.stringify({ decided, key }));
      return key;
    },
    [name],
  );
  const forget = useCallback(() => sessionStorage.removeItem(name), [name]);
  return { keyOf, forget };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
