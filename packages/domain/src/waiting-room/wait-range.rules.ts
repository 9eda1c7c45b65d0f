import type { z } from 'zod';
import type { waitRangeSchema } from '../institution/index.ts';

export type WaitRange = z.infer<typeof waitRangeSchema>;

/** How far back consultations count as recent, minutes. */
export const WAIT_WINDOW_MINUTES = 120;
/** With fewer recent consultations the wait is not known: thin data makes a false number. */
export const MIN_RECENT_CONSULTATIONS = 5;
/** From here on a range is told in steps of five minutes. */
const COARSE_FROM_MINUTES = 20;

export interface WaitFacts {
  /** How long each consultation ended within the window took, from taken to ended, seconds. */
  readonly recentSeconds: readonly number[];
  /** Clinicians of the service on duty: how many patients each holds at once, and holds now. */
  readonly onDuty: readonly { readonly capacity: number; readonly held: number }[];
  /** Tickets of the service ahead of this one. */
  readonly ahead: number;
}

const notKnown: WaitRange = { kind: 'not-known' };

/**
 * The wait as a range of whole minutes, or the honest "not known".
 *
 * The service frees a place every `duration / places` seconds, `places` being the capacity on duty. Who has more free places
 * than people ahead waits for no turn; everybody else for `ahead + 1 - free` turns. The lower end takes the lower quartile
 * of recent durations, the upper end one turn more at the upper quartile: half of all consultations lie between. Ends are
 * rounded outwards, to five minutes from twenty on.
 *
 * Source: DOMAIN "Waiting" (a range, or not known when data is thin; never a false number).
 */
export function waitRange({ recentSeconds, onDuty, ahead }: WaitFacts): WaitRange {
  const durations = recentSeconds.filter((seconds) => seconds > 0).toSorted((one, other) => one - other);
  const places = sum(onDuty.map((clinician) => Math.max(0, clinician.capacity)));
  if (durations.length < MIN_RECENT_CONSULTATIONS || places === 0) return notKnown;
  const free = sum(onDuty.map((clinician) => Math.max(0, clinician.capacity - clinician.held)));
  const turns = Math.max(0, ahead + 1 - free);
  const from = (turns * quantile(durations, 0.25)) / places / 60;
  const to = ((turns + 1) * quantile(durations, 0.75)) / places / 60;
  const fromMinutes = roundDown(from);
  return { kind: 'range', fromMinutes, toMinutes: Math.max(roundUp(to), fromMinutes + 1) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Linear between the neighbours. `sorted` is not empty. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

const roundDown = (minutes: number) =>
  minutes < COARSE_FROM_MINUTES ? Math.floor(minutes) : Math.floor(minutes / 5) * 5;
const roundUp = (minutes: number) => (minutes <= COARSE_FROM_MINUTES ? Math.ceil(minutes) : Math.ceil(minutes / 5) * 5);
