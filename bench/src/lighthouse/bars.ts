/** What one page came to. */
export interface Measure {
  /** Lighthouse's scores, 0 to 100. */
  readonly performance: number;
  readonly accessibility: number;
  /** JavaScript of the first load as it was sent, in bytes. */
  readonly scriptBytes: number;
  /** Cumulative layout shift. */
  readonly layoutShift: number;
}

export interface MeasuredPage {
  readonly path: string;
  /** The demo patient whose page it is; null for everybody's. */
  readonly person: string | null;
  readonly bar: Measure;
}

const KB = 1_000;

/** The pages that are measured, and what each has to reach: scores at least, bytes and shift at most. */
export const pages: readonly MeasuredPage[] = [
  {
    path: '/',
    person: null,
    bar: { performance: 95, accessibility: 100, scriptBytes: 200 * KB, layoutShift: 0 },
  },
  {
    path: '/home',
    person: 'Chen Lihua',
    bar: { performance: 90, accessibility: 100, scriptBytes: 300 * KB, layoutShift: 0 },
  },
];

const atLeast = ['performance', 'accessibility'] as const;
const atMost = ['scriptBytes', 'layoutShift'] as const;

/** The names of the bars that a page misses. */
export function missedBars(measure: Measure, bar: Measure): (keyof Measure)[] {
  return [
    ...atLeast.filter((name) => measure[name] < bar[name]),
    ...atMost.filter((name) => measure[name] > bar[name]),
  ];
}

/** The middle of each figure on its own, of an odd number of runs. */
export function medianOf(runs: readonly Measure[]): Measure {
  const middle = (name: keyof Measure): number => {
    const value = runs.map((run) => run[name]).toSorted((one, other) => one - other)[(runs.length - 1) / 2];
    if (value === undefined) throw new RangeError('a median needs an odd number of runs');
    return value;
  };
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    scriptBytes: middle('scriptBytes'),
    layoutShift: middle('layoutShift'),
  };
}
