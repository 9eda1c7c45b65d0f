import { callSql, type SqlTarget } from './sql-target.ts';

export type DispenseRefusal =
  | 'not-picking'
  | 'not-a-pharmacist-here'
  | 'own-picking'
  | 'packs-missing'
  | 'restricted'
  | 'prescription-missing'
  | 'prescription-not-effective'
  | 'exceeds-authorised';

export type DispenseResult =
  | {
      readonly ok: true;
      /** null: an order without a prescription. */
      readonly prescriptionState: 'PARTLY_DISPENSED' | 'DISPENSED' | null;
    }
  | { readonly ok: false; readonly reason: DispenseRefusal };

interface Row {
  readonly outcome: 'dispensed' | DispenseRefusal;
  readonly prescriptionState: 'PARTLY_DISPENSED' | 'DISPENSED' | null;
}

const text = `SELECT outcome, prescription_state AS "prescriptionState" FROM dispense_order($1::uuid, $2::uuid)`;

/** Checks the packs of an order and uses up its prescription; see dispense_order.sql for the rules and the locks. */
export async function dispenseOrder(
  target: SqlTarget,
  { orderId, practiceRoleId }: { readonly orderId: string; readonly practiceRoleId: string },
): Promise<DispenseResult> {
  const [row] = await callSql<Row>(target, { name: 'dispense_order', text, values: [orderId, practiceRoleId] });
  if (!row) throw new Error('dispense_order() answers exactly one row');
  const { outcome, prescriptionState } = row;
  return outcome === 'dispensed' ? { ok: true, prescriptionState } : { ok: false, reason: outcome };
}
