import { partsOf, recogniseMedicines, shareIngredient } from './ingredients.rules.ts';
import {
  allergenClasses,
  noAllergy,
  outsideCatalogue,
  type AllergenClass,
  type AtcGroup,
} from './medicine-classes.data.ts';
import type { SafetyCheck } from './safety-check.schema.ts';
import { asWritten, finding, type PrescribedMedicine, type SafetyFacts } from './safety-facts.ts';

const belongsTo = (atcCode: string, group: AtcGroup) => group.some((prefix) => atcCode.startsWith(prefix));

/** What one part of a written allergy means: substances of the catalogue, classes, or nothing anybody recognises. */
interface Allergen {
  readonly written: string;
  readonly substances: ReturnType<typeof recogniseMedicines>;
  readonly classes: readonly AllergenClass[];
}

/** Allergies by substance and by class, in either language. */
export function allergyFindings(facts: SafetyFacts): SafetyCheck[] {
  if (facts.allergies === null) return [finding('allergy', 'not-checked', 'allergies-never-asked')];
  const parts = facts.allergies
    .flatMap(({ substance }) => (isNone(substance.trim()) ? [] : partsOf(substance, facts.catalogue)))
    .filter((text) => !isNone(text));
  const written = [...new Set(parts)];
  if (written.length === 0) return [finding('allergy', 'clear', 'no-known-allergy')];
  const allergens = written.map((text) => understand(text, facts));
  const alerts = facts.medicines.flatMap((medicine) => allergens.flatMap((allergen) => alertFor(medicine, allergen)));
  const unknown = allergens.filter(({ substances, classes }) => substances.length + classes.length === 0);
  const notChecked = unknown.map(({ written: text }) =>
    finding('allergy', 'not-checked', isOutside(text) ? 'allergy-outside-catalogue' : 'allergy-not-recognised', {
      about: asWritten(text),
    }),
  );
  if (notChecked.length > 0) return [...alerts, ...notChecked];
  const clear = facts.medicines
    .filter(({ id }) => !alerts.some(({ medicineId }) => medicineId === id))
    .map(({ id }) => finding('allergy', 'clear', 'allergies-do-not-match', { medicineId: id }));
  return [...alerts, ...clear];
}

function isNone(text: string): boolean {
  return text === '' || noAllergy.includes(text.toLowerCase());
}

function isOutside(text: string): boolean {
  const written = text.toLowerCase();
  return outsideCatalogue.some((word) =>
    /[a-z]/.test(word) ? new RegExp(`\\b${word}s?\\b`).test(written) : written.includes(word),
  );
}

function understand(text: string, { catalogue }: SafetyFacts): Allergen {
  const written = `${text.normalize('NFKC').toLowerCase()} `;
  const classes = allergenClasses.filter(({ words }) => words.some((word) => written.includes(word)));
  return { written: text, substances: recogniseMedicines(text, catalogue), classes };
}

function alertFor(medicine: PrescribedMedicine, { written, substances, classes }: Allergen): SafetyCheck[] {
  const common = { medicineId: medicine.id, about: asWritten(written) };
  if (substances.some((substance) => shareIngredient(substance, medicine))) {
    const alert = { ...common, severity: 'severe', source: 'patient-record' } as const;
    return [finding('allergy', 'alert', 'allergic-to-substance', alert)];
  }
  if (classes.some(({ group }) => belongsTo(medicine.atcCode, group))) {
    const alert = { ...common, severity: 'severe', source: 'atc-class' } as const;
    return [finding('allergy', 'alert', 'allergic-to-class', alert)];
  }
  // A substance stands for its class too: who is allergic to amoxicillin is warned of every penicillin.
  const ofSubstances = allergenClasses.filter(({ group }) =>
    substances.some(({ atcCode }) => belongsTo(atcCode, group)),
  );
  if (ofSubstances.some(({ group }) => belongsTo(medicine.atcCode, group))) {
    const alert = { ...common, severity: 'severe', source: 'atc-class' } as const;
    return [finding('allergy', 'alert', 'allergic-to-class', alert)];
  }
  if ([...classes, ...ofSubstances].some(({ related }) => belongsTo(medicine.atcCode, related))) {
    const alert = { ...common, severity: 'moderate', source: 'cross-reactivity' } as const;
    return [finding('allergy', 'alert', 'allergic-to-class', alert)];
  }
  return [];
}
