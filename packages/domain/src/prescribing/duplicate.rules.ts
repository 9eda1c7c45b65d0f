import type { LocalizedName } from '../institution/index.ts';
import { recogniseMedicines, shareIngredient, type NamedMedicine } from './ingredients.rules.ts';
import { duplicateClasses } from './medicine-classes.data.ts';
import type { SafetyCheck, SafetyReason } from './safety-check.schema.ts';
import { asWritten, finding, type PrescribedMedicine, type SafetyFacts } from './safety-facts.ts';

type Overlap = 'ingredient' | 'class' | null;

function overlapOf(one: NamedMedicine, other: NamedMedicine): Overlap {
  if (shareIngredient(one, other)) return 'ingredient';
  const isIn = (group: readonly string[], { atcCode }: NamedMedicine) =>
    group.some((prefix) => atcCode.startsWith(prefix));
  return duplicateClasses.some((group) => isIn(group, one) && isIn(group, other)) ? 'class' : null;
}

interface Other {
  readonly medicine: NamedMedicine;
  readonly about: LocalizedName;
  readonly place: 'here' | 'taken' | 'prescribed';
}

const reasons = {
  here: { ingredient: 'same-ingredient-here', class: 'same-class-here' },
  taken: { ingredient: 'same-ingredient-taken', class: 'same-class-taken' },
  prescribed: { ingredient: 'same-ingredient-prescribed', class: 'same-class-prescribed' },
} as const satisfies Record<Other['place'], Record<'ingredient' | 'class', SafetyReason>>;

const sources = { here: 'atc-class', taken: 'patient-record', prescribed: 'open-prescription' } as const;

/**
 * The same ingredient or class twice: among the lines, with what the patient takes, with other open prescriptions. A
 * prescription medicine that the patient already takes for a chronic disease is continued, which is no duplicate.
 */
export function duplicateFindings(facts: SafetyFacts): SafetyCheck[] {
  const taken = (facts.taken ?? []).map(({ name }) => ({ name, found: recogniseMedicines(name, facts.catalogue) }));
  const notChecked: SafetyCheck[] = taken
    .filter(({ found }) => found.length === 0)
    .map(({ name }) => finding('duplicate', 'not-checked', 'medicine-not-recognised', { about: asWritten(name) }));
  if (facts.taken === null) notChecked.push(finding('duplicate', 'not-checked', 'medicines-never-asked'));
  const fromPatient = taken.flatMap(({ name, found }) =>
    found.map((medicine): Other => ({ medicine, about: asWritten(name), place: 'taken' })),
  );
  const elsewhere = facts.prescribed.map(
    (medicine): Other => ({ medicine, about: medicine.name, place: 'prescribed' }),
  );
  const perLine = facts.medicines.flatMap((medicine, index) => {
    const before = facts.medicines
      .slice(0, index)
      .map((other): Other => ({ medicine: other, about: other.name, place: 'here' }));
    return findingsOf(medicine, [...before, ...fromPatient, ...elsewhere], facts.isChronic);
  });
  const alerts = perLine.filter(({ answer }) => answer === 'alert');
  // What could not be compared leaves no line clear.
  return notChecked.length > 0 ? [...alerts, ...notChecked] : perLine;
}

function findingsOf(medicine: PrescribedMedicine, others: readonly Other[], isChronic: boolean): SafetyCheck[] {
  let continued: LocalizedName | null = null;
  const alerts: SafetyCheck[] = [];
  for (const other of others) {
    const overlap = overlapOf(medicine, other.medicine);
    if (!overlap) continue;
    const isContinued =
      overlap === 'ingredient' && other.place === 'taken' && isChronic && medicine.class === 'PRESCRIPTION';
    if (isContinued) continued ??= other.about;
    else alerts.push(alertOf(medicine, other, overlap));
  }
  if (alerts.length > 0) return alerts;
  const about = continued ? { about: continued } : {};
  const reason = continued ? 'continues-medicine' : 'no-duplicate';
  return [finding('duplicate', 'clear', reason, { medicineId: medicine.id, ...about })];
}

function alertOf({ id }: PrescribedMedicine, { about, place }: Other, overlap: 'ingredient' | 'class'): SafetyCheck {
  const severity = overlap === 'ingredient' ? 'severe' : 'moderate';
  const source = overlap === 'class' ? 'atc-class' : sources[place];
  return finding('duplicate', 'alert', reasons[place][overlap], { severity, source, about, medicineId: id });
}
