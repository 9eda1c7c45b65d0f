import type { Vault } from '../vault/index.ts';
import { addJourneys } from './journeys/index.ts';
import { addAddresses } from './people/add-addresses.ts';
import { addCatalogue } from './people/add-catalogue.ts';
import { addInstitutions } from './people/add-institutions.ts';
import { addPatients } from './people/add-patients.ts';
import { addStaff } from './people/add-staff.ts';
import { createRandom } from './world/random.ts';
import { emptyRows, type SeedRows } from './world/rows.ts';
import type { World } from './world/world.ts';

/** Makes every row of the demo. The same moment gives the same rows but for what the vault seals. */
export function buildRows({ vault, now, passwordHash }: { vault: Vault; now: Date; passwordHash: string }): SeedRows {
  const world: World = {
    now,
    vault,
    random: createRandom(20_261_123),
    rows: emptyRows(),
    institutions: new Map(),
    departments: new Map(),
    services: new Map(),
    staff: new Map(),
    patients: new Map(),
    medicines: new Map(),
    ticketMentions: [],
  };
  addInstitutions(world);
  addStaff(world, passwordHash);
  addPatients(world);
  addAddresses(world);
  addCatalogue(world);
  addJourneys(world);
  return world.rows;
}
