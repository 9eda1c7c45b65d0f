export { FollowUpCard } from './follow-up-card.tsx';
export { FollowUpReminder } from './follow-up-reminder.tsx';
export { JourneyFollowUps } from './journey-follow-ups.tsx';
