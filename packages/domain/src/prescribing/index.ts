export { prescriptionMachine, type PrescriptionCommand, type PrescriptionState } from './prescription.machine.ts';
