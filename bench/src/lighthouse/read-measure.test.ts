import { expect, it } from 'vitest';
import { readMeasure } from './read-measure.ts';

const url = 'http://localhost:3000/home';
const said = {
  finalDisplayedUrl: url,
  categories: { performance: { score: 0.955 }, accessibility: { score: 1 } },
  audits: {
    'cumulative-layout-shift': { numericValue: 0.012_34 },
    'network-requests': {
      details: {
        items: [
          { resourceType: 'Document', transferSize: 9_000 },
          { resourceType: 'Script', transferSize: 1_200 },
          { resourceType: 'Script', transferSize: 300 },
          { transferSize: 50 },
        ],
      },
    },
  },
};

it('reads scores as percent, adds up the scripts alone, and rounds the shift to thousandths', () => {
  expect(readMeasure(said, url)).toEqual({
    performance: 96,
    accessibility: 100,
    scriptBytes: 1_500,
    layoutShift: 0.012,
  });
});

it('refuses a page that led elsewhere, as to the sign-in', () => {
  expect(() => readMeasure({ ...said, finalDisplayedUrl: 'http://localhost:3000/sign-in' }, url)).toThrow('sign-in');
});

it('refuses a run that failed, which has no scores, by what Lighthouse said of it', () => {
  const failed = { ...said, categories: { performance: { score: null } }, runtimeError: { message: 'no first paint' } };
  expect(() => readMeasure(failed, url)).toThrow('no first paint');
});
