export type {
  CardEntry,
  MessageEntry,
  MessageState as MessageStateName,
  NoteEntry,
  SystemEntry,
  ThreadEntry,
} from './entry.ts';
export { MessageList } from './message-list.tsx';
export { MessageState } from './message-state.tsx';
