export { matchDiagnoses } from './match-diagnoses.ts';
