import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { lifecycles, type Lifecycle } from '@openward/domain/audit';

interface Beginning {
  readonly lifecycle: Lifecycle;
  readonly id: string;
  /** null: the system's own jobs. */
  readonly actor: Pick<Actor, 'personId'> | null;
  readonly practiceRoleId?: string;
  readonly journeyId?: string;
  readonly ruleProfile?: string;
}

/** The first row of a history: the thing came into being in its lifecycle's first state. */
export async function beginState(tx: Transaction, beginning: Beginning): Promise<void> {
  await tx.stateChange.create({
    data: {
      lifecycle: beginning.lifecycle,
      subjectId: beginning.id,
      journeyId: beginning.journeyId ?? null,
      command: 'create',
      fromState: null,
      toState: lifecycles[beginning.lifecycle].initial,
      actorId: beginning.actor?.personId ?? null,
      actorRoleId: beginning.practiceRoleId ?? null,
      ruleProfile: beginning.ruleProfile ?? null,
    },
  });
}
