import type { Prisma } from '@openward/db';
import { clinicianRoles, type Actor, type ActorPractice } from '@openward/domain/access';

/** The practices in which the actor sees patients. */
export const clinicalPractices = (actor: Actor): ActorPractice[] =>
  actor.app === 'CONSOLE' ? actor.practices.filter(({ role }) => clinicianRoles.some((one) => one === role)) : [];

const nothing = { id: { in: [] as string[] } };

/** Oneself, and those one is guardian of now. */
const ownPatients = (actor: Actor): Prisma.PatientProfileWhereInput => ({
  OR: [
    { personId: actor.personId },
    { person: { guardedBy: { some: { guardianId: actor.personId, endedAt: null } } } },
  ],
});

/** Services whose queue the actor may serve: the practice's role and institution, and a department of theirs if it has one. */
export function servableServices(actor: Actor): Prisma.ServiceWhereInput {
  const practices = clinicalPractices(actor);
  if (practices.length === 0) return nothing;
  return {
    OR: practices.map(({ role, institutionId, departmentIds }) => ({
      role,
      institutionId: institutionId ?? { in: [] },
      OR: [{ departmentId: null }, { departmentId: { in: [...departmentIds] } }],
    })),
  };
}

/** Tickets of the actor and the wards; for clinicians those in the queues they serve. */
export function visibleTickets(actor: Actor): Prisma.TicketWhereInput {
  if (actor.app === 'PATIENT') return { patient: ownPatients(actor) };
  return clinicalPractices(actor).length > 0 ? { service: servableServices(actor) } : nothing;
}

/** Journeys of the actor and the wards; nobody else lists journeys. */
export function visibleJourneys(actor: Actor): Prisma.JourneyWhereInput {
  return actor.app === 'PATIENT' ? { patient: ownPatients(actor) } : nothing;
}

/** Consultations of the actor and the wards; for clinicians those they hold or held to the end, not those taken away. */
export function visibleConsultations(actor: Actor): Prisma.ConsultationWhereInput {
  if (actor.app === 'PATIENT') return { patient: ownPatients(actor) };
  const ids = clinicalPractices(actor).map(({ practiceRoleId }) => practiceRoleId);
  return ids.length > 0 ? { clinicianId: { in: ids }, state: { not: 'CANCELLED' } } : nothing;
}

/** Threads of the actor's and the wards' journeys; for clinicians those of consultations they see. */
export function visibleConversations(actor: Actor): Prisma.ConversationWhereInput {
  if (actor.app === 'PATIENT') return { journey: visibleJourneys(actor) };
  return clinicalPractices(actor).length > 0 ? { consultations: { some: visibleConsultations(actor) } } : nothing;
}
