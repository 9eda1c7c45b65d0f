export { AllergyBar } from './allergy-bar.tsx';
export { ClinicianBanner } from './clinician-banner.tsx';
export { PatientBanner } from './patient-banner.tsx';
export type { PatientFacts } from './patient-facts.ts';
