import {
  currentStates,
  linkTo,
  openReferrals,
  type JourneyChange,
  type JourneyEvent,
  type JourneyLink,
} from './journey-history.ts';

/** What is open for the patient, the most pressing first. Keys of i18n patient.journey.card. */
export const journeyStages = [
  'called',
  'consulting',
  'paying',
  'waiting',
  'due',
  'referred',
  'prescribed',
  'delivering',
  'reviewing',
  'planned',
  'ended',
] as const;
export type JourneyStage = (typeof journeyStages)[number];

/** Where a journey leads back to. */
export interface JourneyOpen {
  readonly stage: JourneyStage;
  /** null once nothing is open. */
  readonly link: JourneyLink | null;
}

const stageOf: Readonly<Record<string, JourneyStage>> = {
  'CONSULTATION.OPEN': 'called',
  'CONSULTATION.ACTIVE': 'consulting',
  'PAYMENT.PENDING': 'paying',
  'ORDER.PLACED': 'paying',
  'TICKET.WAITING': 'waiting',
  'TICKET.OFFERED': 'waiting',
  'TICKET.NO_ANSWER': 'waiting',
  'FOLLOW_UP.DUE': 'due',
  'PRESCRIPTION.EFFECTIVE': 'prescribed',
  'PRESCRIPTION.PARTLY_DISPENSED': 'prescribed',
  'ORDER.PAID': 'delivering',
  'ORDER.PICKING': 'delivering',
  'ORDER.CHECKED': 'delivering',
  'ORDER.SHIPPED': 'delivering',
  'ORDER.DELIVERY_FAILED': 'delivering',
  'PRESCRIPTION.SIGNED': 'reviewing',
  'FOLLOW_UP.PLANNED': 'planned',
};

/**
 * What of a journey is open and where it is: the most pressing thing, since the patient has one card for it. A call lapses in
 * minutes and a conversation runs, so they come first; then what waits for the patient, then what is only under way. A
 * prescription that is being ordered waits for nobody.
 */
export function journeyOpen(changes: readonly JourneyChange[], events: readonly JourneyEvent[] = []): JourneyOpen {
  const subjects = [...currentStates(changes)];
  const isOrdering = subjects.some(([, state]) => state.startsWith('ORDER.') && stageOf[state]);
  const found = subjects.flatMap(([id, state]): JourneyOpen[] => {
    const stage = stageOf[state];
    if (!stage || (stage === 'prescribed' && isOrdering)) return [];
    return [{ stage, link: linkTo(state.split('.')[0] ?? '', id) }];
  });
  const referred = openReferrals(events).map(
    ({ consultationId }): JourneyOpen => ({ stage: 'referred', link: { kind: 'consultation', id: consultationId } }),
  );
  const urgency = ({ stage }: JourneyOpen) => journeyStages.indexOf(stage);
  const [first] = [...found, ...referred].toSorted((one, other) => urgency(one) - urgency(other));
  return first ?? { stage: 'ended', link: null };
}
