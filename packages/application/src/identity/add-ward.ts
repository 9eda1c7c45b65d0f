import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { addWardResult, mayAddWard, type AddWardInput } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf, defaultZone } from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import type { Services } from '../services/index.ts';
import { lockPerson } from './lock-person.ts';

/**
 * Adds a child one is guardian of: a person and a patient of its own, without a way to sign in, and the link (rule 5). The
 * same key gives the same child.
 * @throws AppError CONFLICT or BAD_INPUT with the reason of `mayAddWard`
 */
export async function addWard(
  services: Services,
  actor: Actor,
  input: AddWardInput,
): Promise<z.infer<typeof addWardResult>> {
  authorize(actor, 'family.own');
  const { key, ...decided } = input;
  const command = { name: 'family.add', key, input: decided, answer: addWardResult };
  return withIdempotency(services, actor, {
    command,
    work: async (tx) => {
      await refuseUnlessAllowed(tx, actor, { birthDate: input.birthDate, today: todayOf(services) });
      return { personId: await insertWard(tx, actor, input) };
    },
  });
}

/** A child just born has the birth date of where the family lives. */
const todayOf = ({ now }: Services): string => calendarDayIn(now(), defaultZone);

async function refuseUnlessAllowed(
  tx: Transaction,
  { personId }: Actor,
  days: { readonly birthDate: string; readonly today: string },
): Promise<void> {
  // Two children added at the same moment are counted one after the other.
  await lockPerson(tx, personId);
  const guardian = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { birthDate: true, _count: { select: { guardianOf: { where: { endedAt: null } } } } },
  });
  const verdict = mayAddWard({
    ...days,
    guardianBirthDate: guardian.birthDate && calendarDayOf(guardian.birthDate),
    wards: guardian._count.guardianOf,
  });
  if (!verdict.ok) throw new AppError('CONFLICT', verdict.reason, verdict.reason);
}

async function insertWard(tx: Transaction, actor: Actor, input: AddWardInput): Promise<string> {
  const { name, sex, relation } = input;
  const ward = await tx.person.create({
    data: {
      name,
      sex,
      latinName: input.latinName || name,
      birthDate: new Date(`${input.birthDate}T00:00:00Z`),
      locale: actor.locale,
      profile: { create: {} },
    },
    select: { id: true },
  });
  await tx.guardianLink.create({ data: { guardianId: actor.personId, wardId: ward.id, relation } });
  const added = { action: 'patient.add-ward', entity: 'patient', entityId: ward.id, patientId: ward.id } as const;
  await writeAudit(tx, actor, { ...added, details: { relation } });
  return ward.id;
}
