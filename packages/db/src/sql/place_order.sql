-- Reserves packs and writes an order with its lines, or says why not; nothing is changed unless placed.
-- `wanted`: {id, patientId, placedById, prescriptionId, pharmacyId, deliveryMinor, addressSealed (hex), expireMinutes,
-- lines: [{medicineId, prescriptionLineId, quantity, unitPriceMinor}]}. Lines without prescriptionId are of the shop.
-- Answers exactly one row. outcome:
--   placed                      number, journey_id, items_minor, expires_at are set
--   pharmacy-not-eligible       no such institution, or one that sells no medicines
--   never-online                a specially managed medicine (rule 6)
--   prescription-needed         a medicine that is not over the counter, outside a prescription (rule 8)
--   prescription-not-effective  not approved, not this patient's, or a line that is not on it
--   prescription-expired        its days are over, by the database's clock
--   prescription-used-up        details: [{prescriptionLineId, left}] of the lines that ask for more than is left (rule 7)
--   out-of-stock                details: [{medicineId, available}] of the medicines that are short
--   price-changed               details: [{medicineId, unitPriceMinor}] of the medicines that cost something else now
-- The use case writes history, audit and outbox in the same transaction.
--
-- Locks, in this order: the prescription's row (its orders follow each other, so that what is left is counted once), then
-- the pharmacy's stock rows by medicine (no deadlock between two baskets). All until the end of the transaction. Everything that decides is
-- read after the locks are held, each time in a new statement: under READ COMMITTED it sees what the last holder committed.
CREATE OR REPLACE FUNCTION place_order(wanted jsonb)
RETURNS TABLE (outcome text, number integer, journey_id uuid, items_minor integer, expires_at timestamptz, details jsonb)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  order_id uuid := wanted ->> 'id';
  patient uuid := wanted ->> 'patientId';
  pharmacy uuid := wanted ->> 'pharmacyId';
  from_prescription uuid := wanted ->> 'prescriptionId';
  asked jsonb := wanted -> 'lines';
  rx prescription;
  short jsonb;
BEGIN
  IF NOT EXISTS (SELECT FROM institution i WHERE i.id = pharmacy AND i.kind IN ('PHARMACY', 'HOSPITAL')) THEN
    outcome := 'pharmacy-not-eligible'; RETURN NEXT; RETURN;
  END IF;
  IF EXISTS (
    SELECT FROM jsonb_to_recordset(asked) AS l("medicineId" uuid) LEFT JOIN medicine m ON m.id = l."medicineId"
     WHERE m.id IS NULL OR m.class = 'RESTRICTED' OR m.restricted_group IS NOT NULL)
  THEN
    outcome := 'never-online'; RETURN NEXT; RETURN;
  END IF;
  IF EXISTS (
    SELECT FROM jsonb_to_recordset(asked) AS l("medicineId" uuid, "prescriptionLineId" uuid)
      JOIN medicine m ON m.id = l."medicineId"
     WHERE (l."prescriptionLineId" IS NULL OR from_prescription IS NULL) AND m.class <> 'OTC')
  THEN
    outcome := 'prescription-needed'; RETURN NEXT; RETURN;
  END IF;

  IF from_prescription IS NOT NULL THEN
    SELECT p.* INTO rx FROM prescription p
     WHERE p.id = from_prescription AND p.patient_id = patient FOR NO KEY UPDATE;
    IF rx.id IS NULL OR rx.state NOT IN ('EFFECTIVE', 'PARTLY_DISPENSED', 'DISPENSED', 'EXPIRED') THEN
      outcome := 'prescription-not-effective'; RETURN NEXT; RETURN;
    ELSIF rx.state = 'DISPENSED' THEN
      outcome := 'prescription-used-up'; details := '[]'; RETURN NEXT; RETURN;
    ELSIF rx.state = 'EXPIRED' OR coalesce(rx.valid_until <= clock_timestamp(), true) THEN
      outcome := 'prescription-expired'; RETURN NEXT; RETURN;
    END IF;
  END IF;
  IF EXISTS (
    SELECT FROM jsonb_to_recordset(asked) AS l("medicineId" uuid, "prescriptionLineId" uuid)
      LEFT JOIN prescription_line pl ON pl.id = l."prescriptionLineId"
     WHERE l."prescriptionLineId" IS NOT NULL
       AND (pl.prescription_id IS DISTINCT FROM rx.id OR pl.medicine_id IS DISTINCT FROM l."medicineId"))
  THEN
    outcome := 'prescription-not-effective'; RETURN NEXT; RETURN;
  END IF;

  -- What is left of a line: authorised, less what was handed out, less what other orders hold and have not handed out yet.
  -- Handing out is counted when the packs are checked (dispense_order.sql); an order checked no longer holds any.
  SELECT jsonb_agg(jsonb_build_object('prescriptionLineId', pl.id, 'left', greatest(pl.left_over, 0)) ORDER BY pl.position)
    INTO short
    FROM (
      SELECT l."prescriptionLineId" AS id, sum(l.quantity) AS packs
        FROM jsonb_to_recordset(asked) AS l("prescriptionLineId" uuid, quantity integer)
       WHERE l."prescriptionLineId" IS NOT NULL GROUP BY 1) w
    JOIN LATERAL (
      SELECT line.id, line.position, line.quantity - line.dispensed_quantity - coalesce((
               SELECT sum(ol.quantity) FROM order_line ol JOIN "order" o ON o.id = ol.order_id
                WHERE ol.prescription_line_id = line.id AND o.state IN ('PLACED', 'PAID', 'PICKING')), 0) AS left_over
        FROM prescription_line line WHERE line.id = w.id) pl ON true
   WHERE w.packs > pl.left_over;
  IF short IS NOT NULL THEN
    outcome := 'prescription-used-up'; details := short; RETURN NEXT; RETURN;
  END IF;

  PERFORM FROM stock_item s
    WHERE s.institution_id = pharmacy
      AND s.medicine_id IN (SELECT l."medicineId" FROM jsonb_to_recordset(asked) AS l("medicineId" uuid))
    ORDER BY s.medicine_id
      FOR NO KEY UPDATE;

  SELECT jsonb_agg(jsonb_build_object('medicineId', w.medicine_id, 'available', w.available) ORDER BY w.place) INTO short
    FROM (
      SELECT l."medicineId" AS medicine_id, min(l.place) AS place, sum(l.quantity) AS packs,
             coalesce(min(s.on_hand - s.reserved), 0) AS available
        FROM ROWS FROM (jsonb_to_recordset(asked) AS ("medicineId" uuid, quantity integer)) WITH ORDINALITY AS l("medicineId", quantity, place)
        LEFT JOIN stock_item s ON s.institution_id = pharmacy AND s.medicine_id = l."medicineId"
       GROUP BY 1) w
   WHERE w.packs > w.available;
  IF short IS NOT NULL THEN
    outcome := 'out-of-stock'; details := short; RETURN NEXT; RETURN;
  END IF;

  SELECT jsonb_agg(DISTINCT jsonb_build_object('medicineId', s.medicine_id, 'unitPriceMinor', s.price_minor)) INTO short
    FROM jsonb_to_recordset(asked) AS l("medicineId" uuid, "unitPriceMinor" integer)
    JOIN stock_item s ON s.institution_id = pharmacy AND s.medicine_id = l."medicineId"
   WHERE s.price_minor <> l."unitPriceMinor";
  IF short IS NOT NULL THEN
    outcome := 'price-changed'; details := short; RETURN NEXT; RETURN;
  END IF;

  UPDATE stock_item s
     SET reserved = s.reserved + w.packs
    FROM (SELECT l."medicineId" AS medicine_id, sum(l.quantity) AS packs
            FROM jsonb_to_recordset(asked) AS l("medicineId" uuid, quantity integer) GROUP BY 1) w
   WHERE s.institution_id = pharmacy AND s.medicine_id = w.medicine_id;

  SELECT sum(l.quantity * l."unitPriceMinor")::integer INTO STRICT items_minor
    FROM jsonb_to_recordset(asked) AS l(quantity integer, "unitPriceMinor" integer);
  INSERT INTO "order" AS o (id, patient_id, placed_by_id, journey_id, prescription_id, pharmacy_id, items_minor, delivery_minor,
                       address_sealed, expires_at)
  VALUES (order_id, patient, (wanted ->> 'placedById')::uuid, rx.journey_id, rx.id, pharmacy, items_minor,
          (wanted ->> 'deliveryMinor')::integer, decode(wanted ->> 'addressSealed', 'hex'),
          clock_timestamp() + make_interval(mins => (wanted ->> 'expireMinutes')::integer))
  RETURNING o.number, o.journey_id, o.expires_at INTO number, journey_id, expires_at;
  INSERT INTO order_line (order_id, position, medicine_id, prescription_line_id, quantity, unit_price_minor)
  SELECT order_id, l.place, l."medicineId", l."prescriptionLineId", l.quantity, l."unitPriceMinor"
    FROM ROWS FROM (jsonb_to_recordset(asked) AS ("medicineId" uuid, "prescriptionLineId" uuid, quantity integer, "unitPriceMinor" integer))
         WITH ORDINALITY AS l("medicineId", "prescriptionLineId", quantity, "unitPriceMinor", place);
  outcome := 'placed';
  RETURN NEXT;
END $$;

REVOKE ALL ON FUNCTION place_order(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION place_order(jsonb) TO openward_app;
