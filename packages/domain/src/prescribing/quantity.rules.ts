import type { Dosage, DoseRoute, DoseUnit } from './dosage.schema.ts';

/** What the catalogue knows of a pack. */
export interface Pack {
  readonly form: string;
  /** As printed, for example 500 mg or 300 IU/3 mL. */
  readonly strength: string;
  readonly packUnits: number;
  readonly packUnit: string;
}

export interface PackCount {
  readonly packs: number;
  /** Dose units the supply takes. */
  readonly needed: number;
  /** Dose units in one pack. */
  readonly perPack: number;
  readonly leftOver: number;
}

/** Most packs of a medicine whose content in doses is not known: bottles, tubes, inhalers. */
export const MAX_UNCOUNTED_PACKS = 6;

/** 300 IU/3 mL: one pen holds 300 units; 18 mg/3 mL: one holds 18 milligrams. */
const inContainer: Readonly<Partial<Record<DoseUnit, RegExp>>> = {
  unit: /^([\d.]+) (?:IU|U)\//,
  milligram: /^([\d.]+) mg\//,
};

/** Dose units in one pack; null where the catalogue does not say (a tube has no counted applications). */
export function dosesPerPack({ strength, packUnits, packUnit }: Pack, unit: DoseUnit): number | null {
  if (packUnit === unit) return packUnits;
  const content = packUnit === 'pen' ? inContainer[unit]?.exec(strength) : null;
  return content ? Number(content[1]) * packUnits : null;
}

/** Dose units a supply of so many days takes, at most; rounded to the hundredth a dose is given in. */
export function dosesNeeded({ amount, timesPerDay, everyDays }: Dosage, days: number): number {
  return Math.round(amount * timesPerDay * Math.ceil(days / everyDays) * 100) / 100;
}

/**
 * Packs for a supply, opened packs counting whole.
 * @returns null where doses per pack are not known: the doctor states the packs, at most `MAX_UNCOUNTED_PACKS`
 */
export function packsFor(
  pack: Pack,
  { dosage, days }: { readonly dosage: Dosage; readonly days: number },
): PackCount | null {
  const perPack = dosesPerPack(pack, dosage.unit);
  if (perPack === null) return null;
  const needed = dosesNeeded(dosage, days);
  const packs = Math.max(1, Math.ceil(Math.round((needed / perPack) * 1e6) / 1e6));
  return { packs, needed, perPack, leftOver: Math.round((packs * perPack - needed) * 100) / 100 };
}

interface DoseForm {
  readonly units: readonly DoseUnit[];
  readonly routes: readonly DoseRoute[];
}

const solid: DoseForm = { units: ['tablet'], routes: ['oral'] };
const capsules: DoseForm = { units: ['capsule'], routes: ['oral'] };
const liquid: DoseForm = { units: ['millilitre', 'drop'], routes: ['oral'] };
const skin: DoseForm = { units: ['application'], routes: ['topical'] };

/** How each form of the catalogue is given; the first of each is what the form offers. */
const forms: Readonly<Record<string, DoseForm>> = {
  tablet: solid,
  'chewable-tablet': solid,
  'enteric-tablet': solid,
  'sustained-release-tablet': solid,
  'controlled-release-tablet': solid,
  'sublingual-tablet': { units: ['tablet'], routes: ['sublingual'] },
  'vaginal-tablet': { units: ['tablet'], routes: ['vaginal'] },
  capsule: capsules,
  'soft-capsule': capsules,
  'enteric-capsule': capsules,
  'sustained-release-capsule': capsules,
  'inhalation-capsule': { units: ['capsule'], routes: ['inhaled'] },
  granules: { units: ['sachet'], routes: ['oral'] },
  powder: { units: ['sachet'], routes: ['oral'] },
  'oral-solution': liquid,
  'oral-suspension': liquid,
  inhaler: { units: ['inhalation'], routes: ['inhaled'] },
  'inhalation-suspension': { units: ['ampoule'], routes: ['inhaled'] },
  'injection-pen': { units: ['unit'], routes: ['subcutaneous'] },
  injection: { units: ['vial', 'ampoule'], routes: ['subcutaneous'] },
  'nasal-spray': { units: ['spray'], routes: ['nasal'] },
  'eye-drops': { units: ['drop'], routes: ['ophthalmic'] },
  'ear-drops': { units: ['drop'], routes: ['otic'] },
  cream: skin,
  gel: skin,
  ointment: skin,
  shampoo: skin,
  'topical-solution': skin,
  patch: { units: ['patch'], routes: ['transdermal'] },
  suppository: { units: ['suppository'], routes: ['vaginal', 'rectal'] },
  enema: { units: ['piece'], routes: ['rectal'] },
};

/**
 * The units and routes that go with a medicine. What is counted in its pack (tablets, sachets, vials) is dosed in that.
 * An unknown form offers its pack unit by mouth, or applications to the skin.
 */
export function doseForm({ form, packUnit, strength }: Pack): DoseForm {
  const known = forms[form];
  if (form === 'injection-pen' && inContainer.milligram?.test(strength)) {
    return { units: ['milligram'], routes: ['subcutaneous'] };
  }
  if ((form === 'oral-solution' || form === 'injection') && packUnit !== 'millilitre' && isDoseUnit(packUnit)) {
    return { units: [packUnit], routes: known?.routes ?? ['oral'] };
  }
  return known ?? { units: ['application'], routes: ['topical'] };
}

function isDoseUnit(unit: string): unit is DoseUnit {
  return unit === 'vial' || unit === 'ampoule' || unit === 'sachet';
}
