import { clinicianRoles, type Role } from '../access/index.ts';
import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';
import type { ConsultationState } from './consultation.machine.ts';

export type ReferralRefusal = 'consultation-ended' | 'service-closed' | 'referral-to-same-service';

/** Where a patient is sent on from, and to. */
export interface ReferralContext {
  readonly state: ConsultationState;
  readonly fromServiceId: string;
  readonly toServiceId: string;
  /** The other service takes patients. */
  readonly isOpen: boolean;
  /** Who answers there. */
  readonly toRole: Role;
}

/** Whether a patient may be sent on: while the visit runs, to another service that is open and answered by clinicians. */
export function mayRefer({
  state,
  fromServiceId,
  toServiceId,
  isOpen,
  toRole,
}: ReferralContext): Verdict<ReferralRefusal> {
  return firstRefusal<ReferralRefusal>(
    () => (state === 'OPEN' || state === 'ACTIVE' ? allowed : refused('consultation-ended')),
    () => (fromServiceId === toServiceId ? refused('referral-to-same-service') : allowed),
    () => (isOpen && clinicianRoles.some((one) => one === toRole) ? allowed : refused('service-closed')),
  );
}
