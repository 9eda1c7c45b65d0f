export { authorizeConversation } from './authorize-conversation.ts';
export { headsFor } from './heads-for.ts';
export { markAndTell, markConversation } from './mark-conversation.ts';
export { messagesSince } from './messages-since.ts';
export { seatsHeld, type Seat } from './seats-held.ts';
export { sendMessage } from './send-message.ts';
export { storeMessages, type MessageToStore, type StoredMessage, type StoreOutcome } from './store-messages.ts';
export { addCard, addSystemEntry, type ThreadEntry } from './thread-entry.ts';
export { threadDigests, type ThreadDigest } from './thread-digests.ts';
