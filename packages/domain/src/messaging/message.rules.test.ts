import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maySend, messageStatus, messageText, raiseMarks, type Marks } from './message.rules.ts';

const text = (typed: string) => {
  const result = messageText(typed);
  return result.ok ? result.text : result.reason;
};

describe('the text of a message', () => {
  it('is trimmed, composed, with line feeds', () => {
    expect(text('  Good morning.\r\nTwo tablets?\r ')).toBe('Good morning.\nTwo tablets?');
    expect(text('re\u0301sume\u0301')).toBe('r\u00e9sum\u00e9');
  });
  it('loses control characters and broken halves, which a database would refuse', () => {
    expect(text('5\u0000 mg\u0007')).toBe('5 mg');
    expect(text('a\ud800b')).toBe('a\ufffdb');
    expect(text('dose:\t5 mg\nnight')).toBe('dose:\t5 mg\nnight');
  });
  it.each(['', ' ', '\n\t\r\n', '\u200b\u200d', '\u3000', '\u0000'])('is not empty or invisible: %j', (typed) => {
    expect(text(typed)).toBe('message-empty');
  });
  it('has at most 4,000 characters after trimming, an emoji or rare character counting one', () => {
    expect(text(` ${'好'.repeat(4000)} `)).toBe('好'.repeat(4000));
    expect(text('𠮷'.repeat(4000))).toBe('𠮷'.repeat(4000));
    expect(text('好'.repeat(4001))).toBe('message-too-long');
    expect(text('x'.repeat(1_000_000))).toBe('message-too-long');
  });
  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const once = messageText(typed);
        expect(once.ok ? messageText(once.text) : once).toEqual(once);
      }),
    );
  });
});

describe('who may send', () => {
  const ended = new Date('2026-11-23T08:00:00Z');
  it('who takes part in an open conversation', () => {
    expect(maySend({ closedAt: null, participant: { leftAt: null } })).toEqual({ ok: true });
  });
  it('nobody once it is closed', () => {
    expect(maySend({ closedAt: ended, participant: { leftAt: null } })).toEqual({
      ok: false,
      reason: 'conversation-closed',
    });
  });
  it('a stranger or somebody who left learns nothing, not even that it is closed', () => {
    for (const closedAt of [null, ended]) {
      expect(maySend({ closedAt, participant: null })).toEqual({ ok: false, reason: 'not-found' });
      expect(maySend({ closedAt, participant: { leftAt: ended } })).toEqual({ ok: false, reason: 'not-found' });
    }
  });
});

describe('marks', () => {
  it('read implies delivered', () => {
    expect(raiseMarks({ deliveredSeq: 0, readSeq: 0 }, { kind: 'read', seq: 5 }, 9)).toEqual({
      deliveredSeq: 5,
      readSeq: 5,
    });
    expect(raiseMarks({ deliveredSeq: 2, readSeq: 1 }, { kind: 'delivered', seq: 5 }, 9)).toEqual({
      deliveredSeq: 5,
      readSeq: 1,
    });
  });
  it('only rise, never beyond what was sent, read never beyond delivered', () => {
    const marksOf = fc.record({ delivered: fc.nat(50), read: fc.nat(50) }).map(
      ({ delivered, read }): Marks => ({
        deliveredSeq: Math.max(delivered, read),
        readSeq: read,
      }),
    );
    const report = fc.record({
      kind: fc.constantFrom('delivered' as const, 'read' as const),
      seq: fc.integer({ min: -5, max: 200 }),
    });
    fc.assert(
      fc.property(marksOf, report, (before, reported) => {
        const after = raiseMarks(before, reported, 50);
        expect(after.deliveredSeq).toBeGreaterThanOrEqual(before.deliveredSeq);
        expect(after.readSeq).toBeGreaterThanOrEqual(before.readSeq);
        expect(after.readSeq).toBeLessThanOrEqual(after.deliveredSeq);
        expect(after.deliveredSeq).toBeLessThanOrEqual(50);
        expect(raiseMarks(after, reported, 50)).toEqual(after);
      }),
    );
  });
  it('tell the sender sent, delivered, read', () => {
    const others = [{ deliveredSeq: 4, readSeq: 2 }];
    expect([2, 3, 4, 5].map((seq) => messageStatus(seq, others))).toEqual(['read', 'delivered', 'delivered', 'sent']);
    expect(messageStatus(1, [])).toBe('sent');
  });
});
