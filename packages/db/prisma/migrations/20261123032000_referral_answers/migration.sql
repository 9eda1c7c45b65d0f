-- Who declined a referral: the patient, or a guardian.
ALTER TABLE "referral" ADD COLUMN "declined_by_id" UUID;

ALTER TABLE "referral" ADD CONSTRAINT "referral_declined_by_id_fkey"
  FOREIGN KEY ("declined_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "referral" ADD CONSTRAINT "referral_declined_by_somebody"
  CHECK ((declined_at IS NULL) = (declined_by_id IS NULL));

-- Where patients reach an institution by telephone (rule 11).
ALTER TABLE "institution" ADD COLUMN "contact_phone" TEXT;

ALTER TABLE "institution" ADD CONSTRAINT "institution_contact_phone_dialled"
  CHECK (contact_phone ~ '^[0-9+][0-9 -]{4,24}$');
