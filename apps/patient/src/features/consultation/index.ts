export { ReferralCard } from './referral-card.tsx';
export { SummaryCard } from './summary-card.tsx';
