import type { Services } from '@openward/application/services';
import type { Prisma } from '@openward/db';
import type { Actor, Role } from '@openward/domain/access';
import { insertPatient, insertPractice, insertSession } from '../people/index.ts';

/** A registered patient signed in to the patient app. */
export async function signedInPatient(
  services: Services,
  who: Parameters<typeof insertPatient>[1] = {},
): Promise<Actor> {
  return signIn(services, await insertPatient(services, who), 'PATIENT');
}

/** Somebody signed in to an app, without a role, a minute after nothing. */
export async function signIn(services: Services, personId: string, app: Actor['app']): Promise<Actor> {
  const { sessionId } = await insertSession(services, { personId, app });
  return { personId, sessionId, app, locale: 'en', practices: [], secondFactorAt: null };
}

type PracticeFacts = Partial<Omit<Prisma.PracticeRoleUncheckedCreateInput, 'personId' | 'role' | 'departments'>>;

interface StaffFacts extends PracticeFacts {
  readonly role: Role;
  readonly departmentIds?: readonly string[];
  readonly name?: string;
}

export interface StaffMember {
  readonly actor: Actor;
  readonly practiceRoleId: string;
}

/** A member of staff signed in to the console with a fresh second factor; licensed, verified and off duty unless said. */
export async function signedInStaff(services: Services, facts: StaffFacts): Promise<StaffMember> {
  const { role, departmentIds = [], name = '周敏', institutionId = null, ...rest } = facts;
  const { id: personId } = await services.db.prisma.person.create({ data: { name, latinName: 'Zhou Min' } });
  const isPlatform = role === 'PLATFORM_ADMIN' || role === 'AUDITOR';
  const unlicensed = isPlatform ? { licenceNumber: null, licenceValidUntil: null } : {};
  const practiceRoleId = await insertPractice(services, { personId, role, institutionId, ...unlicensed, ...rest });
  for (const departmentId of departmentIds) {
    await services.db.prisma.practiceRoleDepartment.create({ data: { practiceRoleId, departmentId } });
  }
  const actor = await signIn(services, personId, 'CONSOLE');
  const practice = { practiceRoleId, role, institutionId, departmentIds };
  return { practiceRoleId, actor: { ...actor, practices: [practice], secondFactorAt: services.now() } };
}

/** Makes one person guardian of another. @returns the link's id */
export async function makeGuardian({ db }: Services, guardianId: string, wardId: string): Promise<string> {
  const { id } = await db.prisma.guardianLink.create({ data: { guardianId, wardId, relation: 'mother' } });
  return id;
}
