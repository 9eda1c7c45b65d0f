import type { Vault } from '../../vault/index.ts';
import type { Random } from './random.ts';
import type { PersonRow, SeedRows } from './rows.ts';

export type DemoRole =
  | 'PHARMACIST'
  | 'DOCTOR'
  | 'NUTRITIONIST'
  | 'DISPENSER'
  | 'INSTITUTION_ADMIN'
  | 'PLATFORM_ADMIN'
  | 'AUDITOR';

/** A person in one role. */
export interface Staff {
  readonly person: PersonRow;
  readonly practiceRoleId: string;
  readonly role: DemoRole;
  readonly institutionId: string | null;
}

export interface Patient {
  readonly person: PersonRow;
  /** Who types for the patient: the person, or the guardian of a child. */
  readonly actor: PersonRow;
}

export interface Institution {
  readonly id: string;
  readonly key: string;
  readonly zone: string;
}

export interface Service {
  readonly id: string;
  readonly institution: Institution;
  readonly ticketPrefix: string;
  readonly priceMinor: number;
}

export interface Medicine {
  readonly id: string;
  readonly code: string;
  readonly packUnits: number;
}

/** Everything made so far. Names are the keys of the cast. */
export interface World {
  readonly now: Date;
  readonly vault: Vault;
  readonly random: Random;
  readonly rows: SeedRows;
  readonly institutions: Map<string, Institution>;
  readonly departments: Map<string, string>;
  readonly services: Map<string, Service>;
  readonly staff: Map<string, Staff>;
  readonly patients: Map<string, Patient>;
  readonly medicines: Map<string, Medicine>;
  /** Facts of threads that name a ticket, which gets its number only after everybody has joined. */
  readonly ticketMentions: { readonly ticketId: string; readonly values: Record<string, string> }[];
}

/** The one made under this name; a misspelt name stops the seed. */
export function the<T>(made: ReadonlyMap<string, T>, name: string): T {
  const found = made.get(name);
  if (found === undefined) throw new Error(`the demo has no ${name}`);
  return found;
}
