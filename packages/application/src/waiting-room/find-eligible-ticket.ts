import type { Transaction } from '@openward/db';
import { ageInMonths } from '@openward/domain/identity';
import { calendarDayOf } from '@openward/domain/institution';
import { mayServe } from '@openward/domain/waiting-room';
import type { LoadedClinician } from './load-clinician.ts';

/** How far the head of the queue is searched for a patient this clinician may take. */
const most = 200;

interface Row {
  readonly id: string;
  readonly service_id: string;
  readonly patient_id: string;
  readonly birth_date: Date | null;
}

/**
 * Whom the clinician may take, as far as that depends on the patient: paediatric scope (rule 5), never a ward of one's
 * own. @returns 'anybody' for who is bound by neither, else the tickets allowed, in the order of the queue
 */
export async function findEligibleTicket(
  tx: Transaction,
  { loaded, serviceIds }: { readonly loaded: LoadedClinician; readonly serviceIds: readonly string[] },
): Promise<'anybody' | string[]> {
  const { clinician, moment } = loaded;
  const links = await tx.guardianLink.findMany({
    where: { guardianId: clinician.personId, endedAt: null },
    select: { wardId: true },
  });
  const wards = new Set(links.map(({ wardId }) => wardId));
  const isBound = wards.size > 0 || (clinician.role === 'DOCTOR' && !clinician.paediatricScope);
  if (!isBound) return 'anybody';
  const services = await tx.service.findMany({ where: { id: { in: [...serviceIds] } } });
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.id, t.service_id, t.patient_id, p.birth_date
    FROM ticket t JOIN service s ON s.id = t.service_id JOIN person p ON p.id = t.patient_id
    WHERE t.service_id = ANY (${[...serviceIds]}::uuid[]) AND t.state = 'WAITING'
    ORDER BY queue_level(t.triage_level, t.waiting_since, s.target_seconds, now()), t.waiting_since, t.number, t.id
    LIMIT ${most}`;
  return rows
    .filter(({ service_id, patient_id, birth_date }) => {
      const service = services.find(({ id }) => id === service_id);
      const age = ageInMonths(birth_date && calendarDayOf(birth_date), moment.today);
      const patient = { personId: patient_id, ageInMonths: age };
      return service !== undefined && !wards.has(patient_id) && mayServe(clinician, { service, patient }, moment).ok;
    })
    .map(({ id }) => id);
}
