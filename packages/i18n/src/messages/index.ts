export { loadMessages, type MessageReader, type Messages } from './load-messages.ts';
export { pickTexts } from './pick-texts.ts';
