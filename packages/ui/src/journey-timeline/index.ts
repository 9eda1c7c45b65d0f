export { JourneyTimeline, type TimelineStep } from './journey-timeline.tsx';
