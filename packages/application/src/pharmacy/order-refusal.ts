import { AppError, type ErrorKey } from '@openward/domain/errors';
import { calendarDayIn, ruleProfileOn } from '@openward/domain/institution';
import { isNeverSoldOnline } from '@openward/domain/pharmacy';
import { neverOnline } from '@openward/domain/prescribing';

/** Why an order cannot be: an expected answer that the screen explains. `lines` names the medicines or lines it is about. */
export const orderRefused = (key: ErrorKey, lines: readonly string[] = []): AppError =>
  new AppError('CONFLICT', `order refused: ${key}`, key, lines.length > 0 ? { lines: lines.join(',') } : {});

interface Sold {
  readonly id: string;
  readonly class: 'OTC' | 'PRESCRIPTION' | 'RESTRICTED';
  readonly restrictedGroup: string | null;
  readonly atcCode: string;
}

interface Rules {
  readonly ruleProfile: string;
  readonly zone: string;
}

/**
 * Rule 6 at the order, by the pharmacy's own rule profile as well as by what a medicine says of itself.
 * @throws AppError CONFLICT `never-online`
 * @returns the version of the profile that allowed the rest
 */
export function refuseNeverOnline(medicines: readonly Sold[], { ruleProfile, zone }: Rules, now: Date): string {
  const profile = ruleProfileOn(ruleProfile, calendarDayIn(now, zone));
  const refused = medicines.filter((medicine) => isNeverSoldOnline(medicine) || !neverOnline(medicine, profile).ok);
  if (refused.length > 0)
    throw orderRefused(
      'never-online',
      refused.map(({ id }) => id),
    );
  return profile.version;
}
