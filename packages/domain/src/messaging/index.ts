export * from './messaging.schema.ts';
export {
  MESSAGE_MAX_CHARACTERS,
  maySend,
  messageStatus,
  messageText,
  raiseMarks,
  type Marks,
  type MessageText,
  type Sender,
} from './message.rules.ts';
