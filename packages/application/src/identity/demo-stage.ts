import type { Lifecycle } from '@openward/domain/audit';
import { lifecycles } from '@openward/domain/audit';

interface HasState {
  readonly state: string;
}
interface Stages {
  readonly tickets: readonly HasState[];
  readonly consultations: readonly HasState[];
  readonly prescriptions: readonly HasState[];
  readonly orders: readonly HasState[];
  readonly followUps: readonly HasState[];
}

/**
 * Where a demo patient stands: what is open and nearest to the patient, else the last consultation that ended.
 * @returns a dotted key of i18n `state`, for example TICKET.WAITING; null for somebody who has not begun
 */
export function stageOf(stages: Stages): string | null {
  const nearest: readonly (readonly [Lifecycle, readonly HasState[]])[] = [
    ['TICKET', stages.tickets],
    ['CONSULTATION', stages.consultations],
    ['ORDER', stages.orders],
    ['PRESCRIPTION', stages.prescriptions],
    ['FOLLOW_UP', stages.followUps],
  ];
  for (const [lifecycle, rows] of nearest) {
    const open = rows.find(({ state }) => !lifecycles[lifecycle].endStates.some((end) => end === state));
    if (open) return `${lifecycle}.${open.state}`;
  }
  const last = stages.consultations[0];
  return last ? `CONSULTATION.${last.state}` : null;
}
