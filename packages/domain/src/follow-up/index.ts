export { answerFaults, isPlausible, type AnswerFault } from './answer-faults.rules.ts';
export { followUpMachine, type FollowUpCommand, type FollowUpState } from './follow-up.machine.ts';
export * from './follow-up.schema.ts';
export {
  DUE_CLOCK,
  ESCALATED_AFTER_HOURS,
  FURTHEST_DAYS,
  MISSED_AFTER_DAYS,
  REMIND_AGAIN_DAYS,
  dueMoment,
  escalatesAt,
  mayAnswer,
  mayFallDueOn,
  mayTakeOver,
  missedAt,
  overdueStep,
  remindAgainAt,
} from './follow-up-times.rules.ts';
export { judgeAnswers, worstConcern, type AbnormalItem } from './judge-answers.rules.ts';
export { measurementOf, measures, type Measure } from './measures.data.ts';
export * from './plan.schema.ts';
export { trendsOf, type AnsweredPlan } from './trends.rules.ts';
export { followUpTemplates, type FollowUpTemplate } from './templates.data.ts';
