import { z } from 'zod';
import type { Measure } from './bars.ts';

const score = z.object({ score: z.number() });
const request = z.object({ resourceType: z.string().optional(), transferSize: z.number() });
const failure = z.object({ runtimeError: z.object({ message: z.string() }).optional() });
const report = z.object({
  finalDisplayedUrl: z.string(),
  categories: z.object({ performance: score, accessibility: score }),
  audits: z.object({
    'cumulative-layout-shift': z.object({ numericValue: z.number() }),
    'network-requests': z.object({ details: z.object({ items: z.array(request) }) }),
  }),
});

/**
 * What Lighthouse's report says of a page.
 * @param url what was to be measured; a redirect elsewhere is an error, not a score
 */
export function readMeasure(said: unknown, url: string): Measure {
  // First: a run that failed has no scores.
  const { runtimeError } = failure.parse(said);
  if (runtimeError) throw new Error(runtimeError.message);
  const { finalDisplayedUrl, categories, audits } = report.parse(said);
  if (finalDisplayedUrl !== url) throw new Error(`${url} led to ${finalDisplayedUrl}`);
  const scripts = audits['network-requests'].details.items.filter(({ resourceType }) => resourceType === 'Script');
  return {
    performance: Math.round(categories.performance.score * 100),
    accessibility: Math.round(categories.accessibility.score * 100),
    scriptBytes: scripts.reduce((bytes, { transferSize }) => bytes + transferSize, 0),
    layoutShift: Math.round(audits['cumulative-layout-shift'].numericValue * 1_000) / 1_000,
  };
}
