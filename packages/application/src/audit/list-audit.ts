import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import type { AuditQuestion, AuditRow, listAuditInput, listAuditResult } from '@openward/domain/audit';
import { defaultZone } from '@openward/domain/institution';
import { z } from 'zod';
import { literally } from '../search/index.ts';
import type { Services } from '../services/index.ts';
import { recordRead } from './write-audit.ts';

const pageSize = 50;
const flat = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/**
 * The audit trail, newest first: everything for platform roles; for an institution's admin what its people did acting for
 * it. Days are those of the admin's institution. Looking is itself written down.
 */
export async function listAudit(
  services: Services,
  actor: Actor,
  input: z.output<typeof listAuditInput>,
): Promise<z.output<typeof listAuditResult>> {
  authorize(actor, 'audit.read');
  const [found, seal] = await Promise.all([
    auditPage(services, actor, { ...input, take: pageSize + 1 }),
    services.db.prisma.auditSeal.findFirst({ orderBy: { number: 'desc' }, select: { number: true, createdAt: true } }),
  ]);
  const rows = found.slice(0, pageSize);
  await recordRead(services, actor, { action: 'audit.read', entity: 'audit', details: { rows: rows.length } });
  const nextCursor = found.length > pageSize ? (rows.at(-1)?.id ?? null) : null;
  return { rows, nextCursor, seal: seal && { number: seal.number, sealedAt: seal.createdAt } };
}

interface Page extends AuditQuestion {
  readonly cursor?: string | undefined;
  readonly take: number;
}

/** One page of the trail as the actor may see it, newest first, with names and record numbers. The caller has authorised. */
export async function auditPage(services: Services, actor: Actor, { take, ...input }: Page): Promise<AuditRow[]> {
  const { prisma } = services.db;
  const page = await prisma.auditEvent.findMany({
    where: { AND: [visibleEvents(actor), await asked(services, actor, input)] },
    orderBy: { id: 'desc' },
    take,
  });
  const [people, patients] = await Promise.all([
    prisma.person.findMany({
      where: { id: { in: page.flatMap(({ actorId }) => actorId ?? []) } },
      select: { id: true, name: true, latinName: true },
    }),
    prisma.patientProfile.findMany({
      where: { personId: { in: page.flatMap(({ patientId }) => patientId ?? []) } },
      select: { personId: true, recordNumber: true },
    }),
  ]);
  const names = new Map(people.map(({ id, ...name }) => [id, { personId: id, ...name }]));
  const records = new Map(patients.map(({ personId, recordNumber }) => [personId, recordNumber]));
  return page.map(({ id, createdAt, actorId, action, entity, entityId, patientId, details }) => ({
    id,
    at: createdAt,
    actor: (actorId && names.get(actorId)) || null,
    action,
    entity,
    entityId,
    patientRecordNumber: (patientId && records.get(patientId)) || null,
    details: flat.safeParse(details).data ?? {},
  }));
}

/**
 * Everything for platform roles; of an institution what was done for it, as written down at the time. What its people do
 * in the patient app, or for others, is not its affair.
 */
function visibleEvents({ practices }: Actor): Prisma.AuditEventWhereInput {
  if (practices.some(({ role }) => role === 'PLATFORM_ADMIN' || role === 'AUDITOR')) return {};
  return { institutionId: { in: administered(practices) } };
}

const administered = (practices: Actor['practices']): string[] =>
  practices.flatMap(({ role, institutionId }) => (role === 'INSTITUTION_ADMIN' && institutionId) || []);

async function asked(
  { db }: Services,
  { practices }: Actor,
  { patient, actor, action, from, to, cursor }: Omit<Page, 'take'>,
): Promise<Prisma.AuditEventWhereInput> {
  const contains = { contains: literally(actor), mode: 'insensitive' as const };
  const [span, actors, profile] = await Promise.all([
    from === undefined && to === undefined
      ? null
      : spanOf(db.pool, { from, to, institutionIds: administered(practices) }),
    actor === ''
      ? null
      : db.prisma.person.findMany({
          where: { OR: [{ name: contains }, { latinName: contains }] },
          select: { id: true },
          take: 200,
        }),
    patient === undefined
      ? null
      : db.prisma.patientProfile.findUnique({ where: { recordNumber: patient }, select: { personId: true } }),
  ]);
  return {
    AND: [
      actors ? { actorId: { in: actors.map(({ id }) => id) } } : {},
      patient === undefined ? {} : { patientId: { in: profile ? [profile.personId] : [] } },
      action === '' ? {} : { action: { startsWith: literally(action) } },
      span?.since ? { createdAt: { gte: span.since } } : {},
      span?.until ? { createdAt: { lt: span.until } } : {},
      cursor === undefined ? {} : { id: { lt: cursor } },
    ],
  };
}

interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly institutionIds: readonly string[];
}

/** From the first day's midnight to that after the last, at the first of the institutions; else in the default zone. */
async function spanOf(pool: Services['db']['pool'], { from, to, institutionIds }: Days) {
  const { rows } = await pool.query<{ since: Date | null; until: Date | null }>({
    name: 'audit-span',
    text: `SELECT $1::date::timestamp AT TIME ZONE zone AS since, ($2::date + 1)::timestamp AT TIME ZONE zone AS until
           FROM (SELECT coalesce((SELECT i.zone FROM institution i WHERE i.id = ANY ($3::uuid[]) ORDER BY i.id LIMIT 1), $4) AS zone) place`,
    values: [from ?? null, to ?? null, institutionIds, defaultZone],
  });
  return rows[0] ?? null;
}
