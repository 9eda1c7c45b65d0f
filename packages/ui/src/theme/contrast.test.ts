import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What is written on what (4.5), and which marks and borders must be seen on what (3). WCAG 2.2, 1.4.3 and 1.4.11. */
const texts = [
  [
    'text',
    [
      'bg',
      'surface',
      'inset',
      'hover',
      'soft',
      'soft-2',
      'bubble-ours',
      'bubble-theirs',
      'warn-soft',
      'danger-soft',
      'note',
    ],
  ],
  ['text-2', ['bg', 'surface', 'inset', 'hover', 'soft', 'warn-soft', 'danger-soft']],
  ['text-3', ['bg', 'surface', 'inset', 'hover', 'soft']],
  ['accent-text', ['bg', 'surface', 'soft', 'soft-2', 'inset']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-danger', ['danger-mark']],
  ['open-text', ['open']],
  ['open-text-2', ['open']],
  ['on-open-button', ['open-button']],
  ['warn', ['bg', 'surface', 'warn-soft']],
  ['danger', ['bg', 'surface', 'danger-soft']],
  ['info', ['bg', 'surface', 'info-soft']],
  ['note-text', ['note']],
  ['sand-text', ['sand']],
] as const;
const marks = [
  ['control', ['surface', 'bg']],
  ['accent', ['bg', 'surface']],
  ['warn-mark', ['surface', 'warn-soft']],
  ['danger-mark', ['surface']],
  ['info-mark', ['surface']],
  ['chart-2', ['surface']],
] as const;

const cells = (['patient', 'console'] as const).flatMap((product) =>
  ([0, 1] as const).flatMap((scheme) =>
    [...texts.map((row) => [...row, 4.5] as const), ...marks.map((row) => [...row, 3] as const)].flatMap(
      ([front, grounds, least]) =>
        grounds.map((ground) => ({ product, scheme: scheme === 0 ? 'light' : 'dark', front, ground, least })),
    ),
  ),
);

describe('every colour can be read where it is used', () => {
  it.each(cells)('$product $scheme: $front on $ground', ({ product, scheme, front, ground, least }) => {
    const tokens = tokensOf(product);
    const at = scheme === 'light' ? 0 : 1;
    expect(contrast(tokens[front]?.[at] ?? '', tokens[ground]?.[at] ?? '')).toBeGreaterThanOrEqual(least);
  });
});
