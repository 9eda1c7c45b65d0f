import { createHash } from 'node:crypto';
import type { ParcelEventKind } from '@openward/domain/pharmacy';

/** One thing that happens to a demo parcel. */
export interface PlannedStep {
  readonly kind: ParcelEventKind;
  readonly at: 'from' | 'to';
  /** In steps of the demo's pace: some take longer than others. */
  readonly wait: number;
  /** Steps on which the courier waits for what the pharmacy wants. */
  readonly asks?: true;
}

const way: readonly PlannedStep[] = [
  { kind: 'HANDED_OVER', at: 'from', wait: 1 },
  { kind: 'IN_TRANSIT', at: 'from', wait: 1 },
  { kind: 'IN_TRANSIT', at: 'to', wait: 2 },
  { kind: 'OUT_FOR_DELIVERY', at: 'to', wait: 1 },
];
const delivered: PlannedStep = { kind: 'DELIVERED', at: 'to', wait: 2 };
const failed: PlannedStep = { kind: 'FAILED', at: 'to', wait: 2, asks: true };
const secondTry: readonly PlannedStep[] = [{ kind: 'OUT_FOR_DELIVERY', at: 'to', wait: 1 }, delivered];
const back: PlannedStep = { kind: 'RETURNED', at: 'from', wait: 3 };

const digitOf = (trackingNumber: string, of: string) =>
  createHash('sha256').update(`${of} ${trackingNumber}`).digest().readUInt32BE() % 5;

/** Nobody is at home the first time for one parcel in five; which one is known from its number. */
export const failsFirst = (trackingNumber: string): boolean => digitOf(trackingNumber, 'fails') === 0;

/** Everything that can happen to the parcel, by its place in the plan. After a failure come the second try and the way back. */
export function planOf(trackingNumber: string): readonly PlannedStep[] {
  return failsFirst(trackingNumber) ? [...way, failed, ...secondTry, back] : [...way, delivered];
}

/** Where the plan goes on after an instruction; null when it is not waiting for one. */
export function placeAfter(
  plan: readonly PlannedStep[],
  place: number,
  instruction: 'REDELIVER' | 'RETURN',
): number | null {
  if (!plan[place - 1]?.asks) return null;
  return instruction === 'REDELIVER' ? place : plan.length - 1;
}

/** After this step nothing comes by itself: it is at the door, back, or the courier waits to be told what to do. */
export function isStop(plan: readonly PlannedStep[], place: number): boolean {
  const step = plan[place];
  return step?.kind === 'DELIVERED' || step?.asks === true || place === plan.length - 1;
}

/** Whether the notice of a step waits until the next one has been told. What a parcel stops at is told at once. */
export const isHeldBack = (trackingNumber: string, place: number): boolean =>
  !isStop(planOf(trackingNumber), place) && overtakes(trackingNumber, place + 1);

/** The places whose notices go out with that of a step: its own, then all that were held back until it, the latest first. */
export function toldWith(trackingNumber: string, place: number): readonly number[] {
  if (isHeldBack(trackingNumber, place)) return [];
  const places = [place];
  for (let before = place - 1; before >= 0 && isHeldBack(trackingNumber, before); before -= 1) places.push(before);
  return places;
}

/** The notice of a step overtakes that of the step before for one parcel in five, as networks do. */
export const overtakes = (trackingNumber: string, place: number): boolean =>
  place > 0 && digitOf(trackingNumber, `overtakes ${place}`) === 0;

/** A notice is sent again although it arrived, for one in five. */
export const repeats = (trackingNumber: string, place: number): boolean =>
  digitOf(trackingNumber, `repeats ${place}`) === 0;
