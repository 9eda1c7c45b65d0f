import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { REVIEW_TARGET_SECONDS, type ReviewBoard, type ReviewRow } from '@openward/domain/review';
import { recordListRead } from '../audit/index.ts';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { prescriptionsUnderReview } from '../visibility/index.ts';
import { checksOf } from './review-record.ts';

/** So many are listed of those that wait; nobody reviews the two-hundredth before the first. */
const mostWaiting = 200;
const mostReturned = 50;
const mostDecided = 50;

const include = {
  patient: { select: { person: { select: { name: true, latinName: true, sex: true, birthDate: true } } } },
  prescriber: { select: { person: { select: { name: true, latinName: true } } } },
  consultation: { select: { service: { select: { nameEn: true, nameZh: true } } } },
  reviews: { select: { createdAt: true, reason: true }, orderBy: { createdAt: 'desc' }, take: 1 },
  _count: { select: { lines: true } },
} as const satisfies Prisma.PrescriptionInclude;
type RowRecord = Prisma.PrescriptionGetPayload<{ include: typeof include }>;

/** The pharmacist's board: to review at the institutions, oldest first; what the pharmacist returned, and decided today. */
export async function viewReviewBoard(services: Services, actor: Actor): Promise<ReviewBoard> {
  authorize(actor, 'review.read');
  const { prescription } = services.db.prisma;
  const mine = prescriptionsUnderReview(actor);
  const since = await startOfToday(services, actor);
  const undecided = { AND: [mine, { state: 'SIGNED' as const }] };
  const [toReview, waiting, returned, decided, counts] = await Promise.all([
    prescription.findMany({
      where: undecided,
      include,
      orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
      take: mostWaiting,
    }),
    prescription.count({ where: undecided }),
    prescription.findMany({
      where: { AND: [mine, { state: 'RETURNED', OR: [{ next: null }, { next: { state: 'DRAFT' } }] }] },
      include,
      orderBy: { signedAt: 'desc' },
      take: mostReturned,
    }),
    prescription.findMany({
      where: { AND: [mine, { reviews: { some: { createdAt: { gte: since } } } }] },
      include,
      orderBy: { signedAt: 'desc' },
      take: mostDecided,
    }),
    services.db.prisma.review.groupBy({
      by: ['decision'],
      where: { prescription: mine, createdAt: { gte: since } },
      _count: { _all: true },
    }),
  ]);
  const count = (decision: string) => counts.find((one) => one.decision === decision)?._count._all ?? 0;
  const entry = { action: 'prescription.list', entity: 'prescription' } as const;
  const shown = [...toReview, ...returned, ...decided].map(({ patientId }) => patientId);
  await recordListRead(services, actor, entry, shown);
  return {
    targetSeconds: REVIEW_TARGET_SECONDS,
    toReview: toReview.flatMap(rowOf),
    waiting,
    returned: returned.flatMap(rowOf),
    decided: decided.flatMap(rowOf),
    decidedToday: { approved: count('APPROVED'), returned: count('RETURNED'), rejected: count('REJECTED') },
  };
}

/** Midnight at the institution; with several, the earliest of theirs. */
async function startOfToday({ db }: Services, { practices }: Actor): Promise<Date> {
  const ids = practices.flatMap(({ institutionId }) => institutionId ?? []);
  const { rows } = await db.pool.query<{ since: Date }>({
    name: 'start-of-today',
    text: `SELECT coalesce(min(date_trunc('day', now() AT TIME ZONE zone) AT TIME ZONE zone), now()) AS since
           FROM institution WHERE id = ANY ($1::uuid[])`,
    values: [ids],
  });
  const [row] = rows;
  if (!row) throw new Error('the database told no day');
  return row.since;
}

function rowOf(record: RowRecord): ReviewRow[] {
  const { id, number, version, state, signedAt, patient, prescriber, consultation, reviews, _count } = record;
  if (!signedAt) return [];
  const { name, latinName, sex, birthDate } = patient.person;
  const checks = checksOf(record.checks);
  const [review] = reviews;
  return [
    {
      prescriptionId: id,
      number,
      version,
      state,
      patientName: name,
      latinName,
      sex,
      birthDate,
      prescriberName: prescriber.person.name,
      prescriberLatinName: prescriber.person.latinName,
      serviceName: nameOf(consultation.service),
      medicines: _count.lines,
      alerts: checks.filter(({ answer }) => answer === 'alert').length,
      notChecked: checks.filter(({ answer }) => answer === 'not-checked').length,
      signedAt,
      decidedAt: review?.createdAt ?? null,
      reason: review?.reason ?? null,
    },
  ];
}
