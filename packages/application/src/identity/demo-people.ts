import { AppError } from '@openward/domain/errors';
import type { DemoPerson } from '@openward/domain/identity';
import type { Services } from '../services/index.ts';
import { stageOf } from './demo-stage.ts';

/**
 * The people of the demo that one may be in an app.
 * @throws AppError FORBIDDEN (demo-only) outside demo mode
 */
export async function demoPeople(services: Services, app: 'PATIENT' | 'CONSOLE'): Promise<DemoPerson[]> {
  if (!services.demo) throw new AppError('FORBIDDEN', 'demo people outside demo mode', 'demo-only');
  return app === 'PATIENT' ? demoPatients(services) : demoStaff(services);
}

/** Children are reached through their guardians and do not sign in. */
async function demoPatients({ db }: Services): Promise<DemoPerson[]> {
  const people = await db.prisma.person.findMany({
    where: { isDemo: true, profile: { isNot: null }, guardedBy: { none: { endedAt: null } } },
    include: {
      profile: {
        include: {
          tickets: { select: { state: true }, orderBy: { joinedAt: 'desc' } },
          consultations: { select: { state: true }, orderBy: { openedAt: 'desc' } },
          prescriptions: { select: { state: true }, orderBy: { createdAt: 'desc' } },
          orders: { select: { state: true }, orderBy: { placedAt: 'desc' } },
          followUps: { select: { state: true }, orderBy: { dueAt: 'asc' } },
        },
      },
    },
    orderBy: { profile: { recordNumber: 'asc' } },
  });
  return people.map(({ id, name, latinName, profile }) => ({
    personId: id,
    name,
    latinName,
    role: 'PATIENT',
    title: null,
    institutionName: null,
    stage: profile && stageOf(profile),
  }));
}

async function demoStaff({ db }: Services): Promise<DemoPerson[]> {
  const roles = await db.prisma.practiceRole.findMany({
    where: { person: { isDemo: true, staffLogin: { isNot: null } } },
    include: { person: true, institution: true },
    orderBy: [{ role: 'asc' }, { id: 'asc' }],
  });
  const seen = new Set<string>();
  const first = roles.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
  return first.map(({ person, role, title, institution }) => ({
    personId: person.id,
    name: person.name,
    latinName: person.latinName,
    role,
    title,
    institutionName: institution && { en: institution.nameEn, zh: institution.nameZh },
    stage: null,
  }));
}
