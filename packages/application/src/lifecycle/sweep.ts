import type { Transaction } from '@openward/db';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';

/** One kind of thing that time or absence has overtaken. */
export interface Sweep {
  readonly name: string;
  /** Ids that look due; another sweeper may be at the same ones. */
  readonly due: readonly string[];
  /**
   * Locks the row, passing over one that somebody else holds, and handles it if it is still due.
   * @returns whether anything was done
   */
  readonly handle: (tx: Transaction, id: string) => Promise<boolean>;
}

/** Handles each in a transaction of its own: one that fails is logged and stops none of the others. @returns how many were handled */
export async function sweepEach(services: Services, { name, due, handle }: Sweep): Promise<number> {
  let handled = 0;
  for (const id of due) {
    try {
      if (await commit(services, (tx) => handle(tx, id))) handled += 1;
    } catch (error) {
      services.log.error('sweeping one failed', error, { procedure: name, subjectId: id });
    }
  }
  return handled;
}
