export * from './desk.schema.ts';
export * from './dosage.schema.ts';
export * from './prescription.schema.ts';
export * from './safety-check.schema.ts';
export { isSupplyRunning, suppliesSince } from './supply.rules.ts';
export { prescriptionMachine, type PrescriptionCommand, type PrescriptionState } from './prescription.machine.ts';
export { daySlots, doseSlots, type DaySlot } from './dose-slots.rules.ts';
export {
  doseForm,
  dosesNeeded,
  dosesPerPack,
  MAX_UNCOUNTED_PACKS,
  packsFor,
  type Pack,
  type PackCount,
} from './quantity.rules.ts';
export {
  diseaseFaults,
  limitFaults,
  maxQuantity,
  maxSupplyDays,
  type LimitFault,
  type LineToLimit,
} from './limits.rules.ts';
export { neverOnline, type MedicineControl } from './never-online.policy.ts';
export { maySign, type SigningContext, type SigningRefusal } from './prescribing.policy.ts';
export { isUsable, validUntil } from './validity.rules.ts';
export { canonicalPrescription, type SignedContent } from './canonical.ts';
export { recogniseMedicines, shareIngredient, type NamedMedicine } from './ingredients.rules.ts';
export { openAlerts, overridesOf, safetyChecks, withOverrides } from './safety.rules.ts';
export type { PrescribedMedicine, SafetyFacts } from './safety-facts.ts';
