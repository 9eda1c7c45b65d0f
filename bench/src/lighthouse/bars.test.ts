import { describe, expect, it } from 'vitest';
import { type Measure, medianOf, missedBars, pages } from './bars.ts';

const bar: Measure = { performance: 95, accessibility: 100, scriptBytes: 200_000, layoutShift: 0 };

describe('a bar', () => {
  it('is held by what just reaches it', () => {
    expect(missedBars(bar, bar)).toEqual([]);
  });

  it('is missed by a lower score, by more bytes and by a shift', () => {
    expect(missedBars({ ...bar, performance: 94 }, bar)).toEqual(['performance']);
    expect(missedBars({ ...bar, accessibility: 99 }, bar)).toEqual(['accessibility']);
    expect(missedBars({ ...bar, scriptBytes: 200_001, layoutShift: 0.01 }, bar)).toEqual([
      'scriptBytes',
      'layoutShift',
    ]);
  });

  it('is 95 for a public page and 90 for a signed-in one, with full accessibility and no layout shift', () => {
    for (const { person, bar: asked } of pages) {
      expect(asked.performance).toBe(person === null ? 95 : 90);
      expect(asked.scriptBytes).toBe(person === null ? 200_000 : 300_000);
      expect(asked).toMatchObject({ accessibility: 100, layoutShift: 0 });
    }
  });
});

describe('the median', () => {
  it('is taken of each figure on its own', () => {
    const runs = [
      { ...bar, performance: 90, scriptBytes: 3 },
      { ...bar, performance: 99, scriptBytes: 1 },
      { ...bar, performance: 96, scriptBytes: 2 },
    ];
    expect(medianOf(runs)).toEqual({ ...bar, performance: 96, scriptBytes: 2 });
  });

  it('is refused for an even number of runs', () => {
    expect(() => medianOf([bar, bar])).toThrow(RangeError);
  });
});
