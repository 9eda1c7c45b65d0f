import { type StoredMessage, storeMessages } from '@openward/application/messaging';
import type { Services } from '@openward/application/services';
import type { Actor } from '@openward/domain/access';
import type { SendMessageInput } from '@openward/domain/messaging';
import { createBatch } from './batch.ts';

/** Stores messages of all sockets, many in one statement. */
export interface MessageStore {
  /** @throws AppError when the message is refused; its neighbours in the batch are not affected */
  store(actor: Actor, input: SendMessageInput): Promise<StoredMessage>;
}

const largestBatch = 500;

export function createMessageStore(services: Services): MessageStore {
  const add = createBatch(
    (items: readonly { actor: Actor; input: SendMessageInput }[]) => storeMessages(services, items),
    largestBatch,
  );
  return {
    store: async (actor, input) => {
      const outcome = await add({ actor, input });
      if (outcome.ok) return outcome.value;
      throw outcome.error;
    },
  };
}
