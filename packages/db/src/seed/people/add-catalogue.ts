import { diagnosisFacts } from '../facts/diagnoses/index.ts';
import { type MedicineFact, medicineFacts } from '../facts/medicines/index.ts';
import { demoId } from '../world/demo-id.ts';
import { plusDays } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Share of the catalogue on the shelves, and whether specially managed medicines are held (hospitals only). */
const shelves = [
  { institution: 'haitang', share: 1, restricted: false },
  { institution: 'baicao', share: 0.7, restricted: false },
  { institution: 'qingshan', share: 0.9, restricted: true },
];

/** Medicines, diagnosis codes and what each pharmacy has in stock at what price. */
export function addCatalogue(world: World): void {
  world.rows.diagnosis_code.push(...diagnosisFacts());
  const medicines = medicineFacts();
  for (const fact of medicines) {
    const id = demoId(`medicine ${fact.code}`, plusDays(world.now, -398));
    world.medicines.set(fact.code, { id, code: fact.code, packUnits: fact.packUnits });
    world.rows.medicine.push({ id, ...fact });
  }
  for (const shelf of shelves) {
    for (const fact of medicines) {
      if (fact.class === 'RESTRICTED' && !shelf.restricted) continue;
      if (world.random.next() < shelf.share) stock(world, shelf.institution, fact);
    }
  }
}

function stock(world: World, institution: string, fact: MedicineFact): void {
  world.rows.stock_item.push({
    id: demoId(`stock ${institution} ${fact.code}`, plusDays(world.now, -397)),
    institutionId: the(world.institutions, institution).id,
    medicineId: the(world.medicines, fact.code).id,
    onHand: world.random.between(8, 160),
    reserved: 0,
    // Each pharmacy sets its own price, rounded to ten fen.
    priceMinor: Math.round((fact.priceMinor * (0.94 + world.random.next() * 0.14)) / 10) * 10,
  });
}
