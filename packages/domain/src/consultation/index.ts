export * from './consultation.schema.ts';
export { consultationMachine, type ConsultationCommand, type ConsultationState } from './consultation.machine.ts';
