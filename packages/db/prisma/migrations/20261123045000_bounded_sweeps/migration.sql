-- What a sweep still has to look at is an index of its own, which does not grow with what was done.

ALTER TABLE "intake" ADD COLUMN "queued_at" TIMESTAMPTZ(3);
UPDATE "intake" i SET queued_at = t.joined_at FROM "ticket" t WHERE t.intake_id = i.id;

CREATE FUNCTION ticket_marks_intake() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE intake SET queued_at = NEW.joined_at WHERE id = NEW.intake_id;
  RETURN NULL;
END $$;

CREATE TRIGGER ticket_marks_intake AFTER INSERT ON ticket
  FOR EACH ROW EXECUTE FUNCTION ticket_marks_intake();

CREATE INDEX intake_to_be_paid ON intake (created_at)
  WHERE price_minor > 0 AND lapsed_at IS NULL AND queued_at IS NULL;

ALTER TABLE "payment" ADD COLUMN "kept_at" TIMESTAMPTZ(3);

CREATE INDEX payment_not_yet_kept ON payment (created_at) WHERE state = 'CAPTURED' AND kept_at IS NULL;

CREATE INDEX attachment_unsubmitted ON attachment (created_at) WHERE intake_id IS NULL;

CREATE INDEX session_revoked ON session (revoked_at) WHERE revoked_at IS NOT NULL;
