import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { type OrderToPlace, placeOrder, releaseStock } from './index.ts';
import { openTestDatabase } from './test-database.ts';
import { id, insertWorld, world } from './test-world.ts';

const { owner, app } = await openTestDatabase(48);
await insertWorld(owner);

const second = { medicine: id(140), stock: id(144), line: id(142), clinic: id(101) };
const tablets = { medicineId: world.medicine, prescriptionLineId: null, quantity: 1, unitPriceMinor: 1500 };
const prescribed = { ...tablets, prescriptionLineId: world.prescriptionLine };
const lotion = { medicineId: second.medicine, prescriptionLineId: null, quantity: 1, unitPriceMinor: 900 };

await owner.query(`
  INSERT INTO medicine (id, code, name_en, name_zh, pinyin_initials, atc_code, form, strength, pack_units, pack_unit, class, price_minor)
    VALUES ('${second.medicine}', 'M2', 'Urea', '尿素', 'NS', 'D02AE01', 'cream', '10%', 1, 'tube', 'OTC', 900);
  INSERT INTO stock_item (id, institution_id, medicine_id, on_hand, price_minor) VALUES ('${second.stock}', '${world.institution}', '${second.medicine}', 100000, 900);
  INSERT INTO institution (id, name_en, name_zh, kind, grade, licence_number, province, city, zone)
    VALUES ('${second.clinic}', 'Clinic', '诊所', 'CLINIC', 'ungraded', 'L-2', 'Gansu', 'Tianshui', 'Asia/Shanghai')`);

// What a row may not say is refused all the same, in case it ever does.
await owner.query(`
  ALTER TABLE prescription DROP CONSTRAINT prescription_signed_unless_draft, DROP CONSTRAINT prescription_signature_with_content_hash,
    DROP CONSTRAINT prescription_effective_has_validity, DROP CONSTRAINT prescription_not_effective_before_approval;
  ALTER TABLE medicine DROP CONSTRAINT medicine_restricted_names_its_group`);

/** Past the guards of what is signed. */
const force = (change: string) =>
  owner.query(`SET session_replication_role = replica; ${change}; SET session_replication_role = origin`);

beforeEach(async () => {
  await force(`
    DELETE FROM order_line WHERE id <> '${world.orderLine}';
    DELETE FROM "order" WHERE id <> '${world.order}';
    UPDATE "order" SET state = 'CANCELLED', ended_at = now();
    UPDATE stock_item SET on_hand = 100000, reserved = 0;
    UPDATE medicine SET class = 'OTC', restricted_group = NULL;
    UPDATE prescription SET state = 'EFFECTIVE', signed_at = now(), content_hash = sha256('x'), effective_at = now() - interval '1 day',
           valid_until = now() + interval '1 day', patient_id = '${world.patient}';
    UPDATE prescription_line SET quantity = 2, dispensed_quantity = 0`);
});

const order = (change: Partial<OrderToPlace> = {}): OrderToPlace => ({
  id: randomUUID(),
  patientId: world.patient,
  placedById: world.patient,
  prescriptionId: null,
  pharmacyId: world.institution,
  deliveryMinor: 600,
  addressSealed: Buffer.from('sealed'),
  expireMinutes: 30,
  lines: [tablets],
  ...change,
});
const fromPrescription = (change: Partial<OrderToPlace> = {}) =>
  order({ prescriptionId: world.prescription, lines: [prescribed], ...change });
const outcome = async (wanted: OrderToPlace) => {
  const placed = await placeOrder(app.pool, wanted);
  return placed.ok ? 'placed' : placed.reason;
};
const stock = async (medicineId: string = world.medicine) => {
  const { rows } = await owner.query<{ on_hand: number; reserved: number }>(
    'SELECT on_hand, reserved FROM stock_item WHERE medicine_id = $1',
    [medicineId],
  );
  return rows[0];
};
const orders = async () => {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM "order" WHERE id <> '${world.order}'`,
  );
  return rows[0]?.count;
};

/** By whom an order at work was picked and checked. */
const worked = `picked_by_id = '${world.dispenserRole}', picked_by_person_id = '${world.dispenser}',
  checked_by_id = '${world.pharmacistRole}', checked_by_person_id = '${world.pharmacist}'`;

describe('an order placed', () => {
  it('holds its packs, keeps its lines in order, and expires by the clock of the database', async () => {
    const wanted = order({ lines: [lotion, { ...tablets, quantity: 3 }] });
    const placed = await placeOrder(app.pool, wanted);
    expect(placed).toMatchObject({ ok: true, itemsMinor: 900 + 3 * 1500, journeyId: null });
    expect([await stock(), await stock(second.medicine)]).toEqual([
      { on_hand: 100000, reserved: 3 },
      { on_hand: 100000, reserved: 1 },
    ]);
    const { rows } = await owner.query(
      `SELECT state, patient_id, pharmacy_id, items_minor, delivery_minor, convert_from(address_sealed, 'UTF8') AS address,
              expires_at - placed_at BETWEEN interval '29 minutes' AND interval '31 minutes' AS soon FROM "order" WHERE id = $1`,
      [wanted.id],
    );
    expect(rows).toEqual([
      {
        state: 'PLACED',
        patient_id: world.patient,
        pharmacy_id: world.institution,
        items_minor: 5400,
        delivery_minor: 600,
        address: 'sealed',
        soon: true,
      },
    ]);
    const { rows: lines } = await owner.query(
      'SELECT position, medicine_id, quantity, unit_price_minor FROM order_line WHERE order_id = $1 ORDER BY position',
      [wanted.id],
    );
    expect(lines).toEqual([
      { position: 1, medicine_id: second.medicine, quantity: 1, unit_price_minor: 900 },
      { position: 2, medicine_id: world.medicine, quantity: 3, unit_price_minor: 1500 },
    ]);
  });

  it('from a prescription belongs to its journey', async () => {
    const placed = await placeOrder(app.pool, fromPrescription());
    expect(placed).toMatchObject({ ok: true, journeyId: world.journey });
  });
});

describe('an order is refused, and nothing is changed', () => {
  const refused = (reason: string, lines: readonly object[] = []) => ({ ok: false, reason, lines });
  /** The answer; stock and orders are as they were. */
  const refusal = async (wanted: OrderToPlace) => {
    const before = [await stock(), await orders()];
    const answer = await placeOrder(app.pool, wanted);
    expect([await stock(), await orders()]).toEqual(before);
    return answer;
  };

  it.each([second.clinic, id(999)])('pharmacy-not-eligible: %s', (pharmacyId) =>
    expect(refusal(order({ pharmacyId }))).resolves.toEqual(refused('pharmacy-not-eligible')),
  );

  it.each([
    `class = 'RESTRICTED', restricted_group = 'narcotic'`,
    `class = 'PRESCRIPTION', restricted_group = 'psychotropic'`,
  ])('never-online, with a prescription too: %s', async (change) => {
    await force(`UPDATE medicine SET ${change} WHERE id = '${world.medicine}'`);
    expect(await refusal(order())).toEqual(refused('never-online'));
    expect(await refusal(fromPrescription())).toEqual(refused('never-online'));
  });

  it('never-online: a medicine nobody knows', () =>
    expect(refusal(order({ lines: [{ ...tablets, medicineId: id(998) }] }))).resolves.toEqual(refused('never-online')));

  it('prescription-needed: without one, or beside it', async () => {
    await owner.query(`UPDATE medicine SET class = 'PRESCRIPTION' WHERE id = '${world.medicine}'`);
    expect(await refusal(order())).toEqual(refused('prescription-needed'));
    expect(await refusal(order({ lines: [prescribed] }))).toEqual(refused('prescription-needed'));
    expect(await refusal(fromPrescription({ lines: [tablets] }))).toEqual(refused('prescription-needed'));
    expect(await outcome(fromPrescription())).toBe('placed');
  });

  it.each(['DRAFT', 'SIGNED', 'RETURNED', 'REJECTED', 'VOIDED'])('prescription-not-effective: %s', async (state) => {
    await force(`UPDATE prescription SET state = '${state}'`);
    expect(await refusal(fromPrescription())).toEqual(refused('prescription-not-effective'));
  });

  it('prescription-not-effective: of somebody else, unknown, or a line that is not on it', async () => {
    expect(await refusal(fromPrescription({ patientId: world.ward }))).toEqual(refused('prescription-not-effective'));
    expect(await refusal(fromPrescription({ prescriptionId: id(997) }))).toEqual(refused('prescription-not-effective'));
    expect(await refusal(fromPrescription({ lines: [{ ...prescribed, prescriptionLineId: id(996) }] }))).toEqual(
      refused('prescription-not-effective'),
    );
    expect(
      await refusal(fromPrescription({ lines: [{ ...lotion, prescriptionLineId: world.prescriptionLine }] })),
    ).toEqual(refused('prescription-not-effective'));
    expect(await refusal(order({ lines: [prescribed] }))).toEqual(refused('prescription-not-effective'));
  });

  it.each([`state = 'EXPIRED'`, `valid_until = now()`, `valid_until = NULL`])(
    'prescription-expired: %s',
    async (change) => {
      await force(`UPDATE prescription SET ${change}`);
      expect(await refusal(fromPrescription())).toEqual(refused('prescription-expired'));
    },
  );

  it('prescription-used-up: rule 7, authorised less handed out less ordered', async () => {
    const left = (packs: number) => [{ prescriptionLineId: world.prescriptionLine, left: packs }];
    expect(await refusal(fromPrescription({ lines: [{ ...prescribed, quantity: 3 }] }))).toEqual(
      refused('prescription-used-up', left(2)),
    );
    expect(await refusal(fromPrescription({ lines: [prescribed, prescribed, prescribed] }))).toEqual(
      refused('prescription-used-up', left(2)),
    );
    await owner.query('UPDATE prescription_line SET dispensed_quantity = 1');
    expect(await refusal(fromPrescription({ lines: [{ ...prescribed, quantity: 2 }] }))).toEqual(
      refused('prescription-used-up', left(1)),
    );
    expect(await outcome(fromPrescription())).toBe('placed');
    expect(await refusal(fromPrescription())).toEqual(refused('prescription-used-up', left(0)));
  });

  it('prescription-used-up: everything was handed out', async () => {
    await force(`UPDATE prescription SET state = 'DISPENSED'`);
    expect(await refusal(fromPrescription())).toEqual(refused('prescription-used-up'));
  });

  it('out-of-stock: says what there is, counts a medicine of two lines once, and knows what was never sold here', async () => {
    await owner.query(`UPDATE stock_item SET on_hand = 5, reserved = 2 WHERE medicine_id = '${world.medicine}'`);
    const available = [{ medicineId: world.medicine, available: 3 }];
    expect(await refusal(order({ lines: [lotion, { ...tablets, quantity: 4 }] }))).toEqual(
      refused('out-of-stock', available),
    );
    expect(
      await refusal(
        order({
          lines: [
            { ...tablets, quantity: 2 },
            { ...tablets, quantity: 2 },
          ],
        }),
      ),
    ).toEqual(refused('out-of-stock', available));
    await owner.query(
      `UPDATE stock_item SET institution_id = '${second.clinic}' WHERE medicine_id = '${second.medicine}'`,
    );
    expect(await refusal(order({ lines: [lotion] }))).toEqual(
      refused('out-of-stock', [{ medicineId: second.medicine, available: 0 }]),
    );
    await owner.query(`UPDATE stock_item SET institution_id = '${world.institution}'`);
  });

  it('price-changed: the shown price is not charged', () =>
    expect(refusal(order({ lines: [{ ...tablets, unitPriceMinor: 1499 }] }))).resolves.toEqual(
      refused('price-changed', [{ medicineId: world.medicine, unitPriceMinor: 1500 }]),
    ));
});

describe('what other orders hold of a prescription', () => {
  it.each([
    ['PLACED', 'prescription-used-up'],
    ['PAID', 'prescription-used-up'],
    ['PICKING', 'prescription-used-up'],
    ['EXPIRED', 'placed'],
    ['CANCELLED', 'placed'],
  ])('of an order that is %s: %s', async (state, expected) => {
    expect(await outcome(fromPrescription({ lines: [{ ...prescribed, quantity: 2 }] }))).toBe('placed');
    await force(
      `UPDATE "order" SET state = '${state}', ended_at = CASE WHEN '${state}' IN ('EXPIRED', 'CANCELLED') THEN now() END, ${worked} WHERE id <> '${world.order}'`,
    );
    expect(await outcome(fromPrescription())).toBe(expected);
  });

  it('is counted once after the packs were checked', async () => {
    expect(await outcome(fromPrescription())).toBe('placed');
    await force(`UPDATE "order" SET state = 'CHECKED', ended_at = NULL, ${worked} WHERE id <> '${world.order}';
       UPDATE prescription_line SET dispensed_quantity = 1; UPDATE prescription SET state = 'PARTLY_DISPENSED'`);
    expect(await outcome(fromPrescription())).toBe('placed');
    expect(await outcome(fromPrescription())).toBe('prescription-used-up');
  });
});

describe('release_stock', () => {
  it.each(['CANCELLED', 'EXPIRED'])('gives back what an order held that is now %s', async (state) => {
    const wanted = order({ lines: [lotion, { ...tablets, quantity: 4 }, tablets] });
    expect(await outcome(wanted)).toBe('placed');
    await owner.query(`UPDATE "order" SET state = '${state}', ended_at = now() WHERE id = $1`, [wanted.id]);
    expect(await releaseStock(app.pool, wanted.id)).toBe(6);
    expect([await stock(), await stock(second.medicine)]).toEqual([
      { on_hand: 100000, reserved: 0 },
      { on_hand: 100000, reserved: 0 },
    ]);
  });

  it('refuses an order that still holds its packs or never was', async () => {
    const wanted = order();
    await placeOrder(app.pool, wanted);
    await expect(releaseStock(app.pool, wanted.id)).rejects.toThrow(/holds its packs: PLACED/);
    await expect(releaseStock(app.pool, id(995))).rejects.toThrow(/no such order/);
    expect((await stock())?.reserved).toBe(1);
  });

  it('cannot give back more than is held', async () => {
    const wanted = order();
    await placeOrder(app.pool, wanted);
    await owner.query(`UPDATE "order" SET state = 'CANCELLED', ended_at = now() WHERE id = $1`, [wanted.id]);
    await releaseStock(app.pool, wanted.id);
    await expect(releaseStock(app.pool, wanted.id)).rejects.toThrow(/stock_item_reserved_within_on_hand/);
  });
});

/** The function with one of its locks taken out, under a name of its own. */
function unprotected(name: string, lock: RegExp): string {
  const source = readFileSync(new URL('place_order.sql', import.meta.url), 'utf8').replace(/REVOKE[\s\S]*$/, '');
  const without = source.replace(lock, '');
  if (without === source) throw new Error('the lock to take out is not there');
  return without.replace('FUNCTION place_order(', `FUNCTION ${name}(`);
}
const placeWith = async (name: string, wanted: OrderToPlace) => {
  const json = JSON.stringify({ ...wanted, addressSealed: wanted.addressSealed.toString('hex') });
  const { rows } = await owner.query<{ outcome: string }>(`SELECT outcome FROM ${name}($1::jsonb)`, [json]);
  return rows[0]?.outcome;
};

describe('many at once', () => {
  const checkouts = 500;
  const onShelf = 100;
  const shelve = () =>
    owner.query(`UPDATE stock_item SET on_hand = ${onShelf} WHERE medicine_id = '${world.medicine}'`);
  const sold = (outcomes: readonly (string | undefined)[]) => outcomes.filter((one) => one === 'placed').length;

  it('500 checkouts on a stock of 100: exactly 100 sold, the others told', async () => {
    await shelve();
    const outcomes = await Promise.all(Array.from({ length: checkouts }, () => outcome(order())));
    expect(sold(outcomes)).toBe(onShelf);
    expect(outcomes.filter((one) => one === 'out-of-stock')).toHaveLength(checkouts - onShelf);
    expect(await stock()).toEqual({ on_hand: onShelf, reserved: onShelf });
    expect(await orders()).toBe(onShelf);
  });

  it('control: without the lock on the shelf the same checkouts sell more than there is', async () => {
    await shelve();
    await owner.query('ALTER TABLE stock_item DROP CONSTRAINT stock_item_reserved_within_on_hand');
    await owner.query(unprotected('place_without_shelf_lock', /ORDER BY s\.medicine_id\s+FOR NO KEY UPDATE/));
    const outcomes = await Promise.all(
      Array.from({ length: checkouts }, () => placeWith('place_without_shelf_lock', order())),
    );
    await owner.query(
      `UPDATE stock_item SET reserved = 0;
       ALTER TABLE stock_item ADD CONSTRAINT stock_item_reserved_within_on_hand CHECK (reserved BETWEEN 0 AND on_hand)`,
    );
    expect(sold(outcomes)).toBeGreaterThan(onShelf);
  });

  it('64 orders of one prescription: it is used once', async () => {
    const both = fromPrescription({ lines: [{ ...prescribed, quantity: 2 }] });
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => outcome({ ...both, id: randomUUID() })));
    expect(sold(outcomes)).toBe(1);
    expect(outcomes.filter((one) => one === 'prescription-used-up')).toHaveLength(63);
    expect((await stock())?.reserved).toBe(2);
  });

  it('control: without the lock on the prescription it is used more than once', async () => {
    await owner.query(unprotected('place_without_prescription_lock', /(?<=patient) FOR NO KEY UPDATE/));
    const both = fromPrescription({ lines: [{ ...prescribed, quantity: 2 }] });
    const outcomes = await Promise.all(
      Array.from({ length: 64 }, () => placeWith('place_without_prescription_lock', { ...both, id: randomUUID() })),
    );
    expect(sold(outcomes)).toBeGreaterThan(1);
  });

  it('baskets of the same medicines in opposite order never deadlock', async () => {
    const baskets = [
      [tablets, lotion],
      [lotion, tablets],
    ];
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, index) => outcome(order({ lines: baskets[index % 2] ?? [] }))),
    );
    expect(sold(outcomes)).toBe(200);
    expect([(await stock())?.reserved, (await stock(second.medicine))?.reserved]).toEqual([200, 200]);
  });

  it('orders and cancellations drift nowhere: what is held is what open orders hold', async () => {
    await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const wanted = order({ lines: [{ ...tablets, quantity: 1 + (index % 3) }, lotion] });
        await outcome(wanted);
        if (index % 2 === 0) return;
        const client = await app.pool.connect();
        try {
          await client.query('BEGIN');
          await client.query(`UPDATE "order" SET state = 'CANCELLED', ended_at = now() WHERE id = $1`, [wanted.id]);
          await releaseStock(client, wanted.id);
          await client.query('COMMIT');
        } finally {
          client.release();
        }
      }),
    );
    const { rows } = await owner.query(
      `SELECT s.reserved = (SELECT sum(l.quantity) FROM order_line l JOIN "order" o ON o.id = l.order_id
                             WHERE l.medicine_id = s.medicine_id AND o.state = 'PLACED') AS right FROM stock_item s`,
    );
    expect(rows).toEqual([{ right: true }, { right: true }]);
  });
});
