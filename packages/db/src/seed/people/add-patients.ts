import { type PatientFact, patientFacts } from '../cast/patients.ts';
import { demoId } from '../world/demo-id.ts';
import { plusDays } from '../world/moments.ts';
import type { PersonRow } from '../world/rows.ts';
import { sealedColumns } from '../world/sealed-columns.ts';
import { the, type World } from '../world/world.ts';

/** The block 199 0000 00xx is not in use; .example belongs to nobody. */
export const phoneOf = (ending: string): string => `+8619900000${ending.padStart(3, '0')}`;
const emailOf = (fact: PatientFact): string => `${fact.key.replace('-', '.')}@patients.example`;

/** The thirteen patients with their health profiles; guardians come before their children. */
export function addPatients(world: World): void {
  const adultsFirst = patientFacts.toSorted((a, b) => Number(a.guardian !== null) - Number(b.guardian !== null));
  for (const fact of adultsFirst) addPatient(world, fact);
}

function addPatient(world: World, fact: PatientFact): void {
  const joined = fact.verified ? plusDays(world.now, -120) : plusDays(world.now, -1);
  const id = demoId(`person ${fact.key}`, joined);
  const person = { ...personRow(world, fact, id), createdAt: joined };
  world.rows.person.push(person);
  world.rows.patient_profile.push(profileRow(world, fact, { id, joined }));
  const guardian = fact.guardian ? the(world.patients, fact.guardian.key) : null;
  world.patients.set(fact.key, { person, actor: guardian?.person ?? person });
  if (!fact.guardian || !guardian) return;
  world.rows.guardian_link.push({
    id: demoId(`guardian of ${fact.key}`, joined),
    guardianId: guardian.person.id,
    wardId: id,
    relation: fact.guardian.relation,
    confirmedAt: plusDays(joined, 1),
  });
}

function personRow(world: World, fact: PatientFact, id: string): PersonRow {
  const base = {
    id,
    name: fact.name,
    latinName: fact.latinName,
    sex: fact.sex,
    birthDate: fact.birthDate,
    locale: fact.locale,
    isDemo: true,
  };
  if (!fact.phoneEnding) return base;
  const phone = phoneOf(fact.phoneEnding);
  return {
    ...base,
    phoneSealed: world.vault.seal(phone, id, sealedColumns.phone),
    phoneIndex: world.vault.index(phone),
    emailSealed: world.vault.seal(emailOf(fact), id, sealedColumns.email),
    emailIndex: world.vault.index(emailOf(fact)),
  };
}

function profileRow(world: World, fact: PatientFact, { id, joined }: { id: string; joined: Date }) {
  const identity = `DEMO-${fact.birthDate.replaceAll('-', '')}-${fact.key}`;
  return {
    personId: id,
    identitySealed: fact.verified ? world.vault.seal(identity, id, sealedColumns.identity) : null,
    identityIndex: fact.verified ? world.vault.index(identity) : null,
    identityVerifiedAt: fact.verified ? plusDays(joined, 1) : null,
    weightGrams: fact.weightGrams,
    pregnancy: fact.pregnancy,
    allergies: fact.allergies ?? undefined,
    conditions: fact.conditions ?? undefined,
    medicines: fact.medicines ?? undefined,
    confirmedAt: fact.verified ? plusDays(joined, 2) : null,
  };
}
