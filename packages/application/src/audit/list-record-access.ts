import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { recordReads, seenBy, type recordAccessInput, type recordAccessResult } from '@openward/domain/audit';
import { notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import type { Services } from '../services/index.ts';
import { ownPatients } from '../visibility/index.ts';
import { recordRead } from './write-audit.ts';

const pageSize = 30;

/**
 * Who looked at the record of oneself or a ward, newest first; one's own looks are left out. Rule 9: a patient can see
 * who opened their record. @throws AppError NOT_FOUND for anybody else's
 */
export async function listRecordAccess(
  services: Services,
  actor: Actor,
  { patientId, cursor }: z.output<typeof recordAccessInput>,
): Promise<z.output<typeof recordAccessResult>> {
  authorize(actor, 'record-access.own');
  const { prisma } = services.db;
  const own = await prisma.patientProfile.findFirst({
    where: { AND: [{ personId: patientId }, ownPatients(actor)] },
    select: { personId: true },
  });
  if (!own) throw notFound('patient');
  const found = await prisma.auditEvent.findMany({
    where: {
      patientId,
      action: { in: [...recordReads] },
      AND: [{ actorId: { not: null } }, { actorId: { not: actor.personId } }],
      ...(cursor ? { id: { lt: cursor } } : {}),
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  });
  const page = found.slice(0, pageSize);
  const rows = await rowsOf(prisma, page);
  await recordRead(services, actor, {
    action: 'patient.read-access',
    entity: 'patient',
    entityId: patientId,
    patientId,
    details: { rows: rows.length },
  });
  return { rows, nextCursor: found.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

type Look = Prisma.AuditEventGetPayload<object>;

async function rowsOf(prisma: Services['db']['prisma'], page: readonly Look[]) {
  const [people, institutions] = await Promise.all([
    prisma.person.findMany({
      where: { id: { in: page.flatMap(({ actorId }) => actorId ?? []) } },
      select: {
        id: true,
        name: true,
        latinName: true,
        practiceRoles: { select: { role: true, institutionId: true }, orderBy: { role: 'asc' } },
      },
    }),
    prisma.institution.findMany({
      where: { id: { in: page.flatMap(({ institutionId }) => institutionId ?? []) } },
      select: { id: true, nameEn: true, nameZh: true },
    }),
  ]);
  const persons = new Map(people.map((person) => [person.id, person]));
  const names = new Map(institutions.map(({ id, nameEn, nameZh }) => [id, { en: nameEn, zh: nameZh }]));
  return page.flatMap(({ id, createdAt, action, actorId, institutionId, app }) => {
    const seen = seenBy(action);
    const person = actorId === null ? undefined : persons.get(actorId);
    if (!seen || !person) return [];
    const { practiceRoles, name, latinName } = person;
    const roles = practiceRoles
      .filter((practice) => app === 'CONSOLE' && (institutionId === null || practice.institutionId === institutionId))
      .map(({ role }) => role);
    const institutionName = institutionId === null ? null : (names.get(institutionId) ?? null);
    const isStaff = app === 'CONSOLE';
    const who = { personId: person.id, name, latinName, isStaff, roles: [...new Set(roles)], institutionName };
    return [{ id, at: createdAt, ...seen, actor: who }];
  });
}
