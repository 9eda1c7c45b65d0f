import type { Mark, MessageDto } from '@openward/domain/messaging';
import type { Connection } from './connection.ts';
import type { MessageOutbox, UnsentMessage } from './message-outbox.ts';
import { createSender } from './sender.ts';

/** The slower road that always works: the same use cases over tRPC. */
export interface ThreadApi {
  since(input: { conversationId: string; afterSeq?: number; beforeSeq?: number }): Promise<{
    messages: MessageDto[];
    lastSeq: number;
    hasMore: boolean;
    marks: Mark[];
    isOpen: boolean;
  }>;
  send(input: { id: string; conversationId: string; body: string }): Promise<{ seq: number; createdAt: Date }>;
  mark(input: { conversationId: string; seq: number; kind: 'delivered' | 'read' }): Promise<unknown>;
}

/** What a screen shows of a conversation; a new object whenever something changed. */
export interface ThreadState {
  readonly loaded: boolean;
  readonly failed: boolean;
  /** In sequence, without gaps from the first loaded entry on. */
  readonly messages: readonly MessageDto[];
  readonly hasEarlier: boolean;
  readonly unsent: readonly UnsentMessage[];
  readonly marks: readonly Mark[];
  readonly isOpen: boolean;
  readonly typing: readonly string[];
}

export interface ThreadOptions {
  readonly conversationId: string;
  readonly personId: string;
  readonly connection: Connection;
  readonly api: ThreadApi;
  readonly outbox: MessageOutbox;
  readonly newId: () => string;
  /** Called when the server refuses a message with an error key it can never accept. */
  readonly refusalOf: (error: unknown) => string | null;
}

export interface Thread {
  state(): ThreadState;
  subscribe(listener: () => void): () => void;
  send(body: string): Promise<void>;
  discard(id: string): Promise<void>;
  /** Sends a refused message again. */
  retry(id: string): void;
  loadEarlier(): Promise<void>;
  markRead(): void;
  setTyping(typing: boolean): void;
  refresh(): Promise<void>;
  close(): void;
}

const typingLastsMs = 6_000;
/** While somebody writes, the others are told this often, well before their hint fades. */
const tellTypingMs = 3_000;
const empty: ThreadState = {
  loaded: false,
  failed: false,
  messages: [],
  hasEarlier: false,
  unsent: [],
  marks: [],
  isOpen: true,
  typing: [],
};

/**
 * A conversation that converges whatever is lost: accepts last + 1, fetches what is missing,
 * looks again on connect, on focus and at every head beacon.
 */
export function openThread(options: ThreadOptions): Thread {
  const { conversationId, personId, connection, api, outbox, newId, refusalOf } = options;
  let state = empty;
  let fetching: Promise<void> | null = null;
  let fetchAgain = false;
  let loadingEarlier: Promise<void> | null = null;
  let closed = false;
  /** 0: the others believe that we are not writing. */
  let toldTypingAt = 0;
  const listeners = new Set<() => void>();
  const typingTimers = new Map<string, ReturnType<typeof setTimeout>>();

  const change = (part: Partial<ThreadState>) => {
    if (closed) return;
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const lastSeq = () => state.messages.at(-1)?.seq ?? 0;

  const accept = (incoming: readonly MessageDto[]) => {
    const next = [...state.messages];
    for (const message of incoming) if (message.seq === (next.at(-1)?.seq ?? message.seq - 1) + 1) next.push(message);
    const stored = new Set(next.map((message) => message.id));
    change({ messages: next, unsent: state.unsent.filter((message) => !stored.has(message.id)) });
    const newest = next.at(-1);
    if (newest && incoming.some((message) => message.senderId !== personId)) mark('delivered', newest.seq);
  };

  const fetchOnce = async () => {
    const first = !state.loaded;
    const page = await api.since(first ? { conversationId } : { conversationId, afterSeq: lastSeq() });
    if (first) change({ hasEarlier: page.hasMore });
    accept(page.messages);
    change({ loaded: true, failed: false, marks: page.marks, isOpen: page.isOpen });
    if (!first && page.hasMore) fetchAgain = true;
  };

  const refresh = (): Promise<void> => {
    if (fetching) {
      fetchAgain = true;
      return fetching;
    }
    fetching = (async () => {
      do {
        fetchAgain = false;
        await fetchOnce();
      } while (fetchAgain && !closed);
    })()
      .catch(() => change({ failed: !state.loaded }))
      .finally(() => {
        fetching = null;
      });
    return fetching;
  };

  const mark = (kind: 'delivered' | 'read', seq: number) => {
    const input = { conversationId, seq, kind };
    connection.command('conversation:mark', input).catch(() => api.mark(input).catch(() => {}));
  };

  /** Marks only rise; what tells of them comes in any order. */
  const applyMark = (changed: Mark) => {
    const known = state.marks.find((one) => one.personId === changed.personId);
    if (known && (known.readSeq > changed.readSeq || known.deliveredSeq > changed.deliveredSeq)) return;
    change({ marks: [...state.marks.filter((one) => one !== known), changed] });
  };

  const loadEarlierOnce = async () => {
    const first = state.messages[0];
    if (!first || !state.hasEarlier) return;
    const page = await api.since({ conversationId, beforeSeq: first.seq });
    change({ messages: [...page.messages, ...state.messages], hasEarlier: page.hasMore });
  };

  const applyTyping = (who: string, typing: boolean) => {
    clearTimeout(typingTimers.get(who));
    const others = state.typing.filter((one) => one !== who);
    change({ typing: typing ? [...others, who] : others });
    if (typing)
      typingTimers.set(
        who,
        setTimeout(() => applyTyping(who, false), typingLastsMs),
      );
  };

  const sender = createSender({
    conversationId,
    connection,
    api,
    outbox,
    refusalOf,
    onAcknowledged: (message, { seq, createdAt }) => {
      const side = state.marks.find((one) => one.personId === personId)?.side ?? 'PATIENT';
      const stored: MessageDto = { ...message, seq, createdAt, senderId: personId, side, kind: 'TEXT', payload: null };
      if (seq === lastSeq() + 1) accept([stored]);
      else if (seq > lastSeq()) void refresh();
    },
    onChange: (unsent) =>
      change({ unsent: unsent.filter((one) => !state.messages.some((stored) => stored.id === one.id)) }),
  });

  const attach = () => {
    if (connection.state() !== 'online') return;
    connection
      .command('conversation:open', { conversationId })
      .then((ack) => {
        if (ack.ok) change({ marks: ack.value.marks });
      })
      .catch(() => {});
    void refresh();
    sender.hurry();
  };

  const onFocus = () => void refresh();
  const stops = [
    connection.onState(attach),
    connection.on('message:created', (message) => {
      if (message.conversationId !== conversationId) return;
      if (state.loaded && message.seq === lastSeq() + 1) accept([message]);
      else if (message.seq > lastSeq()) void refresh();
    }),
    connection.on('conversation:head', (head) => {
      if (head.conversationId === conversationId && head.lastSeq > lastSeq()) void refresh();
    }),
    connection.on('conversation:marked', (marked) => {
      if (marked.conversationId === conversationId) applyMark(marked.mark);
    }),
    connection.on('typing:changed', (changed) => {
      if (changed.conversationId === conversationId && changed.personId !== personId)
        applyTyping(changed.personId, changed.typing);
    }),
    connection.on('consultation:changed', (changed) => {
      if (changed.conversationId === conversationId) void refresh();
    }),
  ];
  window.addEventListener('focus', onFocus);
  void refresh();
  attach();

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (body) => sender.add({ id: newId(), conversationId, body, writtenAt: new Date() }),
    discard: (id) => sender.discard(id),
    retry: (id) => sender.retry(id),
    loadEarlier: () => {
      // Scrolling asks again and again; what failed is asked for by the next scroll.
      loadingEarlier ??= loadEarlierOnce()
        .catch(() => {})
        .finally(() => {
          loadingEarlier = null;
        });
      return loadingEarlier;
    },
    markRead: () => {
      const mine = state.marks.find((one) => one.personId === personId);
      if (lastSeq() > (mine?.readSeq ?? 0)) mark('read', lastSeq());
    },
    setTyping: (typing) => {
      const toldMs = Date.now() - toldTypingAt;
      if (typing ? toldMs < tellTypingMs : toldTypingAt === 0) return;
      toldTypingAt = typing ? Date.now() : 0;
      connection.command('typing:set', { conversationId, typing }).catch(() => {});
    },
    refresh,
    close: () => {
      closed = true;
      for (const stop of stops) stop();
      for (const timer of typingTimers.values()) clearTimeout(timer);
      sender.close();
      window.removeEventListener('focus', onFocus);
      if (connection.state() === 'online') connection.command('conversation:close', { conversationId }).catch(() => {});
    },
  };
}
