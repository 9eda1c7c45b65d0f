-- What is signed stays as it was signed; what is posted balances.
-- The refusals carry the rule's name as constraint, so the application tells them apart like any other rule.

CREATE FUNCTION refuse_change(rule text, said text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'restrict_violation', MESSAGE = said, CONSTRAINT = rule;
END $$;

CREATE FUNCTION note_guard_signed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_change('note_immutable_once_signed', 'A signed note is corrected by an amendment.');
  RETURN NULL;
END $$;

CREATE TRIGGER note_immutable_once_signed
  BEFORE UPDATE OR DELETE ON note
  FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL)
  EXECUTE FUNCTION note_guard_signed();

-- A signed prescription still moves through its lifecycle: state, effective_at and valid_until change.
CREATE FUNCTION prescription_guard_signed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (NEW.id, NEW.number, NEW.journey_id, NEW.consultation_id, NEW.patient_id, NEW.institution_id, NEW.prescriber_id,
         NEW.previous_id, NEW.version, NEW.diagnosis_code, NEW.rule_profile, NEW.checks, NEW.created_at,
         NEW.signed_at, NEW.content_hash)
        IS DISTINCT FROM
        (OLD.id, OLD.number, OLD.journey_id, OLD.consultation_id, OLD.patient_id, OLD.institution_id, OLD.prescriber_id,
         OLD.previous_id, OLD.version, OLD.diagnosis_code, OLD.rule_profile, OLD.checks, OLD.created_at,
         OLD.signed_at, OLD.content_hash)
  THEN
    PERFORM refuse_change('prescription_immutable_once_signed', 'A signed prescription is corrected by a new version.');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER prescription_immutable_once_signed
  BEFORE UPDATE OR DELETE ON prescription
  FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL)
  EXECUTE FUNCTION prescription_guard_signed();

-- Lines are part of what is signed; only what was dispensed of them changes later.
-- The transaction that writes the prescription may still write its lines, in any order.
CREATE FUNCTION prescription_line_guard_signed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  sealed boolean;
BEGIN
  IF TG_OP = 'UPDATE'
     AND (NEW.id, NEW.prescription_id, NEW.position, NEW.medicine_id, NEW.dosage, NEW.days, NEW.quantity)
         IS NOT DISTINCT FROM
         (OLD.id, OLD.prescription_id, OLD.position, OLD.medicine_id, OLD.dosage, OLD.days, OLD.quantity)
  THEN
    RETURN NEW;
  END IF;
  SELECT bool_or(p.signed_at IS NOT NULL AND p.xmin <> pg_current_xact_id()::xid)
    INTO sealed
    FROM prescription p
   WHERE p.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.prescription_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.prescription_id END);
  IF sealed THEN
    PERFORM refuse_change('prescription_line_immutable_once_signed', 'The lines of a signed prescription are corrected by a new version.');
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER prescription_line_immutable_once_signed
  BEFORE INSERT OR UPDATE OR DELETE ON prescription_line
  FOR EACH ROW EXECUTE FUNCTION prescription_line_guard_signed();

-- Double entry: at commit the entries of a posting sum to zero in each currency.
CREATE FUNCTION ledger_entry_check_balance() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ledger_entry e WHERE e.posting_id = NEW.posting_id GROUP BY e.currency HAVING sum(e.amount_minor) <> 0) THEN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_posting_sums_to_zero',
      MESSAGE = 'new posting violates check constraint "ledger_entry_posting_sums_to_zero"';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER ledger_entry_posting_sums_to_zero
  AFTER INSERT OR UPDATE ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION ledger_entry_check_balance();

-- Marks only ever rise: a late frame of an older mark changes nothing.
CREATE FUNCTION participant_keep_marks() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.delivered_seq := greatest(OLD.delivered_seq, NEW.delivered_seq, NEW.read_seq);
  NEW.read_seq := greatest(OLD.read_seq, NEW.read_seq);
  RETURN NEW;
END $$;

CREATE TRIGGER participant_marks_only_rise
  BEFORE UPDATE OF delivered_seq, read_seq ON participant
  FOR EACH ROW EXECUTE FUNCTION participant_keep_marks();
