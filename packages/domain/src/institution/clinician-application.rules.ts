import { clinicianRoles, type Role } from '../access/index.ts';
import type { CalendarDay } from './calendar-day.ts';
import { mayPractise, type Practice, type PractiseRefusal } from './licence.rules.ts';
import type { RuleProfile } from './rule-profile.ts';
import type { Verdict } from '../machine/index.ts';

/** What an admin enters of somebody who shall work at an institution. */
export interface ClinicianApplication {
  readonly role: Role;
  readonly licenceNumber: string | null;
  readonly licenceValidUntil: CalendarDay | null;
  readonly practisingSince: CalendarDay | null;
}

/** What the platform looks at when it verifies a credential (rule 3). */
export interface LicenceFacts {
  readonly licenceNumber: string | null;
  readonly licenceValidUntil: CalendarDay | null;
  readonly practisingSince: CalendarDay | null;
  readonly paediatricScope: boolean;
  readonly institutionConsent: boolean;
  readonly practiceRegistered: boolean;
}

export type ApplicationFault =
  | { readonly field: 'licenceNumber' | 'licenceValidUntil' | 'practisingSince'; readonly reason: 'missing' }
  | { readonly field: 'licenceValidUntil'; readonly reason: 'licence-expired' }
  | { readonly field: 'practisingSince'; readonly reason: 'in-the-future' };

const isClinician = (role: Role): boolean => clinicianRoles.some((one) => one === role);

/**
 * What is missing before an application may be submitted: clinicians have a licence valid today, doctors a first day of
 * independent practice. Source: rule 3.
 */
export function applicationFaults(application: ClinicianApplication, today: CalendarDay): readonly ApplicationFault[] {
  const { role, licenceNumber, licenceValidUntil, practisingSince } = application;
  const faults: ApplicationFault[] = [];
  if (isClinician(role)) {
    if (!licenceNumber?.trim()) faults.push({ field: 'licenceNumber', reason: 'missing' });
    if (licenceValidUntil === null) faults.push({ field: 'licenceValidUntil', reason: 'missing' });
    else if (licenceValidUntil < today) faults.push({ field: 'licenceValidUntil', reason: 'licence-expired' });
    if (role === 'DOCTOR' && practisingSince === null) faults.push({ field: 'practisingSince', reason: 'missing' });
  }
  if (practisingSince !== null && practisingSince > today)
    faults.push({ field: 'practisingSince', reason: 'in-the-future' });
  return faults;
}

/**
 * Whether a change touches what the platform verified; title, languages, capacity and departments do not. Source: rule 3.
 */
export function changesLicence(before: LicenceFacts, after: LicenceFacts): boolean {
  return (
    (before.licenceNumber?.trim() || null) !== (after.licenceNumber?.trim() || null) ||
    before.licenceValidUntil !== after.licenceValidUntil ||
    before.practisingSince !== after.practisingSince ||
    before.paediatricScope !== after.paediatricScope ||
    before.institutionConsent !== after.institutionConsent ||
    before.practiceRegistered !== after.practiceRegistered
  );
}

/**
 * Whether the platform may verify a credential today: everything rule 3 asks of practising, but for the verification
 * itself. Those without patients need no licence.
 */
export function mayVerify(
  practice: Practice,
  on: { readonly today: CalendarDay; readonly profile: RuleProfile },
): Verdict<PractiseRefusal> {
  if (!isClinician(practice.role)) return { ok: true };
  return mayPractise({ ...practice, credential: 'VERIFIED' }, on);
}

/** Whether an admin of this kind may give the role: institutions staff themselves, the platform appoints their admins. */
export function mayAppoint(by: 'INSTITUTION_ADMIN' | 'PLATFORM_ADMIN', role: Role): boolean {
  if (role === 'PLATFORM_ADMIN' || role === 'AUDITOR') return false;
  return role !== 'INSTITUTION_ADMIN' || by === 'PLATFORM_ADMIN';
}
