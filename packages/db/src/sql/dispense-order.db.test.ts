import { expect, describe, it } from 'vitest';
import { dispenseOrder } from './dispense-order.ts';
import { openTestDatabase } from './test-database.ts';
import { insertWorld, world } from './test-world.ts';

const { owner, app } = await openTestDatabase(24);
await insertWorld(owner);
await owner.query('UPDATE practice_role SET institution_consent = true, practice_registered = true');
// A consultation has one draft at a time: the world's makes room.
await owner.query(`UPDATE prescription SET state = 'SIGNED', signed_at = now(), content_hash = sha256('x')`);
const checker = world.pharmacistRole;
let codes = 0;

interface Facts {
  readonly packs?: number;
  readonly scanned?: number;
  readonly prescriptionId?: string | null;
  readonly lineId?: string | null;
  readonly set?: string;
}

const one = async (text: string, values: unknown[] = []): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>(text, values);
  const id = rows[0]?.id;
  if (!id) throw new Error('nothing was stored');
  return id;
};

/** An effective prescription with one line. */
async function prescription(quantity: number, validFor = '3 days') {
  const id = await one(
    `INSERT INTO prescription (journey_id, consultation_id, patient_id, institution_id, prescriber_id, diagnosis_code, rule_profile)
     VALUES ($1, $2, $3, $4, $5, 'J06.9', 'cn-2018') RETURNING id`,
    [world.journey, world.consultation, world.patient, world.institution, world.doctorRole],
  );
  const lineId = await one(
    `INSERT INTO prescription_line (prescription_id, position, medicine_id, dosage, days, quantity)
     VALUES ($1, 1, $2, '{}', 3, $3) RETURNING id`,
    [id, world.medicine, quantity],
  );
  await owner.query(
    `UPDATE prescription SET state = 'EFFECTIVE', signed_at = now(), content_hash = sha256('x'),
       effective_at = now() - interval '10 days', valid_until = now() + $2::interval WHERE id = $1`,
    [id, validFor],
  );
  return { id, lineId };
}

/** An order being picked by the dispenser, all packs scanned unless said. */
async function picked({ packs = 1, scanned = packs, prescriptionId = null, lineId = null, set }: Facts = {}) {
  const orderId = await one(
    `INSERT INTO "order" (patient_id, placed_by_id, pharmacy_id, items_minor, delivery_minor, address_sealed, expires_at,
       state, picked_by_id, picked_by_person_id, prescription_id)
     VALUES ($1, $1, $2, 1, 0, 'x', now() + interval '1 hour', 'PICKING', $3, $4, $5) RETURNING id`,
    [world.patient, world.institution, world.dispenserRole, world.dispenser, prescriptionId],
  );
  const orderLineId = await one(
    `INSERT INTO order_line (order_id, position, medicine_id, quantity, unit_price_minor, prescription_line_id)
     VALUES ($1, 1, $2, $3, 1, $4) RETURNING id`,
    [orderId, world.medicine, packs, lineId],
  );
  for (let pack = 0; pack < scanned; pack += 1) {
    codes += 1;
    await owner.query('INSERT INTO dispensed_pack (order_line_id, trace_code, scanned_by_id) VALUES ($1, $2, $3)', [
      orderLineId,
      String(codes).padStart(20, '0'),
      world.dispenserRole,
    ]);
  }
  if (set) await owner.query(`UPDATE "order" SET ${set} WHERE id = '${orderId}'`);
  return orderId;
}
const stateOf = async (id: string) => {
  const { rows } = await owner.query<{ state: string; dispensed: number }>(
    `SELECT p.state::text, l.dispensed_quantity AS dispensed FROM prescription p JOIN prescription_line l ON l.prescription_id = p.id WHERE p.id = $1`,
    [id],
  );
  return rows[0];
};
const dispense = (orderId: string, practiceRoleId: string = checker) =>
  dispenseOrder(app.pool, { orderId, practiceRoleId });

describe('dispensing', () => {
  it('uses up a prescription in parts, with the history of both', async () => {
    const { id, lineId } = await prescription(3);
    const first = await picked({ packs: 2, prescriptionId: id, lineId });
    expect(await dispense(first)).toEqual({ ok: true, prescriptionState: 'PARTLY_DISPENSED' });
    expect(await stateOf(id)).toEqual({ state: 'PARTLY_DISPENSED', dispensed: 2 });
    const second = await picked({ packs: 1, prescriptionId: id, lineId });
    expect(await dispense(second)).toEqual({ ok: true, prescriptionState: 'DISPENSED' });
    expect(await stateOf(id)).toEqual({ state: 'DISPENSED', dispensed: 3 });
    const { rows } = await owner.query<{ command: string }>(
      `SELECT command FROM state_change WHERE subject_id = ANY ($1) ORDER BY id`,
      [[id, first, second]],
    );
    expect(rows.map(({ command }) => command)).toEqual(['dispensePart', 'check', 'dispense', 'check']);
  });
  it('an order of the shop needs no prescription', async () => {
    expect(await dispense(await picked())).toEqual({ ok: true, prescriptionState: null });
  });
  it('an order of a prescription still valid then is dispensed after its last day', async () => {
    const { id, lineId } = await prescription(1, '-1 hour');
    const orderId = await picked({ prescriptionId: id, lineId, set: `placed_at = now() - interval '2 hours'` });
    expect((await dispense(orderId)).ok).toBe(true);
  });
});

describe('refused, and nothing changes', () => {
  /** Why, and how much history it wrote nevertheless. */
  const refusal = async (orderId: string, by?: string) => {
    const answer = await dispense(orderId, by);
    const { rows } = await owner.query(`SELECT FROM state_change WHERE subject_id = $1`, [orderId]);
    return answer.ok ? 'dispensed' : `${answer.reason}, ${rows.length} changes`;
  };
  it('an order nobody picks, and one that is not there', async () => {
    expect(await refusal(await picked({ set: `state = 'PAID'` }))).toBe('not-picking, 0 changes');
    expect(await refusal(world.journey)).toBe('not-picking, 0 changes');
  });
  it('anybody but a pharmacist of the pharmacy whose licence is valid', async () => {
    expect(await refusal(await picked(), world.dispenserRole)).toBe('not-a-pharmacist-here, 0 changes');
    expect(await refusal(await picked(), world.doctorRole)).toBe('not-a-pharmacist-here, 0 changes');
    const orderId = await picked();
    await owner.query(`UPDATE practice_role SET licence_valid_until = '2000-01-01' WHERE id = $1`, [checker]);
    expect(await refusal(orderId)).toBe('not-a-pharmacist-here, 0 changes');
    await owner.query(`UPDATE practice_role SET licence_valid_until = '2100-01-01' WHERE id = $1`, [checker]);
  });
  it('who picked, and who scanned a pack', async () => {
    const own = `picked_by_id = '${checker}', picked_by_person_id = '${world.pharmacist}'`;
    expect(await refusal(await picked({ set: own }))).toBe('own-picking, 0 changes');
    const orderId = await picked();
    await owner.query(
      `UPDATE dispensed_pack SET scanned_by_id = $1 WHERE order_line_id IN (SELECT id FROM order_line WHERE order_id = $2)`,
      [checker, orderId],
    );
    expect(await refusal(orderId)).toBe('own-picking, 0 changes');
  });
  it('rule 10: a pack without a code', async () => {
    expect(await refusal(await picked({ packs: 2, scanned: 1 }))).toBe('packs-missing, 0 changes');
  });
  it('rules 6 and 8: a medicine never online, and one without its prescription', async () => {
    const orderId = await picked();
    await owner.query(`UPDATE medicine SET class = 'RESTRICTED', restricted_group = 'narcotic'`);
    expect(await refusal(orderId)).toBe('restricted, 0 changes');
    await owner.query(`UPDATE medicine SET class = 'PRESCRIPTION', restricted_group = NULL`);
    expect(await refusal(orderId)).toBe('prescription-missing, 0 changes');
    await owner.query(`UPDATE medicine SET class = 'OTC'`);
  });
  it('rule 7: a prescription that was not in force when it was ordered, or is no longer', async () => {
    const late = await prescription(1, '-1 hour');
    expect(await refusal(await picked({ prescriptionId: late.id, lineId: late.lineId }))).toBe(
      'prescription-not-effective, 0 changes',
    );
    const voided = await prescription(1);
    const orderId = await picked({ prescriptionId: voided.id, lineId: voided.lineId });
    await owner.query(`UPDATE prescription SET state = 'VOIDED' WHERE id = $1`, [voided.id]);
    expect(await refusal(orderId)).toBe('prescription-not-effective, 0 changes');
  });
  it('rule 7: more than was authorised', async () => {
    const { id, lineId } = await prescription(1);
    const orderId = await picked({ packs: 2, prescriptionId: id, lineId });
    expect(await refusal(orderId)).toBe('exceeds-authorised, 0 changes');
    expect(await stateOf(id)).toEqual({ state: 'EFFECTIVE', dispensed: 0 });
  });
});

describe('a hundred at once', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => place);
  it('never dispense more than was authorised', async () => {
    const { id, lineId } = await prescription(10);
    const orders: string[] = [];
    for (const _ of hundred) orders.push(await picked({ prescriptionId: id, lineId }));
    const answers = await Promise.all(orders.map((orderId) => dispense(orderId)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await stateOf(id)).toEqual({ state: 'DISPENSED', dispensed: 10 });
  });
  it('one order is checked once', async () => {
    const orderId = await picked();
    const answers = await Promise.all(hundred.map(() => dispense(orderId)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
  it('control: looking first and adding afterwards hands out too much', async () => {
    const { id, lineId } = await prescription(10);
    await owner.query('ALTER TABLE prescription_line DROP CONSTRAINT prescription_line_dispensed_within_quantity');
    const left = `SELECT quantity - dispensed_quantity AS left FROM prescription_line WHERE id = $1`;
    const looked = await Promise.all(hundred.map(() => owner.query<{ left: number }>(left, [lineId])));
    const allowed = looked.filter(({ rows }) => (rows[0]?.left ?? 0) >= 1);
    const add = 'UPDATE prescription_line SET dispensed_quantity = dispensed_quantity + 1 WHERE id = $1';
    await Promise.all(allowed.map(() => owner.query(add, [lineId])));
    expect((await stateOf(id))?.dispensed).toBeGreaterThan(10);
  });
});
