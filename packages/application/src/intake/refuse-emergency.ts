import type { Transaction } from '@openward/db';
import { AppError } from '@openward/domain/errors';
import { ageInMonths } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf, ruleProfileOn, type CalendarDay } from '@openward/domain/institution';
import { findRedFlags, redFlagSchema, type FlagContext, type RedFlag } from '@openward/domain/intake';

/** What a query selects of a patient to read words of an emergency. */
export const flagFacts = { pregnancy: true, person: { select: { birthDate: true } } } as const;

interface FlagFacts {
  readonly pregnancy: string;
  readonly person: { readonly birthDate: Date | null };
}

/** Age and pregnancy, which decide what words name an emergency, on one day at the institution. */
export const flagContext = ({ pregnancy, person: { birthDate } }: FlagFacts, today: CalendarDay): FlagContext => ({
  ageInMonths: ageInMonths(birthDate && calendarDayOf(birthDate), today),
  isPregnant: pregnancy === 'PREGNANT',
});

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
  if (flags.length > 0 || asked.length > 0) throw redFlagRefusal({ flags, ambulance });
}

interface Emergency {
  readonly flags: readonly RedFlag[];
  /** The number to call at the place of the institution. */
  readonly ambulance: string;
}

/** The refusal that gives the advice at once, CONFLICT `red-flag`: nothing waits for a clinician to read it. */
export const redFlagRefusal = ({ flags, ambulance }: Emergency): AppError =>
  new AppError('CONFLICT', 'the words or answers name an emergency', 'red-flag', { flags: flags.join(','), ambulance });

/** The emergency that words of a waiting patient name; without `flags` there is none. */
export async function emergencyInWords(
  tx: Transaction,
  { ticketId, text, now }: { readonly ticketId: string; readonly text: string; readonly now: Date },
): Promise<Emergency> {
  const { patient, service } = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      patient: { select: flagFacts },
      service: { select: { institution: { select: { zone: true, ruleProfile: true } } } },
    },
  });
  const today = calendarDayIn(now, service.institution.zone);
  const flags = findRedFlags({ ...flagContext(patient, today), yes: [], text });
  return { flags, ambulance: ruleProfileOn(service.institution.ruleProfile, today).emergency.ambulance };
}
