import { ageInMonths } from '@openward/domain/identity';
import { CONSENT_VERSION, defaultTriageLevel } from '@openward/domain/intake';
import { calendarDayOf } from '@openward/domain/institution';
import { demoId } from '../world/demo-id.ts';
import { dayAt, plusSeconds } from '../world/moments.ts';
import type { ConsultationRow, ConversationRow, JourneyRow, ParticipantRow, TicketRow } from '../world/rows.ts';
import { type Patient, type Service, the, type World } from '../world/world.ts';
import { lives, patientActor } from './life.ts';
import { payIntake } from './pay.ts';

export interface Joining {
  /** Names the journey; unique in the demo. */
  readonly key: string;
  readonly patient: Patient;
  readonly service: string;
  readonly at: Date;
  readonly concern: string;
  readonly symptoms: string;
  readonly since: 'TODAY' | 'WEEK' | 'MONTH' | 'LONGER' | 'NOT_SURE';
  readonly additions?: string;
}

/** One journey as far as it has come; later steps add to it. */
export interface Visit {
  readonly key: string;
  readonly patient: Patient;
  readonly service: Service;
  readonly journey: JourneyRow;
  readonly intakeId: string;
  readonly ticket: TicketRow;
  conversation: ConversationRow | null;
  consultation: ConsultationRow | null;
  readonly participants: ParticipantRow[];
}

/** As the intake decides it: by age, pregnancy and how long it has lasted. */
function triageOf(world: World, { patient, since, at }: Joining): number {
  const profile = world.rows.patient_profile.find((one) => one.personId === patient.person.id);
  const { birthDate } = patient.person;
  return defaultTriageLevel({
    ageInMonths: typeof birthDate === 'string' ? ageInMonths(birthDate, calendarDayOf(at)) : null,
    pregnancy: profile?.pregnancy ?? 'NOT_KNOWN',
    since,
  });
}

/** A new journey: intake with consent, the price paid where there is one, and a place in the queue. */
export function joinQueue(world: World, joining: Joining): Visit {
  const { key, patient, at } = joining;
  const service = the(world.services, joining.service);
  // Told first, paid then; the number is given for what is paid.
  const told = service.priceMinor > 0 ? plusSeconds(at, -75) : at;
  const journey: JourneyRow = {
    id: demoId(`journey ${key}`, at),
    patientId: patient.person.id,
    concern: joining.concern,
    openedAt: told,
    closedAt: null,
  };
  const intakeId = demoId(`intake ${key}`, at);
  const ticket: TicketRow = {
    id: demoId(`ticket ${key}`, at),
    journeyId: journey.id,
    intakeId,
    serviceId: service.id,
    patientId: patient.person.id,
    day: dayAt(service.institution.zone, at),
    number: 0, // given by numberTickets once everybody has joined
    state: lives.ticket.initial,
    triageLevel: triageOf(world, joining),
    waitingSince: at,
    joinedAt: at,
    offeredToId: null,
    leaseUntil: null,
    calledAt: null,
    missedCalls: 0,
    endedAt: null,
  };
  world.rows.journey.push(journey);
  world.rows.intake.push({
    id: intakeId,
    journeyId: journey.id,
    serviceId: service.id,
    submittedById: patient.actor.id,
    symptoms: joining.symptoms,
    since: joining.since,
    additions: joining.additions ?? null,
    redFlags: [],
    consentVersion: CONSENT_VERSION,
    consentedAt: told,
    priceMinor: service.priceMinor,
    createdAt: told,
  });
  world.rows.ticket.push(ticket);
  if (service.priceMinor > 0) payIntake(world, { intakeId, service, patient, at, journeyId: journey.id });
  lives.ticket.begin(world, ticket, { by: patientActor(patient.actor), at, journeyId: journey.id });
  return { key, patient, service, journey, intakeId, ticket, conversation: null, consultation: null, participants: [] };
}
