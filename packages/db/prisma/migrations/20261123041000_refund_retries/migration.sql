-- A refund the provider refused is asked for again as a new one, under a name of its own, once; it points to the refused one.
ALTER TABLE "refund" ADD COLUMN "retry_of_id" UUID;

ALTER TABLE "refund"
  ADD CONSTRAINT "refund_retry_of_id_fkey" FOREIGN KEY ("retry_of_id") REFERENCES "refund"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT refund_retries_another CHECK (retry_of_id <> id);

CREATE UNIQUE INDEX "refund_retry_of_id_key" ON "refund"("retry_of_id");

-- An admin pages through the orders of an institution by their numbers.
CREATE INDEX "order_pharmacy_id_number_idx" ON "order"("pharmacy_id", "number" DESC);
