export { loadHistories } from './history.ts';
export { loadTimeline, timelineOf } from './timeline.ts';
