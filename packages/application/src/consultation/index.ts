export { enterConsultation } from './enter-consultation.ts';
export { giveBack } from './give-back.ts';
export { leaveThread } from './leave-thread.ts';
export { openConsultation } from './open-consultation.ts';
export { returnToQueue, type RunningVisit } from './return-to-queue.ts';
