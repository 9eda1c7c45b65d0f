import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A message written by the person and not yet acknowledged by the server. */
export interface UnsentMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly body: string;
  readonly writtenAt: Date;
  /** Set when the server refused it for good: a key of i18n errors. */
  readonly refusal?: string;
}

interface OutboxSchema extends DBSchema {
  unsent: { key: string; value: UnsentMessage; indexes: { conversation: string } };
}

/** Survives reload, crash and lost network; one database per person, so that a shared phone mixes nothing. */
export interface MessageOutbox {
  list(conversationId: string): Promise<UnsentMessage[]>;
  put(message: UnsentMessage): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Opens the person's outbox in IndexedDB. */
export function openMessageOutbox(personId: string): MessageOutbox {
  let opened: Promise<IDBPDatabase<OutboxSchema>> | undefined;
  const database = () => {
    opened ??= openDB<OutboxSchema>(`openward-outbox-${personId}`, 1, {
      upgrade: (db) => db.createObjectStore('unsent', { keyPath: 'id' }).createIndex('conversation', 'conversationId'),
    });
    return opened;
  };
  return {
    list: async (conversationId) => {
      const unsent = await (await database()).getAllFromIndex('unsent', 'conversation', conversationId);
      return unsent.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    },
    put: async (message) => {
      await (await database()).put('unsent', message);
    },
    remove: async (id) => (await database()).delete('unsent', id),
  };
}
