import type { Connection } from './connection.ts';
import type { MessageOutbox, UnsentMessage } from './message-outbox.ts';
import type { ThreadApi } from './thread.ts';

export interface SenderOptions {
  readonly conversationId: string;
  readonly connection: Connection;
  readonly api: ThreadApi;
  readonly outbox: MessageOutbox;
  readonly refusalOf: (error: unknown) => string | null;
  readonly onAcknowledged: (message: UnsentMessage, stored: { readonly seq: number; readonly createdAt: Date }) => void;
  readonly onChange: (unsent: readonly UnsentMessage[]) => void;
}

export interface Sender {
  /** Resolves once the message is safe on this device. */
  add(message: UnsentMessage): Promise<void>;
  discard(id: string): Promise<void>;
  /** Sends a refused message again. */
  retry(id: string): void;
  /** Tries at once instead of waiting for the backoff. */
  hurry(): void;
  close(): void;
}

type Outcome = { readonly seq: number; readonly createdAt: Date } | { readonly refusal: string };
const retry = { firstMs: 500, longestMs: 20_000 };

/** Sends one message at a time, the same id until acknowledged, with jittered backoff between attempts. */
export function createSender(options: SenderOptions): Sender {
  const { conversationId, connection, api, outbox, refusalOf, onAcknowledged, onChange } = options;
  let unsent: UnsentMessage[] = [];
  let sending = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const change = (next: UnsentMessage[]) => {
    unsent = next;
    onChange(next);
  };

  const deliver = async ({ id, body }: UnsentMessage): Promise<Outcome> => {
    const input = { id, conversationId, body };
    if (connection.state() === 'online') {
      const ack = await connection.command('message:send', input);
      return ack.ok ? ack.value : refusedOrThrow(ack.code, ack.key);
    }
    try {
      return await api.send(input);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      return { refusal };
    }
  };

  const pump = async () => {
    const next = unsent.find((message) => message.refusal === undefined);
    if (sending || closed || !next) return;
    sending = true;
    try {
      const outcome = await deliver(next);
      attempt = 0;
      if ('refusal' in outcome) {
        const refused = { ...next, refusal: outcome.refusal };
        await outbox.put(refused);
        change(unsent.map((message) => (message.id === next.id ? refused : message)));
      } else {
        await outbox.remove(next.id);
        onAcknowledged(next, outcome);
        change(unsent.filter((message) => message.id !== next.id));
      }
      sending = false;
      void pump();
    } catch {
      sending = false;
      later();
    }
  };

  const later = () => {
    if (closed) return;
    const longest = Math.min(retry.longestMs, retry.firstMs * 2 ** attempt);
    attempt += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void pump(), longest / 2 + (Math.random() * longest) / 2);
  };

  const restored = outbox.list(conversationId).then((kept) => {
    change([...kept, ...unsent.filter((message) => !kept.some((one) => one.id === message.id))]);
    void pump();
  });

  return {
    add: async (message) => {
      await outbox.put(message);
      await restored;
      change([...unsent, message]);
      void pump();
    },
    discard: async (id) => {
      await outbox.remove(id);
      change(unsent.filter((message) => message.id !== id));
      void pump();
    },
    retry: (id) => {
      change(unsent.map((message) => (message.id === id ? withoutRefusal(message) : message)));
      void pump();
    },
    hurry: () => {
      attempt = 0;
      clearTimeout(timer);
      void pump();
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** Refusals that will not change by trying again; anything else is tried again. */
function refusedOrThrow(code: string, key: string): { readonly refusal: string } {
  if (['BAD_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'].includes(code)) return { refusal: key };
  throw new Error(`not stored yet: ${code}`);
}

function withoutRefusal({ id, conversationId, body, writtenAt }: UnsentMessage): UnsentMessage {
  return { id, conversationId, body, writtenAt };
}
