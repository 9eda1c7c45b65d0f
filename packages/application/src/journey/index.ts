export { listJourneys } from './list-journeys.ts';
export { viewJourney } from './view-journey.ts';
