import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { hashToken, newToken, sealedColumns } from '@openward/application/identity';
import type { Services } from '@openward/application/services';
import type { Prisma } from '@openward/db';
import type { Actor } from '@openward/domain/access';

type Who = Partial<Pick<Prisma.PersonUncheckedCreateInput, 'name' | 'latinName' | 'birthDate' | 'locale' | 'isDemo'>>;

const someone = { name: '周宁', latinName: 'Zhou Ning', birthDate: new Date('1990-05-01') };

/** A registered patient whose health profile was confirmed just now. @returns the person's id */
export async function insertPatient({ db }: Services, who: Who = {}): Promise<string> {
  const person = await db.prisma.person.create({
    data: { ...someone, ...who, profile: { create: { confirmedAt: new Date() } } },
  });
  return person.id;
}

interface StaffLogin {
  readonly email: string;
  readonly password: string;
  /** Base32. */
  readonly totpSecret: string;
}

/** A staff member without a role yet. @returns the person's id */
export async function insertStaff({ db, vault }: Services, login: StaffLogin, who: Who = {}): Promise<string> {
  const id = randomUUID();
  const { email, password, totpSecret } = login;
  // Cheap on purpose: the cost is the seed's to choose, and verifying reads it from the hash.
  const passwordHash = await hash(password, { memoryCost: 1_024, timeCost: 1 });
  await db.prisma.person.create({
    data: {
      id,
      ...someone,
      ...who,
      emailSealed: vault.seal(email, id, sealedColumns.email),
      emailIndex: vault.index(email),
      staffLogin: { create: { passwordHash, totpSealed: vault.seal(totpSecret, id, sealedColumns.totp) } },
    },
  });
  return id;
}

let institutions = 0;

/** An institution with nothing in it. @returns its id */
export async function insertInstitution({ db }: Services, zone = 'Asia/Shanghai'): Promise<string> {
  institutions += 1;
  const { id } = await db.prisma.institution.create({
    data: {
      nameEn: `Clinic ${institutions}`,
      nameZh: `诊所${institutions}`,
      kind: 'CLINIC',
      licenceNumber: `TEST-${randomUUID()}`,
      province: 'Zhejiang',
      city: 'Hangzhou',
      zone,
    },
  });
  return id;
}

/** A practice in force, unless `facts` says otherwise. @returns its id */
export async function insertPractice(
  { db }: Services,
  facts: Pick<Prisma.PracticeRoleUncheckedCreateInput, 'personId' | 'role'> &
    Partial<Prisma.PracticeRoleUncheckedCreateInput>,
): Promise<string> {
  const { id } = await db.prisma.practiceRole.create({
    data: {
      licenceNumber: `L-${randomUUID()}`,
      licenceValidUntil: new Date('2099-12-31'),
      practisingSince: new Date('2010-01-01'),
      credential: 'VERIFIED',
      institutionConsent: true,
      practiceRegistered: true,
      ...facts,
    },
  });
  return id;
}

/** A living session. @returns the token a browser would hold, and the session's id */
export async function insertSession(
  { db }: Services,
  { personId, app }: Pick<Actor, 'personId' | 'app'>,
): Promise<{ token: string; sessionId: string }> {
  const token = newToken();
  const { id } = await db.prisma.session.create({
    data: { tokenHash: hashToken(token), personId, app, expiresAt: new Date('2099-01-01') },
  });
  return { token, sessionId: id };
}
