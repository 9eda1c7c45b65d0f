import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanPackInput } from './dispensing.schema.ts';
import { orderNumber, prescriptionNumber } from './order-number.rules.ts';
import { cleanTraceCode, groupTraceCode, isWholeTraceCode } from './trace-code.rules.ts';

const code = '81267040193844275513';

describe('trace codes', () => {
  it('are twenty digits, whatever stands between them', () => {
    expect(cleanTraceCode(' 8126-7040 1938.4427 5513\r\n')).toBe(code);
    expect(isWholeTraceCode(code)).toBe(true);
    expect(isWholeTraceCode(code.slice(1))).toBe(false);
    expect(isWholeTraceCode(`${code.slice(1)}X`)).toBe(false);
  });
  it('grouping takes nothing away', () => {
    expect(groupTraceCode(code)).toBe('8126 7040 1938 4427 5513');
    fc.assert(fc.property(fc.stringMatching(/^\d{20}$/), (any) => cleanTraceCode(groupTraceCode(any)) === any));
  });
  it('a door takes what the scanner sends and refuses fewer digits', () => {
    const ids = { orderId: '00000000-0000-7000-8000-000000000001', lineId: null };
    expect(scanPackInput.parse({ ...ids, traceCode: groupTraceCode(code) }).traceCode).toBe(code);
    expect(scanPackInput.safeParse({ ...ids, traceCode: '123' }).success).toBe(false);
  });
});

it('numbers are read aloud with their letter', () => {
  expect([orderNumber(77_120), prescriptionNumber(20_418)]).toEqual(['O-77120', 'RX-20418']);
});
