import type { Role } from '../access/index.ts';
import { UNDER_SIX_MONTHS } from '../identity/index.ts';
import {
  mayPractise,
  type CalendarDay,
  type Practice,
  type PractiseRefusal,
  type RuleProfile,
} from '../institution/index.ts';
import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';

/** A clinician in one role, as loaded for routing. */
export interface RoutedClinician extends Practice {
  readonly personId: string;
  readonly institutionId: string | null;
  readonly departmentIds: readonly string[];
  readonly paediatricScope: boolean;
  readonly onDutySince: Date | null;
  /** How many consultations the clinician holds at once. */
  readonly capacity: number;
  /** Consultations that are open or active, and offers whose lease runs. */
  readonly held: number;
}

/** What one queues for. */
export interface RoutedService {
  readonly role: Role;
  readonly institutionId: string;
  /** null: the whole institution. */
  readonly departmentId: string | null;
}

/** The patient of a ticket; leave out to ask about the service as a whole. */
export interface RoutedPatient {
  /** The patient and the guardians of today. */
  readonly sideIds: readonly string[];
  /** null when the birth date is not known. */
  readonly ageInMonths: number | null;
}

export interface RoutingMoment {
  /** The day at the institution. */
  readonly today: CalendarDay;
  readonly profile: RuleProfile;
}

export type ServeRefusal =
  | PractiseRefusal
  | 'other-role'
  | 'other-institution'
  | 'other-department'
  | 'own-account'
  | 'paediatric-scope-missing';
export type TakeRefusal = ServeRefusal | 'off-duty' | 'capacity-reached';

/**
 * Whether a clinician serves a service, and this patient of it, on duty or not: role, institution, department, right to
 * practise that day (rule 3), never oneself or a ward of one's own, and paediatric scope of doctors for patients under six
 * (rule 5). claim_ticket.sql decides about patients the same way.
 */
export function mayServe(
  clinician: RoutedClinician,
  { service, patient }: { readonly service: RoutedService; readonly patient?: RoutedPatient },
  moment: RoutingMoment,
): Verdict<ServeRefusal> {
  const { departmentId } = service;
  const age = patient?.ageInMonths ?? null;
  const isUnderSix = age !== null && age < UNDER_SIX_MONTHS;
  return firstRefusal<ServeRefusal>(
    () => (clinician.role === service.role ? allowed : refused('other-role')),
    () => (clinician.institutionId === service.institutionId ? allowed : refused('other-institution')),
    () =>
      departmentId === null || clinician.departmentIds.includes(departmentId) ? allowed : refused('other-department'),
    () => mayPractise(clinician, moment),
    () => (patient?.sideIds.includes(clinician.personId) ? refused('own-account') : allowed),
    () =>
      clinician.role === 'DOCTOR' && isUnderSix && !clinician.paediatricScope
        ? refused('paediatric-scope-missing')
        : allowed,
  );
}

/** Whether a clinician may take a patient of a service now: serves it, is on duty, and has capacity left. */
export function mayTake(
  clinician: RoutedClinician,
  wanted: { readonly service: RoutedService; readonly patient?: RoutedPatient },
  moment: RoutingMoment,
): Verdict<TakeRefusal> {
  return firstRefusal<TakeRefusal>(
    () => mayServe(clinician, wanted, moment),
    () => (clinician.onDutySince ? allowed : refused('off-duty')),
    () => (clinician.held < clinician.capacity ? allowed : refused('capacity-reached')),
  );
}
