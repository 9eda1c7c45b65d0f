import { violatedConstraint, type Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import {
  fictionalIdentityNumber,
  fitsIdentity,
  plainIdentityNumber,
  type Verification,
} from '@openward/domain/identity';
import { calendarDayOf } from '@openward/domain/institution';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { ownPatients } from '../visibility/index.ts';
import { lockPerson } from './lock-person.ts';
import { nameNotTold } from './name-not-told.ts';
import { sealedColumns } from './sealed-columns.ts';

interface Asked {
  readonly patientId: string;
}

const limit = { points: 10, seconds: 3_600 };

/** Whether a patient's identity is verified. @throws AppError NOT_FOUND for somebody else's patient */
export async function viewVerification(services: Services, actor: Actor, { patientId }: Asked): Promise<Verification> {
  authorize(actor, 'health.own');
  const { profile, facts } = await load(services.db.prisma, actor, patientId);
  const { identityVerifiedAt: verifiedAt, recordNumber } = profile;
  const isDemo = services.identities.isDemo && services.demo && !verifiedAt;
  return { patientId, verifiedAt, demoNumber: isDemo && facts ? fictionalIdentityNumber(facts, recordNumber) : null };
}

/**
 * Verifies the name of a patient with the identity number (rule 5). The number is kept sealed; verified once, it stays.
 * @throws AppError NOT_FOUND; CONFLICT `profile-incomplete`, `identity-mismatch`, `identity-taken`, or when name,
 * birth date or sex were changed meanwhile; UNAVAILABLE; TOO_MANY_REQUESTS
 */
export async function verifyIdentity(
  services: Services,
  actor: Actor,
  input: Asked & { readonly number: string },
): Promise<Verification> {
  authorize(actor, 'health.own');
  const { patientId } = input;
  const { profile, name, facts } = await load(services.db.prisma, actor, patientId);
  if (profile.identityVerifiedAt) return viewVerification(services, actor, { patientId });
  if (!facts || name === nameNotTold)
    throw new AppError('CONFLICT', 'name or birth date missing', 'profile-incomplete');
  await services.rateLimit.consume(`identity:${actor.personId}`, limit);
  const number = plainIdentityNumber(input.number);
  if (!fitsIdentity(number, facts) || !(await services.identities.belongsTo({ name, number }))) {
    throw new AppError('CONFLICT', 'name and number do not belong together', 'identity-mismatch');
  }
  try {
    await commit(services, (tx) => store(services, tx, { actor, number, checked: { patientId, name, ...facts } }));
  } catch (error) {
    if (violatedConstraint(error) !== 'patient_profile_identity_index_key') throw error;
    throw new AppError('CONFLICT', 'the number is another patient’s', 'identity-taken');
  }
  return viewVerification(services, actor, { patientId });
}

interface Proven {
  readonly actor: Actor;
  readonly number: string;
  /** What the number was held against. */
  readonly checked: Parameters<typeof fitsIdentity>[1] & { readonly patientId: string; readonly name: string };
}

async function store({ vault }: Services, tx: Transaction, { actor, number, checked }: Proven): Promise<void> {
  const { patientId } = checked;
  // The register was asked meanwhile: only what it was asked about is verified.
  await lockPerson(tx, patientId);
  const { profile, name, facts } = await load(tx, actor, patientId);
  const isSame = name === checked.name && facts?.birthDate === checked.birthDate && facts.sex === checked.sex;
  if (!isSame || profile.identityVerifiedAt) throw new AppError('CONFLICT', 'changed while it was checked', 'conflict');
  await tx.patientProfile.update({
    where: { personId: patientId },
    data: {
      identitySealed: vault.seal(number, patientId, sealedColumns.identity),
      identityIndex: vault.index(number),
      identityVerifiedAt: await databaseNow(tx),
    },
  });
  const verified = { action: 'patient.verify-identity', entity: 'patient', entityId: patientId, patientId } as const;
  await writeAudit(tx, actor, verified);
}

async function load(db: Pick<Transaction, 'patientProfile'>, actor: Actor, patientId: string) {
  const profile = await db.patientProfile.findFirst({
    where: { AND: [{ personId: patientId }, ownPatients(actor)] },
    select: {
      identityVerifiedAt: true,
      recordNumber: true,
      person: { select: { name: true, birthDate: true, sex: true } },
    },
  });
  if (!profile) throw notFound('patient');
  const { name, birthDate, sex } = profile.person;
  return { profile, name, facts: birthDate && { birthDate: calendarDayOf(birthDate), sex } };
}
