-- A patient pages through who looked at the record.
CREATE INDEX "audit_event_patient_id_id_idx" ON "audit_event"("patient_id", "id" DESC);
