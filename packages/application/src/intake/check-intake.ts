import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { ageInMonths, mayActFor } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import {
  defaultTriageLevel,
  isConsentCurrent,
  mayUseService,
  type JoinQueueInput,
  type TriageLevel,
} from '@openward/domain/intake';
import { refuseRedFlags } from './refuse-emergency.ts';

/** What a checked intake leads to. */
export interface CheckedIntake {
  readonly zone: string;
  readonly ruleProfile: string;
  readonly triageLevel: TriageLevel;
  readonly priceMinor: number;
  readonly currency: string;
}

/**
 * Everything that has to hold before somebody queues: who acts for whom (rule 5), the service and its ages, the price
 * seen, the consent read, and no sign of an emergency.
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
  const { birthDate, pregnancy } = await loadPatient(tx, actor, { patientId: input.patientId, today });
  const months = ageInMonths(birthDate, today);
  refuseUnless(mayUseService(service, months));
  refuseUnless(isConsentCurrent(input.consentVersion));
  if (service.priceMinor !== input.acceptedPriceMinor) {
    const { priceMinor, currency } = service;
    throw new AppError('CONFLICT', 'another price was accepted', 'price-changed', { priceMinor, currency });
  }
  if (service.priceMinor > 0) throw new AppError('UNAVAILABLE', 'no way to pay yet', 'payment-unavailable');
  refuseRedFlags({
    asked: input.redFlags,
    text: input.symptoms,
    ageInMonths: months,
    isPregnant: pregnancy === 'PREGNANT',
    ambulance: profile.emergency.ambulance,
  });
  return {
    zone: service.institution.zone,
    ruleProfile: profile.version,
    triageLevel: defaultTriageLevel({ ageInMonths: months, pregnancy, since: input.since }),
    priceMinor: service.priceMinor,
    currency: service.currency,
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
  return { birthDate: patientBirthDate, pregnancy: profile.pregnancy };
}

const incomplete = () => new AppError('CONFLICT', 'name or birth date missing', 'profile-incomplete');

type Refusal = 'service-closed' | 'profile-incomplete' | 'age-not-served' | 'consent-outdated';
function refuseUnless(verdict: { readonly ok: true } | { readonly ok: false; readonly reason: Refusal }): void {
  if (!verdict.ok) throw new AppError('CONFLICT', verdict.reason, verdict.reason);
}
