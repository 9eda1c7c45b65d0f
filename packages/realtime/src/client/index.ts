export { type Connection, type ConnectionState, openConnection } from './connection.ts';
export {
  LiveProvider,
  type LiveProviderProps,
  useConnectionState,
  useLiveEvent,
  useOnline,
  useThread,
} from './hooks.tsx';
export { type EntryOptions, type ThreadEntry, threadEntries } from './thread-entries.ts';
export { createMessageIds } from './message-id.ts';
export { type MessageOutbox, openMessageOutbox, type UnsentMessage } from './message-outbox.ts';
export { openThread, type Thread, type ThreadApi, type ThreadState } from './thread.ts';
