export { meaningOf, meaningOfState, type Lifecycle, type LifecycleState, type Meaning } from './meaning.ts';
export { StateMark } from './state-mark.tsx';
export { MeaningBadge, StateKeyBadge, StatusBadge } from './status-badge.tsx';
