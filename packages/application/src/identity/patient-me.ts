import { type Actor, authorize } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { maskContact, type PatientMe } from '@openward/domain/identity';
import type { Services } from '../services/index.ts';
import { nameNotTold } from './name-not-told.ts';
import { sealedColumns } from './sealed-columns.ts';

/** What patients see of themselves: the profile, whom they act for, and how many browsers are signed in. */
export async function patientMe(services: Services, actor: Actor): Promise<PatientMe> {
  authorize(actor, 'profile.own');
  const { personId } = actor;
  const person = await services.db.prisma.person.findUnique({
    where: { id: personId },
    include: {
      guardianOf: { where: { endedAt: null }, include: { ward: true }, orderBy: { confirmedAt: 'asc' } },
      sessions: { where: { revokedAt: null, expiresAt: { gt: services.now() } }, select: { id: true } },
    },
  });
  if (!person) throw notFound('person');
  const { sex, birthDate } = person;
  const isTold = person.name !== nameNotTold;
  return {
    personId,
    name: isTold ? person.name : '',
    latinName: isTold ? person.latinName : '',
    locale: actor.locale,
    sex,
    birthDate,
    profileComplete: isTold && birthDate !== null,
    contactMasked: contactOf(services, person),
    family: person.guardianOf.map(({ relation, ward }) => ({
      personId: ward.id,
      name: ward.name,
      latinName: ward.latinName,
      relation,
      sex: ward.sex,
      birthDate: ward.birthDate,
    })),
    sessions: person.sessions.length,
  };
}

interface SealedContacts {
  readonly id: string;
  readonly phoneSealed: Uint8Array | null;
  readonly emailSealed: Uint8Array | null;
}

function contactOf({ vault }: Services, { id, phoneSealed, emailSealed }: SealedContacts): string | null {
  if (phoneSealed) return maskContact({ kind: 'phone', value: vault.open(phoneSealed, id, sealedColumns.phone) });
  if (emailSealed) return maskContact({ kind: 'email', value: vault.open(emailSealed, id, sealedColumns.email) });
  return null;
}
