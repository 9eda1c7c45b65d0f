export { JourneyCard } from './journey-card.tsx';
