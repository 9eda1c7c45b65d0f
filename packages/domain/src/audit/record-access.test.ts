import { expect, it } from 'vitest';
import { recordReads, seenBy, seenThings } from './record-access.ts';

it('every read of a record has a word for what was seen, and no word is for nothing', () => {
  expect(new Set(recordReads.map((action) => seenBy(action)?.what))).toEqual(new Set(seenThings));
});

it('a list is told from what was opened by itself, and what is no read is nothing', () => {
  expect(seenBy('queue.read')).toEqual({ what: 'queue', isList: true });
  expect(seenBy('prescription.list')).toEqual({ what: 'prescription', isList: true });
  expect(seenBy('consultation.read')).toEqual({ what: 'consultation', isList: false });
  expect(seenBy('note.sign')).toBeNull();
});
