import { AppError, type ErrorKey } from '@openward/domain/errors';
import type { TakeRefusal } from '@openward/domain/waiting-room';

const sentences: Partial<Record<TakeRefusal, ErrorKey>> = {
  'credential-not-verified': 'credential-not-verified',
  'licence-expired': 'licence-expired',
  'own-account': 'own-account',
  'off-duty': 'off-duty',
  'capacity-reached': 'capacity-reached',
};

/** Why a clinician may not work, or not with this patient, as a refusal; `reason` is in the details. */
export function practiceRefusal(reason: TakeRefusal): AppError {
  const code = reason === 'off-duty' || reason === 'capacity-reached' ? 'CONFLICT' : 'FORBIDDEN';
  return new AppError(code, `not eligible: ${reason}`, sentences[reason] ?? 'not-eligible', { reason });
}
