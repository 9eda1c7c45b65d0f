export { loadEvents } from './events.ts';
export { loadHistories } from './history.ts';
export { loadTimeline, timelineOf, type JourneyPast } from './timeline.ts';
