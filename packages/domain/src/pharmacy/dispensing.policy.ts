import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';
import type { OrderState } from './order.machine.ts';
import { isPacked, type PackingLine } from './packing.rules.ts';

/** A line as the second check sees it. */
export interface CheckedLine extends PackingLine {
  readonly class: 'OTC' | 'PRESCRIPTION' | 'RESTRICTED';
  readonly prescribed: boolean;
}

/** An order about to be checked, and everybody who had a hand in picking it. */
export interface OrderToCheck {
  readonly state: OrderState;
  readonly lines: readonly CheckedLine[];
  readonly pickedByPersonIds: readonly string[];
  /** The patient, and who is guardian of the patient now. */
  readonly patientSideIds: readonly string[];
}

export type CheckRefusal =
  | 'not-picking'
  | 'own-picking'
  | 'own-account'
  | 'packs-missing'
  | 'restricted'
  | 'prescription-missing';

/**
 * Whether this person may check the packs. A second person does (four eyes): whoever picked or scanned never checks,
 * nor does who receives the medicine or acts for the patient. Every pack has its code (rule 10), no specially managed medicine leaves (rule 6, asked here for the fifth time), and what needs
 * a prescription has one (rule 8). Sources: Measures for Online Drug Sales (2022); DOMAIN "Rules of care".
 */
export function mayCheck(order: OrderToCheck, personId: string): Verdict<CheckRefusal> {
  return firstRefusal<CheckRefusal>(
    () => (order.state === 'PICKING' ? allowed : refused('not-picking')),
    () => (order.lines.some((line) => line.class === 'RESTRICTED') ? refused('restricted') : allowed),
    () =>
      order.lines.some((line) => line.class === 'PRESCRIPTION' && !line.prescribed)
        ? refused('prescription-missing')
        : allowed,
    () => (order.pickedByPersonIds.includes(personId) ? refused('own-picking') : allowed),
    () => (order.patientSideIds.includes(personId) ? refused('own-account') : allowed),
    () => (isPacked(order.lines) ? allowed : refused('packs-missing')),
  );
}

/** What the checker confirms, each by itself. Keys of i18n `console.pharmacy.confirm`. */
export const checkPoints = ['patient', 'medicine', 'quantity', 'package', 'label'] as const;
export type CheckPoint = (typeof checkPoints)[number];

/** Where an order stands on the pharmacy's board. */
export const boardSections = ['picking', 'to-pick', 'to-check', 'to-ship', 'failed', 'on-the-way'] as const;
export type BoardSection = (typeof boardSections)[number];

/** The section of an order; null: it is not on the board. A picked order whose packs are all scanned waits for the check. */
export function boardSection(state: OrderState, packsLeft: number): BoardSection | null {
  switch (state) {
    case 'PAID':
      return 'to-pick';
    case 'PICKING':
      return packsLeft > 0 ? 'picking' : 'to-check';
    case 'CHECKED':
      return 'to-ship';
    case 'DELIVERY_FAILED':
      return 'failed';
    case 'SHIPPED':
      return 'on-the-way';
    case 'PLACED':
    case 'DELIVERED':
    case 'RETURNED':
    case 'EXPIRED':
    case 'CANCELLED':
      return null;
  }
}

/** A paid order leaves the pharmacy within two hours: amber from 60 %, red from 100 % of it. */
export const dispensingTargetSeconds = 7_200;

/** Why a pharmacy refuses an order. Keys of i18n `console.pharmacy.reason`. */
export const orderRefusalReasons = [
  'out-of-stock',
  'recalled',
  'prescription-unclear',
  'wrong-address',
  'other',
] as const;
export type OrderRefusalReason = (typeof orderRefusalReasons)[number];
