-- A version of a prescription is decided once, by a pharmacist who is not the person who prescribed it.

ALTER TABLE "review" ADD COLUMN "judgement" JSONB NOT NULL DEFAULT '{}';

ALTER TABLE "review"
  ADD CONSTRAINT review_judgement_is_an_object
    CHECK (jsonb_typeof(judgement) = 'object');

DROP INDEX review_one_approval_per_prescription;
DROP INDEX "review_prescription_id_idx";
CREATE UNIQUE INDEX "review_one_decision_per_prescription" ON "review"("prescription_id");

-- That the two persons differ proves something only when they are the two persons of the practice roles.
CREATE FUNCTION review_check_people() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
       SELECT FROM practice_role r
        WHERE r.id = NEW.reviewer_id AND r.person_id = NEW.reviewer_person_id AND r.role = 'PHARMACIST')
     OR NOT EXISTS (
       SELECT FROM prescription p JOIN practice_role r ON r.id = p.prescriber_id
        WHERE p.id = NEW.prescription_id AND r.person_id = NEW.prescriber_person_id)
  THEN
    PERFORM refuse_change('review_names_its_people', 'A review names the pharmacist and the prescriber as they are.');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER review_names_its_people
  BEFORE INSERT ON review
  FOR EACH ROW EXECUTE FUNCTION review_check_people();
