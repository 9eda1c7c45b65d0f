import { type Address, addressText } from '@openward/domain/pharmacy';
import { patientPlaces } from '../cast/addresses.ts';
import { patientFacts } from '../cast/patients.ts';
import { demoId } from '../world/demo-id.ts';
import { plusDays } from '../world/moments.ts';
import { sealedColumns } from '../world/sealed-columns.ts';
import { the, type World } from '../world/world.ts';
import { phoneOf } from './add-patients.ts';

/** The usual address of a patient of the demo, with the patient as receiver. */
export function addressOf(key: string): Address {
  const [first] = addressesOf(key);
  if (!first) throw new Error(`${key} has no address`);
  return first;
}

function addressesOf(key: string): Address[] {
  const fact = patientFacts.find((one) => one.key === key);
  if (!fact?.phoneEnding) throw new Error(`${key} cannot be reached`);
  const recipient = fact.locale === 'en' ? fact.latinName : fact.name;
  return (patientPlaces[key] ?? []).map((place) => ({ ...place, recipient, phone: phoneOf(fact.phoneEnding ?? '') }));
}

/** The address books of the demo. */
export function addAddresses(world: World): void {
  for (const key of Object.keys(patientPlaces)) {
    const { person } = the(world.patients, key);
    addressesOf(key).forEach((address, index) => {
      const createdAt = plusDays(world.now, -90 + index);
      const id = demoId(`address ${key} ${index}`, createdAt);
      world.rows.address.push({
        id,
        personId: person.id,
        sealed: world.vault.seal(addressText(address), id, sealedColumns.bookAddress),
        isDefault: index === 0,
        createdAt,
      });
    });
  }
}
