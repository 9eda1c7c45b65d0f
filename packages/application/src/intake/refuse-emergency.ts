import type { Transaction } from '@openward/db';
import { AppError } from '@openward/domain/errors';
import { ageInMonths } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import { findRedFlags, redFlagSchema, type FlagContext } from '@openward/domain/intake';

interface Said extends FlagContext {
  /** Guided questions answered yes, as the browser named them. */
  readonly asked: readonly string[];
  readonly text: string;
  /** The number to call at the place of the institution. */
  readonly ambulance: string;
}

/**
 * Stops at any sign of an emergency. A yes to a question this release does not know is a yes all the same.
 * @throws AppError CONFLICT `red-flag` with the `flags` and the number of the `ambulance`
 */
export function refuseRedFlags({ asked, ambulance, ...said }: Said): void {
  const flags = findRedFlags({ ...said, yes: asked.flatMap((flag) => redFlagSchema.safeParse(flag).data ?? []) });
  if (flags.length === 0 && asked.length === 0) return;
  throw new AppError('CONFLICT', 'the words or answers name an emergency', 'red-flag', {
    flags: flags.join(','),
    ambulance,
  });
}

/** The same for words a waiting patient adds: they get the advice at once and nothing waits for a clinician to read it. */
export async function refuseEmergency(
  tx: Transaction,
  { ticketId, text, now }: { readonly ticketId: string; readonly text: string; readonly now: Date },
): Promise<void> {
  const { patient, service } = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      patient: { select: { pregnancy: true, person: { select: { birthDate: true } } } },
      service: { select: { institution: { select: { zone: true, ruleProfile: true } } } },
    },
  });
  const today = calendarDayIn(now, service.institution.zone);
  const { birthDate } = patient.person;
  refuseRedFlags({
    asked: [],
    text,
    ageInMonths: ageInMonths(birthDate && calendarDayOf(birthDate), today),
    isPregnant: patient.pregnancy === 'PREGNANT',
    ambulance: ruleProfileOn(service.institution.ruleProfile, today).emergency.ambulance,
  });
}
