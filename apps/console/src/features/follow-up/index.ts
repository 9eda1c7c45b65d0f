export { FollowUpCard } from './follow-up-card.tsx';
export { FollowUpPlanForm } from './plan-form.tsx';
export { PlanLater } from './plan-later.tsx';
export { useFollowUpPlan } from './use-follow-up-plan.ts';
