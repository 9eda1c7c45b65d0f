export * from './journey.schema.ts';
export { actorOf, type JourneyActor, type JourneyChange } from './journey-history.ts';
export {
  journeyProgress,
  journeyStage,
  journeySteps,
  type JourneyProgress,
  type JourneyStage,
  type JourneyStepKey,
} from './progress.rules.ts';
export { journeyTimeline, timelineKeys, type TimelineKey, type TimelineStep } from './timeline.rules.ts';
