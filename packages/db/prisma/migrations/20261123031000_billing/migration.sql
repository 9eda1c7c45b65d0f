-- A payment is opened before anybody is asked for the money; the sweeper notes when it last asked.

ALTER TABLE "payment"
  ALTER COLUMN "provider" DROP NOT NULL,
  ADD COLUMN "asked_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT payment_ref_is_of_a_provider
    CHECK (provider_ref IS NULL OR provider IS NOT NULL),
  ADD CONSTRAINT payment_captured_by_a_provider
    CHECK (state IN ('PENDING', 'FAILED') OR provider IS NOT NULL);

ALTER TABLE "refund" ADD COLUMN "asked_at" TIMESTAMPTZ(3);

ALTER TABLE "demo_charge" ADD COLUMN "reference" UUID NOT NULL;

CREATE INDEX "payment_state_created_at_idx" ON "payment"("state", "created_at");
CREATE INDEX "refund_state_created_at_idx" ON "refund"("state", "created_at");

-- Given up by the patient or overtaken by time; only what costs money waits to be paid.
ALTER TABLE "intake"
  ADD COLUMN "lapsed_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT intake_lapses_only_unpaid
    CHECK (lapsed_at IS NULL OR price_minor > 0);
