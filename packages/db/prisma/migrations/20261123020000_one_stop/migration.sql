-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('REQUESTED', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "follow_up_task_kind" AS ENUM ('ABNORMAL', 'MISSED');

-- CreateEnum
CREATE TYPE "attachment_purpose" AS ENUM ('SYMPTOM_PHOTO', 'EVIDENCE');

-- AlterTable
ALTER TABLE "intake" ADD COLUMN     "health_confirmed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "consultation" ADD COLUMN     "evidence_id" UUID;

-- AlterTable
ALTER TABLE "follow_up" ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "checked_by_id" UUID,
ADD COLUMN     "checked_by_person_id" UUID,
ADD COLUMN     "picked_by_id" UUID,
ADD COLUMN     "picked_by_person_id" UUID;

-- AlterTable
ALTER TABLE "parcel" ADD COLUMN     "receiver_code_sealed" BYTEA NOT NULL;

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "payment_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "refund_state" NOT NULL DEFAULT 'REQUESTED',
    "provider_ref" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_notice" (
    "provider" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "payment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_notice_pkey" PRIMARY KEY ("provider","event_id")
);

-- CreateTable
CREATE TABLE "demo_charge" (
    "ref" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "return_url" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demo_charge_pkey" PRIMARY KEY ("ref")
);

-- CreateTable
CREATE TABLE "demo_shipment" (
    "tracking_number" TEXT NOT NULL,
    "receiver_code_hash" BYTEA NOT NULL,
    "from_city" TEXT NOT NULL,
    "to_city" TEXT NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demo_shipment_pkey" PRIMARY KEY ("tracking_number")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "intake_id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "diagnosis_code" TEXT NOT NULL,
    "institution_name" TEXT NOT NULL,
    "diagnosed_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "journey_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "made_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_intake_id" UUID,
    "declined_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "journey_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "private_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_task" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "follow_up_id" UUID NOT NULL,
    "kind" "follow_up_task_kind" NOT NULL,
    "assigned_to_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "escalated_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "follow_up_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispensed_pack" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_line_id" UUID NOT NULL,
    "trace_code" TEXT NOT NULL,
    "scanned_by_id" UUID NOT NULL,
    "scanned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dispensed_pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trace_alert" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "trace_code" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "scanned_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "trace_alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "uploaded_by_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "purpose" "attachment_purpose" NOT NULL,
    "intake_id" UUID,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "refund_provider_ref_key" ON "refund"("provider_ref");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE INDEX "payment_notice_payment_id_idx" ON "payment_notice"("payment_id");

-- CreateIndex
CREATE INDEX "demo_shipment_next_at_idx" ON "demo_shipment"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_intake_id_key" ON "evidence"("intake_id");

-- CreateIndex
CREATE INDEX "evidence_journey_id_idx" ON "evidence"("journey_id");

-- CreateIndex
CREATE INDEX "evidence_patient_id_created_at_idx" ON "evidence"("patient_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "referral_accepted_intake_id_key" ON "referral"("accepted_intake_id");

-- CreateIndex
CREATE INDEX "referral_journey_id_idx" ON "referral"("journey_id");

-- CreateIndex
CREATE INDEX "referral_consultation_id_idx" ON "referral"("consultation_id");

-- CreateIndex
CREATE INDEX "private_note_journey_id_created_at_idx" ON "private_note"("journey_id", "created_at");

-- CreateIndex
CREATE INDEX "follow_up_task_assigned_to_id_done_at_idx" ON "follow_up_task"("assigned_to_id", "done_at");

-- CreateIndex
CREATE INDEX "follow_up_task_institution_id_done_at_idx" ON "follow_up_task"("institution_id", "done_at");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_task_follow_up_id_kind_key" ON "follow_up_task"("follow_up_id", "kind");

-- CreateIndex
CREATE INDEX "address_person_id_created_at_idx" ON "address"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "dispensed_pack_order_line_id_idx" ON "dispensed_pack"("order_line_id");

-- CreateIndex
CREATE INDEX "dispensed_pack_scanned_by_id_idx" ON "dispensed_pack"("scanned_by_id");

-- CreateIndex
CREATE INDEX "dispensed_pack_trace_code_idx" ON "dispensed_pack"("trace_code");

-- CreateIndex
CREATE INDEX "trace_alert_order_id_idx" ON "trace_alert"("order_id");

-- CreateIndex
CREATE INDEX "trace_alert_scanned_by_id_idx" ON "trace_alert"("scanned_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_storage_key_key" ON "attachment"("storage_key");

-- CreateIndex
CREATE INDEX "attachment_intake_id_idx" ON "attachment"("intake_id");

-- CreateIndex
CREATE INDEX "attachment_patient_id_created_at_idx" ON "attachment"("patient_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "attachment_uploaded_by_id_idx" ON "attachment"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "consultation_evidence_id_idx" ON "consultation"("evidence_id");

-- CreateIndex
CREATE INDEX "order_picked_by_id_idx" ON "order"("picked_by_id");

-- CreateIndex
CREATE INDEX "order_checked_by_id_idx" ON "order"("checked_by_id");

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_notice" ADD CONSTRAINT "payment_notice_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_patient_id_fkey" FOREIGN KEY ("patient_id") REFERENCES "patient_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_diagnosis_code_fkey" FOREIGN KEY ("diagnosis_code") REFERENCES "diagnosis_code"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "practice_role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_accepted_intake_id_fkey" FOREIGN KEY ("accepted_intake_id") REFERENCES "intake"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_task" ADD CONSTRAINT "follow_up_task_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_task" ADD CONSTRAINT "follow_up_task_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_task" ADD CONSTRAINT "follow_up_task_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "practice_role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_task" ADD CONSTRAINT "follow_up_task_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_picked_by_id_fkey" FOREIGN KEY ("picked_by_id") REFERENCES "practice_role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "practice_role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispensed_pack" ADD CONSTRAINT "dispensed_pack_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispensed_pack" ADD CONSTRAINT "dispensed_pack_scanned_by_id_fkey" FOREIGN KEY ("scanned_by_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trace_alert" ADD CONSTRAINT "trace_alert_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trace_alert" ADD CONSTRAINT "trace_alert_scanned_by_id_fkey" FOREIGN KEY ("scanned_by_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_patient_id_fkey" FOREIGN KEY ("patient_id") REFERENCES "patient_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE SET NULL ON UPDATE CASCADE;


