import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError, notFound, type ErrorKey } from '@openward/domain/errors';
import { ageInMonths, isUnderSix, mayActFor } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import {
  isConsentCurrent,
  isHealthCurrent,
  mayDeclare,
  mayUseService,
  type JoinQueueInput,
} from '@openward/domain/intake';
import { refuseRedFlags } from './refuse-emergency.ts';

/** What a checked intake leads to. */
export interface CheckedIntake {
  readonly priceMinor: number;
  readonly currency: string;
  /** When the patient's health profile was confirmed for this visit. */
  readonly healthConfirmedAt: Date;
  /** What was confirmed then; null for a profile no confirmation was kept of. */
  readonly healthConfirmationId: string | null;
  /** The guardian who says to be with the patient, and when; null when nobody said so. */
  readonly guardianPresentById: string | null;
  readonly guardianPresentAt: Date | null;
}

/**
 * Everything that has to hold before somebody queues: who acts for whom (rule 5), the service and its ages, the price
 * seen, the consent read, no sign of an emergency, the health profile confirmed, and what a prior diagnosis needs (rule 1).
 * @throws AppError NOT_FOUND for a patient or service that is not theirs to name; else CONFLICT or FORBIDDEN with the reason
 */
export async function checkIntake(
  tx: Transaction,
  actor: Actor,
  { input, now }: { readonly input: JoinQueueInput; readonly now: Date },
): Promise<CheckedIntake> {
  const service = await tx.service.findUnique({
    where: { id: input.serviceId },
    include: { institution: { select: { zone: true, ruleProfile: true } } },
  });
  if (!service) throw notFound('service');
  const today = calendarDayIn(now, service.institution.zone);
  const profile = ruleProfileOn(service.institution.ruleProfile, today);
  const { birthDate, pregnancy, confirmedAt, identityVerifiedAt } = await loadPatient(tx, actor, {
    patientId: input.patientId,
    today,
  });
  const months = ageInMonths(birthDate, today);
  refuseUnless(mayUseService(service, months));
  refuseUnless(isConsentCurrent(input.consentVersion));
  if (service.priceMinor !== input.acceptedPriceMinor) {
    const { priceMinor, currency } = service;
    throw new AppError('CONFLICT', 'another price was accepted', 'price-changed', { priceMinor, currency });
  }
  refuseRedFlags({
    asked: input.redFlags,
    text: input.symptoms,
    ageInMonths: months,
    isPregnant: pregnancy === 'PREGNANT',
    ambulance: profile.emergency.ambulance,
  });
  if (isUnderSix(birthDate, today) && !input.guardianPresent) refuse('guardian-presence-needed');
  refuseUnless(isHealthCurrent(confirmedAt, now));
  if (input.evidence) {
    const { diagnosedOn } = input.evidence;
    const identityVerified = identityVerifiedAt !== null;
    refuseUnless(mayDeclare({ role: service.role, diagnosedOn, birthDate, today, identityVerified }));
  }
  const { priceMinor, currency } = service;
  const { patientId } = input;
  const isPresent = input.guardianPresent && actor.personId !== patientId;
  const confirmation = confirmedAt && (await tx.healthConfirmation.findFirst({ where: { patientId, confirmedAt } }));
  return {
    priceMinor,
    currency,
    healthConfirmedAt: confirmedAt ?? now,
    healthConfirmationId: confirmation?.id ?? null,
    guardianPresentById: isPresent ? actor.personId : null,
    guardianPresentAt: isPresent ? now : null,
  };
}

async function loadPatient(
  tx: Transaction,
  actor: Actor,
  { patientId, today }: { readonly patientId: string; readonly today: string },
) {
  const profile = await tx.patientProfile.findUnique({
    where: { personId: patientId },
    select: {
      pregnancy: true,
      confirmedAt: true,
      identityVerifiedAt: true,
      person: {
        select: {
          name: true,
          birthDate: true,
          guardedBy: { where: { guardianId: actor.personId, endedAt: null }, select: { wardId: true } },
        },
      },
    },
  });
  if (!profile) throw patientId === actor.personId ? incomplete() : notFound('patient');
  const { guardedBy, birthDate } = profile.person;
  const patientBirthDate = birthDate && calendarDayOf(birthDate);
  const wardIds = guardedBy.map(({ wardId }) => wardId);
  const verdict = mayActFor({ actorId: actor.personId, patientId, wardIds, patientBirthDate, today });
  if (!verdict.ok && verdict.reason === 'not-guardian') throw notFound('patient');
  if (!verdict.ok && verdict.reason === 'minor-needs-guardian') {
    throw new AppError('FORBIDDEN', 'a minor acts through a guardian', 'guardian-needed');
  }
  if (!patientBirthDate) throw incomplete();
  const { pregnancy, confirmedAt, identityVerifiedAt } = profile;
  return { birthDate: patientBirthDate, pregnancy, confirmedAt, identityVerifiedAt };
}

const incomplete = () => new AppError('CONFLICT', 'name or birth date missing', 'profile-incomplete');

type Refusal = Extract<
  ErrorKey,
  | 'service-closed'
  | 'profile-incomplete'
  | 'age-not-served'
  | 'consent-outdated'
  | 'guardian-presence-needed'
  | 'health-not-confirmed'
  | 'evidence-not-taken'
  | 'evidence-date'
  | 'identity-needed'
>;
function refuse(reason: Refusal): never {
  throw new AppError('CONFLICT', reason, reason);
}
function refuseUnless(verdict: { readonly ok: true } | { readonly ok: false; readonly reason: Refusal }): void {
  if (!verdict.ok) refuse(verdict.reason);
}
