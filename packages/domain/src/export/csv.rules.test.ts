import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.rules.ts';

/** A reader of RFC 4180, written for these tests alone. */
function read(line: string): string[] {
  const cells: string[] = [];
  let rest = line.replace(/\r\n$/, '');
  for (;;) {
    const [whole, quoted, bare] = /^(?:"((?:[^"]|"")*)"|([^,]*))/.exec(rest) ?? [''];
    cells.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (!rest.startsWith(',')) return cells;
    rest = rest.slice(1);
  }
}

describe('a line of CSV', () => {
  it('is read back as it was written, whatever stands in it', () => {
    const harmless = fc.string().filter((text) => !/^\s*[=+\-@\t\r\n＝＋－＠]/.test(text));
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1 }), (cells) => {
        expect(read(csvLine(cells))).toEqual(cells);
      }),
    );
  });
  it.each([
    ['=HYPERLINK("https://example.org","x")'],
    ['+1+1'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\t=1'],
    ['\r=1'],
    ['\n=1'],
    ['  =1'],
    ['＝1'],
  ])('%j stays a text', (text) => {
    expect(read(csvLine([text]))[0]).toBe(`'${text}`);
  });
  it('no text begins a formula, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', ''), (text, first) => {
        expect(read(csvLine([first + text]))[0]).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });
  it('numbers, days and nothing stand as they are', () => {
    const at = new Date('2026-11-24T01:50:00Z');
    expect(csvLine([-5, 0, true, at, null, ''])).toBe('-5,0,true,2026-11-24T01:50:00.000Z,,\r\n');
  });
});
