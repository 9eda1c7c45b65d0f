import type { FollowUpAnswers, FollowUpPlan, Measurement } from './plan.schema.ts';
import type { Trend } from './follow-up.schema.ts';

/** What was answered at a moment. */
export interface AnsweredPlan {
  readonly at: Date;
  readonly plan: FollowUpPlan;
  readonly answers: FollowUpAnswers;
}

interface Reading {
  readonly measurement: Measurement;
  readonly at: Date;
  readonly value: number;
}

function readingsOf({ at, plan, answers }: AnsweredPlan): Reading[] {
  return plan.measurements.flatMap((measurement) => {
    const value = answers.measurements[measurement.key];
    return typeof value === 'number' ? [{ measurement, at, value }] : [];
  });
}

/**
 * Values of each measure of the catalogue over time; one value is no trend, and free measurements are not compared. The
 * limits are those of the latest plan.
 * @param answered of one patient, oldest first
 * @returns in the order in which the latest plans ask for them
 */
export function trendsOf(answered: readonly AnsweredPlan[]): Trend[] {
  const byMeasure = Map.groupBy(answered.flatMap(readingsOf), ({ measurement }) => measurement.measure);
  return [...byMeasure].flatMap(([measure, readings]): Trend[] => {
    const latest = readings.at(-1);
    if (measure === null || !latest || readings.length < 2) return [];
    const { words, unit, decimals, normal } = latest.measurement;
    return [{ measure, words, unit, decimals, normal, points: readings.map(({ at, value }) => ({ at, value })) }];
  });
}
