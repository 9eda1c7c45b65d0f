import type { Prisma } from '@openward/db';
import { clinicianRoles, type Actor, type ActorPractice } from '@openward/domain/access';
import { prescriptionsUnderReview } from './reviewable.ts';

/** The practices in which the actor sees patients. */
export const clinicalPractices = (actor: Actor): ActorPractice[] =>
  actor.app === 'CONSOLE' ? actor.practices.filter(({ role }) => clinicianRoles.some((one) => one === role)) : [];

const nothing = { id: { in: [] as string[] } };

/** Oneself, and those one is guardian of now. */
export const ownPatients = (actor: Actor): Prisma.PatientProfileWhereInput => ({
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

/**
 * Files of the actor's and the wards' record; for clinicians those of journeys in which they hold a consultation, for
 * pharmacists also those of prescriptions that wait for a review of their institution or that they reviewed.
 */
export function visibleAttachments(actor: Actor): Prisma.AttachmentWhereInput {
  if (actor.app === 'PATIENT') return { patient: ownPatients(actor) };
  if (clinicalPractices(actor).length === 0) return nothing;
  return {
    intake: {
      journey: {
        OR: [
          { consultations: { some: visibleConsultations(actor) } },
          { prescriptions: { some: prescriptionsUnderReview(actor) } },
        ],
      },
    },
  };
}

/** Threads of the actor's and the wards' journeys; for clinicians those of consultations they see. */
export function visibleConversations(actor: Actor): Prisma.ConversationWhereInput {
  if (actor.app === 'PATIENT') return { journey: visibleJourneys(actor) };
  return clinicalPractices(actor).length > 0 ? { consultations: { some: visibleConsultations(actor) } } : nothing;
}

/** Orders of the actor and the wards; for clinicians those of journeys whose thread they see. */
export function visibleOrders(actor: Actor): Prisma.OrderWhereInput {
  if (actor.app === 'PATIENT') return { patient: ownPatients(actor) };
  return clinicalPractices(actor).length > 0 ? { journey: { conversation: visibleConversations(actor) } } : nothing;
}

/** Follow-ups of the actor and the wards; for clinicians those they planned, those whose task is theirs, those of journeys they consult in. */
export function visibleFollowUps(actor: Actor): Prisma.FollowUpWhereInput {
  if (actor.app === 'PATIENT') return { patient: ownPatients(actor) };
  const ids = clinicalPractices(actor).map(({ practiceRoleId }) => practiceRoleId);
  if (ids.length === 0) return nothing;
  return {
    OR: [
      { plannedById: { in: ids } },
      { tasks: { some: { assignedToId: { in: ids } } } },
      { journey: { consultations: { some: visibleConsultations(actor) } } },
    ],
  };
}

/** A clinician's own tasks; for an institution's admins those that escalated there. */
export function visibleFollowUpTasks(actor: Actor): Prisma.FollowUpTaskWhereInput {
  const ids = clinicalPractices(actor).map(({ practiceRoleId }) => practiceRoleId);
  const administered = actor.practices.flatMap(({ role, institutionId }) =>
    role === 'INSTITUTION_ADMIN' && institutionId ? [institutionId] : [],
  );
  return {
    OR: [{ assignedToId: { in: ids } }, { institutionId: { in: administered }, escalatedAt: { not: null } }],
  };
}

/**
 * Signed prescriptions of the actor and the wards. For clinicians those of journeys they consult or consulted in; for
 * pharmacists also those of their institution, which they review; a draft only for its doctor.
 */
export function visiblePrescriptions(actor: Actor): Prisma.PrescriptionWhereInput {
  const signed = { state: { not: 'DRAFT' } } as const;
  if (actor.app === 'PATIENT') return { ...signed, patient: ownPatients(actor) };
  const practices = clinicalPractices(actor);
  if (practices.length === 0) return nothing;
  const reviewed = practices.flatMap(({ role, institutionId }) =>
    role === 'PHARMACIST' && institutionId ? [institutionId] : [],
  );
  return {
    OR: [
      { prescriberId: { in: practices.map(({ practiceRoleId }) => practiceRoleId) } },
      { ...signed, journey: { consultations: { some: visibleConsultations(actor) } } },
      { ...signed, institutionId: { in: reviewed } },
    ],
  };
}

/** Payments the actor makes, and those for the actor and the wards. */
export function visiblePayments(actor: Actor): Prisma.PaymentWhereInput {
  if (actor.app !== 'PATIENT') return nothing;
  return {
    OR: [
      { personId: actor.personId },
      { intake: { journey: visibleJourneys(actor) } },
      { order: { patient: ownPatients(actor) } },
    ],
  };
}
