import type { Actor } from '@openward/domain/access';
import type { SendMessageInput, sendMessageResult } from '@openward/domain/messaging';
import type { z } from 'zod';
import { commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { messageCreated } from './thread-entry.ts';
import { storeMessages } from './store-messages.ts';

/**
 * Stores one message for a browser that cannot reach the gateway, then tells the thread through the outbox.
 * @throws AppError as `storeMessages` refuses
 */
export async function sendMessage(
  services: Services,
  actor: Actor,
  input: SendMessageInput,
): Promise<z.output<typeof sendMessageResult>> {
  const [outcome] = await storeMessages(services, [{ actor, input }]);
  if (!outcome) throw new Error('no outcome for the only message');
  if (!outcome.ok) throw outcome.error;
  const { message, isNew } = outcome.value;
  if (isNew) await commit(services, (tx) => writeOutbox(tx, [messageCreated(message)]));
  return { id: message.id, seq: message.seq, createdAt: message.createdAt };
}
