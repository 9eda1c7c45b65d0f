-- What was said at the intake stays said: each confirmation of the health profile, and the guardian who is with the child.
CREATE TABLE "health_confirmation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "patient_id" UUID NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "weight_grams" INTEGER,
    "pregnancy" "pregnancy" NOT NULL,
    "allergies" JSONB NOT NULL,
    "conditions" JSONB NOT NULL,
    "medicines" JSONB NOT NULL,

    CONSTRAINT "health_confirmation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "health_confirmation_patient_id_confirmed_at_idx" ON "health_confirmation"("patient_id", "confirmed_at" DESC);

ALTER TABLE "health_confirmation"
  ADD CONSTRAINT "health_confirmation_patient_id_fkey" FOREIGN KEY ("patient_id") REFERENCES "patient_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "health_confirmation_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "intake"
  ADD COLUMN "guardian_present_at" TIMESTAMPTZ(3),
  ADD COLUMN "guardian_present_by_id" UUID,
  ADD COLUMN "health_confirmation_id" UUID;

ALTER TABLE "intake"
  ADD CONSTRAINT "intake_guardian_present_by_id_fkey" FOREIGN KEY ("guardian_present_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "intake_health_confirmation_id_fkey" FOREIGN KEY ("health_confirmation_id") REFERENCES "health_confirmation"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT intake_guardian_present_with_time
    CHECK ((guardian_present_by_id IS NULL) = (guardian_present_at IS NULL));

-- Confirmations only ever grow. A prior diagnosis taken out before the intake is paid goes with its row.
GRANT SELECT, INSERT ON health_confirmation TO openward_app;
GRANT DELETE ON evidence TO openward_app;
