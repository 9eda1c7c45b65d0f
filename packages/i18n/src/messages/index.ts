export { loadMessages, type MessageReader, type Messages } from './load-messages.ts';
