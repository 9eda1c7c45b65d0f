import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { missedAt, type FollowUpList, type FollowUpRow } from '@openward/domain/follow-up';
import { recordListRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visibleFollowUps } from '../visibility/index.ts';
import { readFollowUp } from './follow-up-record.ts';

const most = { open: 50, past: 30 } as const;
const include = {
  journey: { select: { concern: true } },
  patient: { select: { person: { select: { name: true, latinName: true } } } },
  plannedBy: { select: { person: { select: { name: true, latinName: true } } } },
} as const satisfies Prisma.FollowUpInclude;
type ListedRecord = Prisma.FollowUpGetPayload<{ include: typeof include }>;

/** The follow-ups of the patient and the wards: due first, then planned, then the latest that are over. */
export async function listFollowUps(services: Services, actor: Actor): Promise<FollowUpList> {
  authorize(actor, 'follow-up.own');
  const { followUp } = services.db.prisma;
  const mine = visibleFollowUps(actor);
  const [open, past] = await Promise.all([
    followUp.findMany({
      where: { AND: [mine, { state: { in: ['DUE', 'PLANNED'] } }] },
      include,
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: most.open,
    }),
    followUp.findMany({
      where: { AND: [mine, { state: { in: ['COMPLETED', 'MISSED', 'CANCELLED'] } }] },
      include,
      orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
      take: most.past,
    }),
  ]);
  const entry = { action: 'follow-up.list', entity: 'follow-up' } as const;
  await recordListRead(
    services,
    actor,
    entry,
    [...open, ...past].map(({ patientId }) => patientId),
  );
  const rows = open.map(rowOf);
  return {
    due: rows.filter(({ state }) => state === 'DUE'),
    planned: rows.filter(({ state }) => state === 'PLANNED'),
    past: past.map(rowOf),
  };
}

function rowOf(record: ListedRecord): FollowUpRow {
  const { id, journeyId, state, dueAt, closedAt, journey, patient, plannedBy } = record;
  const { plan } = readFollowUp({ plan: record.plan, answers: null });
  return {
    followUpId: id,
    journeyId,
    state,
    concern: journey.concern,
    patientName: patient.person.name,
    patientLatinName: patient.person.latinName,
    clinicianName: plannedBy.person.name,
    clinicianLatinName: plannedBy.person.latinName,
    dueAt,
    answerBy: missedAt(dueAt),
    closedAt,
    questions: plan.questions.length,
    measurements: plan.measurements.length,
  };
}
