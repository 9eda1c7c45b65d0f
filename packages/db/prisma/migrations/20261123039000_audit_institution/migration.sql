-- Who acted for which institution is told by the event itself: sessions are forgotten, the trail is not. What was written
-- before stays as it was sealed; only platform roles see it.
ALTER TABLE "audit_event" ADD COLUMN "app" "app", ADD COLUMN "institution_id" UUID;

CREATE INDEX "audit_event_institution_id_id_idx" ON "audit_event"("institution_id", "id" DESC);

CREATE INDEX "audit_event_action_id_idx" ON "audit_event"("action", "id" DESC);

ALTER TABLE "audit_event"
  ADD CONSTRAINT audit_event_institution_of_console
    CHECK (institution_id IS NULL OR app = 'CONSOLE');
