import { callSql, type SqlTarget } from './sql-target.ts';

/** The next running number of a service on `day` (YYYY-MM-DD at its institution). Call it in the transaction that joins. */
export async function nextTicketNumber(target: SqlTarget, serviceId: string, day: string): Promise<number> {
  const [row] = await callSql<{ number: number }>(target, {
    name: 'next_ticket_number',
    text: 'SELECT next_ticket_number($1::uuid, $2::date) AS number',
    values: [serviceId, day],
  });
  if (!row) throw new Error('next_ticket_number() answers exactly one row');
  return row.number;
}
