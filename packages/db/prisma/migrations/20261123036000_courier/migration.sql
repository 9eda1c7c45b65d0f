-- What the courier tells is kept once; who looked into an alert, and a parcel that is wanted back, are written down.

ALTER TABLE "parcel" ADD COLUMN     "return_asked_at" TIMESTAMPTZ(3);

ALTER TABLE "parcel_event" ADD COLUMN     "notice_id" TEXT,
ADD COLUMN     "entered_by_id" UUID;

ALTER TABLE "trace_alert" ADD COLUMN     "acknowledged_by_id" UUID;

CREATE UNIQUE INDEX "parcel_event_parcel_id_notice_id_key" ON "parcel_event"("parcel_id", "notice_id");
CREATE INDEX "parcel_event_entered_by_id_idx" ON "parcel_event"("entered_by_id");
CREATE INDEX "trace_alert_acknowledged_by_id_idx" ON "trace_alert"("acknowledged_by_id");

ALTER TABLE "parcel_event" ADD CONSTRAINT "parcel_event_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "practice_role"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "trace_alert" ADD CONSTRAINT "trace_alert_acknowledged_by_id_fkey" FOREIGN KEY ("acknowledged_by_id") REFERENCES "practice_role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "parcel_event"
  ADD CONSTRAINT parcel_event_told_or_entered
    CHECK (notice_id IS NULL OR entered_by_id IS NULL);

ALTER TABLE "trace_alert"
  ADD CONSTRAINT trace_alert_acknowledged_by_somebody
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by_id IS NULL));
