import type { Mark, MessageDto } from '@openward/domain/messaging';
import { expect, test } from 'vitest';
import { threadEntries } from './thread-entries.ts';
import type { ThreadState } from './thread.ts';

const at = new Date('2026-11-23T08:00:00Z');
const message = (seq: number, part: Partial<MessageDto> = {}): MessageDto => ({
  id: `m${seq}`,
  conversationId: 'c',
  seq,
  senderId: 'me',
  side: 'PATIENT',
  kind: 'TEXT',
  body: `text ${seq}`,
  payload: null,
  createdAt: at,
  ...part,
});
const mark = (personId: string, deliveredSeq: number, readSeq: number): Mark => ({
  personId,
  side: 'CLINICIAN',
  name: '周敏',
  deliveredSeq,
  readSeq,
  readAt: readSeq > 0 ? at : null,
});
const state = (part: Partial<ThreadState>): ThreadState => ({
  loaded: true,
  failed: false,
  messages: [],
  hasEarlier: false,
  unsent: [],
  marks: [],
  isOpen: true,
  typing: [],
  ...part,
});
const options = { personId: 'me', describe: ({ event }: { event?: string | undefined }) => `happened: ${event}` };

test('own messages show how far the others have come, by their marks alone', () => {
  const messages = [message(1), message(2), message(3)];
  const marks = [mark('me', 3, 3), mark('other', 2, 1)];
  const states = threadEntries(state({ messages, marks }), options).map((entry) =>
    entry.kind === 'message' ? entry.state : null,
  );
  expect(states).toEqual(['read', 'delivered', 'sent']);
});

test('only what was read says when', () => {
  const entries = threadEntries(state({ messages: [message(1), message(2)], marks: [mark('other', 2, 1)] }), options);
  expect(entries).toMatchObject([{ stateAt: at }, { stateAt: null }]);
});

test("others' messages stand on their side and carry no state", () => {
  const [entry] = threadEntries(state({ messages: [message(1, { senderId: 'other', side: 'CLINICIAN' })] }), options);
  expect(entry).toEqual({ kind: 'message', id: 'm1', at, side: 'theirs', text: 'text 1' });
});

test('a system entry is a sentence in the language of its reader', () => {
  const system = message(1, {
    kind: 'SYSTEM',
    senderId: null,
    side: 'SYSTEM',
    body: '',
    payload: { event: 'patient-entered' },
  });
  expect(threadEntries(state({ messages: [system] }), options)).toEqual([
    { kind: 'system', id: 'm1', at, text: 'happened: patient-entered' },
  ]);
});

test('what is still on its way comes last, in the order it was written; what was refused says so', () => {
  const unsent = [
    { id: 'u1', conversationId: 'c', body: 'one', writtenAt: at },
    { id: 'u2', conversationId: 'c', body: 'two', writtenAt: at, refusal: 'conversation-closed' },
  ];
  const entries = threadEntries(state({ messages: [message(1)], unsent }), options);
  expect(entries.map(({ id }) => id)).toEqual(['m1', 'u1', 'u2']);
  expect(entries.slice(1)).toMatchObject([{ state: 'queued' }, { state: 'failed' }]);
});

test('a card keeps its kind and id, one of a newer release too', () => {
  const card = { kind: 'hologram', id: '01980000-0000-7000-8000-000000000000' };
  const messages = [message(1, { kind: 'CARD', side: 'SYSTEM', senderId: null, body: '', payload: { card } })];
  expect(threadEntries(state({ messages }), options)).toEqual([{ kind: 'card', id: 'm1', at, card }]);
});
