export * from './journey.schema.ts';
export {
  actorOf,
  type JourneyActor,
  type JourneyChange,
  type JourneyEvent,
  type JourneyLink,
} from './journey-history.ts';
export { journeyOpen, journeyStages, type JourneyOpen, type JourneyStage } from './open.rules.ts';
export { journeyProgress, journeySteps, type JourneyProgress, type JourneyStepKey } from './progress.rules.ts';
export { journeyTimeline, timelineKeys, type TimelineKey, type TimelineStep } from './timeline.rules.ts';
