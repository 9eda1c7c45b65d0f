-- A second person, a pharmacist of the pharmacy, has checked the packs of an order: PICKING -> CHECKED. What was handed
-- out is counted on the prescription's lines, which so becomes PARTLY_DISPENSED or DISPENSED. Never more than was
-- authorised (rule 7), never a specially managed medicine (rule 6), nothing that needs a prescription without one (rule 8),
-- every pack with its trace code (rule 10), never by who picked or scanned. History rows are written in the same statement.
-- Answers exactly one row. outcome: dispensed | not-picking | not-a-pharmacist-here | own-picking | packs-missing |
-- restricted | prescription-missing | prescription-not-effective | exceeds-authorised. Nothing is changed unless dispensed.
--
-- Locks, in this order: the order's row, the prescription's row, its lines by position. Two orders of one prescription
-- follow each other at the prescription's row. All until the end of the transaction.
CREATE OR REPLACE FUNCTION dispense_order(ordered uuid, checker uuid)
RETURNS TABLE (outcome text, prescription_state text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  me practice_role;
  o "order";
  rx prescription;
  today date;
  used_up boolean;
BEGIN
  SELECT * INTO o FROM "order" WHERE id = ordered FOR NO KEY UPDATE;
  IF NOT FOUND OR o.state <> 'PICKING' THEN
    outcome := 'not-picking'; RETURN NEXT; RETURN;
  END IF;
  SELECT pr.* INTO me FROM practice_role pr WHERE pr.id = checker;
  SELECT (now() AT TIME ZONE i.zone)::date INTO today FROM institution i WHERE i.id = o.pharmacy_id;
  IF me.id IS NULL OR me.role <> 'PHARMACIST' OR me.institution_id IS DISTINCT FROM o.pharmacy_id
    OR me.credential <> 'VERIFIED' OR NOT me.institution_consent OR NOT me.practice_registered
    OR coalesce(me.licence_valid_until < today, true)
  THEN
    outcome := 'not-a-pharmacist-here'; RETURN NEXT; RETURN;
  END IF;
  IF me.person_id = o.picked_by_person_id OR EXISTS (
    SELECT FROM dispensed_pack p
      JOIN order_line l ON l.id = p.order_line_id
      JOIN practice_role s ON s.id = p.scanned_by_id
     WHERE l.order_id = ordered AND p.removed_at IS NULL AND s.person_id = me.person_id)
  THEN
    outcome := 'own-picking'; RETURN NEXT; RETURN;
  END IF;
  IF EXISTS (
    SELECT FROM order_line l
     WHERE l.order_id = ordered
       AND l.quantity <> (SELECT count(*) FROM dispensed_pack p WHERE p.order_line_id = l.id AND p.removed_at IS NULL))
  THEN
    outcome := 'packs-missing'; RETURN NEXT; RETURN;
  END IF;
  IF EXISTS (
    SELECT FROM order_line l JOIN medicine m ON m.id = l.medicine_id
     WHERE l.order_id = ordered AND m.class = 'RESTRICTED')
  THEN
    outcome := 'restricted'; RETURN NEXT; RETURN;
  END IF;
  IF EXISTS (
    SELECT FROM order_line l
      JOIN medicine m ON m.id = l.medicine_id
      LEFT JOIN prescription_line pl ON pl.id = l.prescription_line_id
     WHERE l.order_id = ordered
       AND ((m.class = 'PRESCRIPTION' AND pl.id IS NULL)
         OR (pl.id IS NOT NULL AND (pl.prescription_id IS DISTINCT FROM o.prescription_id OR pl.medicine_id <> l.medicine_id))))
  THEN
    outcome := 'prescription-missing'; RETURN NEXT; RETURN;
  END IF;

  IF o.prescription_id IS NOT NULL THEN
    SELECT * INTO STRICT rx FROM prescription WHERE id = o.prescription_id FOR NO KEY UPDATE;
    -- Ordered while it was valid: the order keeps it in force, however long picking takes.
    IF rx.state NOT IN ('EFFECTIVE', 'PARTLY_DISPENSED') OR rx.patient_id <> o.patient_id
      OR coalesce(o.placed_at > rx.valid_until, true)
    THEN
      outcome := 'prescription-not-effective'; RETURN NEXT; RETURN;
    END IF;
    PERFORM FROM prescription_line pl WHERE pl.prescription_id = rx.id ORDER BY pl.position FOR NO KEY UPDATE;
    IF EXISTS (
      SELECT FROM prescription_line pl
        JOIN (SELECT prescription_line_id, sum(quantity) AS packs FROM order_line WHERE order_id = ordered GROUP BY 1) l
          ON l.prescription_line_id = pl.id
       WHERE pl.dispensed_quantity + l.packs > pl.quantity)
    THEN
      outcome := 'exceeds-authorised'; RETURN NEXT; RETURN;
    END IF;
    UPDATE prescription_line pl
       SET dispensed_quantity = pl.dispensed_quantity + l.packs
      FROM (SELECT prescription_line_id, sum(quantity) AS packs FROM order_line WHERE order_id = ordered GROUP BY 1) l
     WHERE l.prescription_line_id = pl.id;
    SELECT bool_and(pl.dispensed_quantity = pl.quantity) INTO used_up
      FROM prescription_line pl WHERE pl.prescription_id = rx.id;
    prescription_state := CASE WHEN used_up THEN 'DISPENSED' ELSE 'PARTLY_DISPENSED' END;
    UPDATE prescription SET state = prescription_state::prescription_state WHERE id = rx.id;
    INSERT INTO state_change (lifecycle, subject_id, journey_id, command, from_state, to_state, actor_id, actor_role_id)
    VALUES ('PRESCRIPTION', rx.id, rx.journey_id, CASE WHEN used_up THEN 'dispense' ELSE 'dispensePart' END,
            rx.state::text, prescription_state, me.person_id, me.id);
  END IF;

  UPDATE "order" SET state = 'CHECKED', checked_by_id = me.id, checked_by_person_id = me.person_id WHERE id = ordered;
  INSERT INTO state_change (lifecycle, subject_id, journey_id, command, from_state, to_state, actor_id, actor_role_id)
  VALUES ('ORDER', ordered, o.journey_id, 'check', 'PICKING', 'CHECKED', me.person_id, me.id);
  outcome := 'dispensed';
  RETURN NEXT;
END $$;

REVOKE ALL ON FUNCTION dispense_order(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dispense_order(uuid, uuid) TO openward_app;
