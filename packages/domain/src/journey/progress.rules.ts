import { currentStates, type JourneyActor, type JourneyChange } from './journey-history.ts';

/** The six steps of a journey, in order. Keys of i18n `timeline`. */
export const journeySteps = ['registered', 'waited', 'consultation', 'prescription', 'delivery', 'follow-up'] as const;
export type JourneyStepKey = (typeof journeySteps)[number];

export interface JourneyProgress {
  readonly key: JourneyStepKey;
  /** 1 to 6: "Step n of 6". */
  readonly step: number;
  readonly of: 6;
  /** Who acts next; null when nothing is open. */
  readonly next: JourneyActor | null;
}

interface Position {
  readonly key: JourneyStepKey;
  /** null: this state waits for nobody. */
  readonly next: JourneyActor | null;
}

/** Where each state of each lifecycle stands. What is not listed is no part of the patient's path (a draft, a payment). */
export const positions: Readonly<Record<string, Position>> = {
  'TICKET.WAITING': { key: 'waited', next: 'STAFF' },
  'TICKET.OFFERED': { key: 'waited', next: 'STAFF' },
  'TICKET.NO_ANSWER': { key: 'waited', next: 'PATIENT' },
  'TICKET.IN_CONSULTATION': { key: 'waited', next: null },
  'TICKET.DONE': { key: 'waited', next: null },
  'TICKET.LEFT': { key: 'waited', next: null },
  'TICKET.EXPIRED': { key: 'waited', next: null },
  'TICKET.CANCELLED': { key: 'waited', next: null },
  'CONSULTATION.OPEN': { key: 'consultation', next: 'PATIENT' },
  'CONSULTATION.ACTIVE': { key: 'consultation', next: 'STAFF' },
  'CONSULTATION.COMPLETED': { key: 'consultation', next: null },
  'CONSULTATION.ENDED_UNSUITABLE': { key: 'consultation', next: null },
  'PRESCRIPTION.SIGNED': { key: 'prescription', next: 'STAFF' },
  'PRESCRIPTION.EFFECTIVE': { key: 'prescription', next: 'PATIENT' },
  'PRESCRIPTION.PARTLY_DISPENSED': { key: 'prescription', next: 'PATIENT' },
  'PRESCRIPTION.DISPENSED': { key: 'prescription', next: null },
  'PRESCRIPTION.RETURNED': { key: 'consultation', next: null },
  'PRESCRIPTION.REJECTED': { key: 'prescription', next: null },
  'PRESCRIPTION.VOIDED': { key: 'prescription', next: null },
  'PRESCRIPTION.EXPIRED': { key: 'prescription', next: null },
  'ORDER.PLACED': { key: 'delivery', next: 'PATIENT' },
  'ORDER.PAID': { key: 'delivery', next: 'STAFF' },
  'ORDER.PICKING': { key: 'delivery', next: 'STAFF' },
  'ORDER.CHECKED': { key: 'delivery', next: 'STAFF' },
  'ORDER.SHIPPED': { key: 'delivery', next: 'STAFF' },
  'ORDER.DELIVERY_FAILED': { key: 'delivery', next: 'STAFF' },
  'ORDER.DELIVERED': { key: 'delivery', next: null },
  'ORDER.RETURNED': { key: 'delivery', next: null },
  'FOLLOW_UP.PLANNED': { key: 'follow-up', next: 'SYSTEM' },
  'FOLLOW_UP.DUE': { key: 'follow-up', next: 'PATIENT' },
  'FOLLOW_UP.COMPLETED': { key: 'follow-up', next: null },
  'FOLLOW_UP.MISSED': { key: 'follow-up', next: 'STAFF' },
};

const stepOf = (key: JourneyStepKey) => journeySteps.indexOf(key) + 1;

/**
 * Where a journey stands: the earliest step that still waits for somebody, since that is what is open; when nothing is, the
 * furthest step reached. A prescription whose order is under way no longer waits for the patient.
 * @param lastWriter who wrote last in the conversation: the other side acts next; null before the first message
 */
export function journeyProgress(
  changes: readonly JourneyChange[],
  lastWriter: 'PATIENT' | 'STAFF' | null = null,
): JourneyProgress {
  const states = [...currentStates(changes).values()];
  const hasOrder = states.some((state) => state.startsWith('ORDER.') && positions[state]?.next);
  const reached = states.flatMap((state): Position[] => {
    const position = positions[state];
    if (!position) return [];
    if (position.key === 'prescription' && hasOrder) return [{ ...position, next: null }];
    if (state === 'CONSULTATION.ACTIVE' && lastWriter === 'STAFF') return [{ ...position, next: 'PATIENT' }];
    return [position];
  });
  const bySteps = reached.toSorted((one, other) => stepOf(one.key) - stepOf(other.key));
  const shown = bySteps.find((position) => position.next) ?? bySteps.at(-1) ?? { key: 'registered', next: 'PATIENT' };
  return { key: shown.key, step: stepOf(shown.key), of: 6, next: shown.next };
}
