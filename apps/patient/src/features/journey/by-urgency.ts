import { type JourneyCard, journeyStages } from '@openward/domain/journey';

/** The most pressing first; among equals the order given, which is the newest first. */
export const byUrgency = (journeys: readonly JourneyCard[]): JourneyCard[] =>
  journeys.toSorted((one, other) => journeyStages.indexOf(one.stage) - journeyStages.indexOf(other.stage));
