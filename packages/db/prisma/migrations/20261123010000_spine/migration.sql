-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('PENDING', 'CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED', 'FAILED');

-- CreateEnum
CREATE TYPE "symptom_since" AS ENUM ('TODAY', 'WEEK', 'MONTH', 'LONGER', 'NOT_SURE');

-- CreateEnum
CREATE TYPE "ticket_state" AS ENUM ('WAITING', 'OFFERED', 'IN_CONSULTATION', 'NO_ANSWER', 'DONE', 'LEFT', 'EXPIRED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "consultation_kind" AS ENUM ('ADVICE', 'FOLLOW_UP');

-- CreateEnum
CREATE TYPE "consultation_state" AS ENUM ('OPEN', 'ACTIVE', 'COMPLETED', 'ENDED_UNSUITABLE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "follow_up_state" AS ENUM ('PLANNED', 'DUE', 'COMPLETED', 'MISSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('FEMALE', 'MALE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "pregnancy" AS ENUM ('NOT_KNOWN', 'NOT_APPLICABLE', 'NOT_PREGNANT', 'PREGNANT', 'BREASTFEEDING');

-- CreateEnum
CREATE TYPE "app" AS ENUM ('PATIENT', 'CONSOLE');

-- CreateEnum
CREATE TYPE "institution_kind" AS ENUM ('HOSPITAL', 'CLINIC', 'PHARMACY');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('PHARMACIST', 'DOCTOR', 'NUTRITIONIST', 'DISPENSER', 'INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'AUDITOR');

-- CreateEnum
CREATE TYPE "credential_state" AS ENUM ('SUBMITTED', 'VERIFIED', 'EXPIRED', 'REJECTED', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "participant_side" AS ENUM ('PATIENT', 'CLINICIAN');

-- CreateEnum
CREATE TYPE "message_kind" AS ENUM ('TEXT', 'SYSTEM', 'CARD');

-- CreateEnum
CREATE TYPE "order_state" AS ENUM ('PLACED', 'PAID', 'PICKING', 'CHECKED', 'SHIPPED', 'DELIVERED', 'DELIVERY_FAILED', 'RETURNED', 'EXPIRED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "parcel_event_kind" AS ENUM ('HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'FAILED', 'RETURNED');

-- CreateEnum
CREATE TYPE "lifecycle" AS ENUM ('TICKET', 'CONSULTATION', 'PRESCRIPTION', 'ORDER', 'PAYMENT', 'FOLLOW_UP', 'CREDENTIAL');

-- CreateEnum
CREATE TYPE "notification_channel" AS ENUM ('EMAIL', 'SMS', 'IN_APP');

-- CreateEnum
CREATE TYPE "notification_state" AS ENUM ('QUEUED', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "medicine_class" AS ENUM ('OTC', 'PRESCRIPTION', 'RESTRICTED');

-- CreateEnum
CREATE TYPE "prescription_state" AS ENUM ('DRAFT', 'SIGNED', 'RETURNED', 'REJECTED', 'EFFECTIVE', 'PARTLY_DISPENSED', 'DISPENSED', 'VOIDED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('APPROVED', 'RETURNED', 'REJECTED');

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "order_id" UUID,
    "intake_id" UUID,
    "amount_minor" INTEGER NOT NULL,
    "refunded_minor" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "state" "payment_state" NOT NULL DEFAULT 'PENDING',
    "provider" TEXT NOT NULL,
    "provider_ref" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "captured_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "posting_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "patient_id" UUID NOT NULL,
    "concern" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "journey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "journey_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "symptoms" TEXT NOT NULL,
    "since" "symptom_since" NOT NULL,
    "additions" TEXT,
    "red_flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "consent_version" TEXT NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "price_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_counter" (
    "service_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ticket_counter_pkey" PRIMARY KEY ("service_id","day")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "journey_id" UUID NOT NULL,
    "intake_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ticket_state" NOT NULL DEFAULT 'WAITING',
    "triage_level" INTEGER NOT NULL DEFAULT 4,
    "waiting_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "offered_to_id" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "called_at" TIMESTAMPTZ(3),
    "missed_calls" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "journey_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "kind" "consultation_kind" NOT NULL DEFAULT 'ADVICE',
    "state" "consultation_state" NOT NULL DEFAULT 'OPEN',
    "rule_profile" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "active_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "from_seq" INTEGER NOT NULL,
    "to_seq" INTEGER,
    "summary" TEXT,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "consultation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "amends_id" UUID,
    "complaint" TEXT NOT NULL DEFAULT '',
    "history" TEXT NOT NULL DEFAULT '',
    "assessment" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "diagnosis_code" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_at" TIMESTAMPTZ(3),
    "content_hash" BYTEA,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "journey_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "planned_by_id" UUID NOT NULL,
    "state" "follow_up_state" NOT NULL DEFAULT 'PLANNED',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "plan" JSONB NOT NULL,
    "answers" JSONB,
    "abnormal" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "latin_name" TEXT NOT NULL,
    "sex" "sex" NOT NULL DEFAULT 'UNKNOWN',
    "birth_date" DATE,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "phone_sealed" BYTEA,
    "phone_index" BYTEA,
    "email_sealed" BYTEA,
    "email_index" BYTEA,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient_profile" (
    "person_id" UUID NOT NULL,
    "record_number" SERIAL NOT NULL,
    "identity_sealed" BYTEA,
    "identity_index" BYTEA,
    "identity_verified_at" TIMESTAMPTZ(3),
    "weight_grams" INTEGER,
    "pregnancy" "pregnancy" NOT NULL DEFAULT 'NOT_KNOWN',
    "allergies" JSONB,
    "conditions" JSONB,
    "medicines" JSONB,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "patient_profile_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "guardian_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "guardian_id" UUID NOT NULL,
    "ward_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "guardian_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_login" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "totp_sealed" BYTEA NOT NULL,
    "totp_last_step" BIGINT NOT NULL DEFAULT 0,
    "failed_attempts" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "staff_login_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "contact_index" BYTEA NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "app" "app" NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "second_factor_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "socket_ticket" (
    "token_hash" BYTEA NOT NULL,
    "session_id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "socket_ticket_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "kind" "institution_kind" NOT NULL,
    "grade" TEXT,
    "licence_number" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "rule_profile" TEXT NOT NULL DEFAULT 'cn-2018',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "institution_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "institution_id" UUID NOT NULL,
    "department_id" UUID,
    "ticket_prefix" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "price_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "target_seconds" INTEGER NOT NULL,
    "max_wait_seconds" INTEGER NOT NULL,
    "min_age_months" INTEGER NOT NULL DEFAULT 0,
    "max_age_months" INTEGER,
    "is_open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_role" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "institution_id" UUID,
    "role" "role" NOT NULL,
    "title" TEXT,
    "licence_number" TEXT,
    "licence_valid_until" DATE,
    "practising_since" DATE,
    "languages" TEXT[] DEFAULT ARRAY['zh-CN']::TEXT[],
    "paediatric_scope" BOOLEAN NOT NULL DEFAULT false,
    "credential" "credential_state" NOT NULL DEFAULT 'SUBMITTED',
    "institution_consent" BOOLEAN NOT NULL DEFAULT false,
    "practice_registered" BOOLEAN NOT NULL DEFAULT false,
    "capacity" INTEGER NOT NULL DEFAULT 5,
    "on_duty_since" TIMESTAMPTZ(3),

    CONSTRAINT "practice_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_role_department" (
    "practice_role_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,

    CONSTRAINT "practice_role_department_pkey" PRIMARY KEY ("practice_role_id","department_id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "journey_id" UUID NOT NULL,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" "participant_side" NOT NULL,
    "practice_role_id" UUID,
    "delivered_seq" INTEGER NOT NULL DEFAULT 0,
    "read_seq" INTEGER NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3),
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_pkey" PRIMARY KEY ("conversation_id","person_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sender_id" UUID,
    "kind" "message_kind" NOT NULL DEFAULT 'TEXT',
    "body" TEXT NOT NULL DEFAULT '',
    "payload" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "institution_id" UUID NOT NULL,
    "medicine_id" UUID NOT NULL,
    "on_hand" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "price_minor" INTEGER NOT NULL,

    CONSTRAINT "stock_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" SERIAL NOT NULL,
    "patient_id" UUID NOT NULL,
    "placed_by_id" UUID NOT NULL,
    "journey_id" UUID,
    "prescription_id" UUID,
    "pharmacy_id" UUID NOT NULL,
    "state" "order_state" NOT NULL DEFAULT 'PLACED',
    "items_minor" INTEGER NOT NULL,
    "delivery_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "address_sealed" BYTEA NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "medicine_id" UUID NOT NULL,
    "prescription_line_id" UUID,
    "quantity" INTEGER NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parcel" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "carrier" TEXT NOT NULL,
    "tracking_number" TEXT NOT NULL,
    "receiver_code_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "parcel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parcel_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "parcel_id" UUID NOT NULL,
    "kind" "parcel_event_kind" NOT NULL,
    "place" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "parcel_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "state_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "lifecycle" "lifecycle" NOT NULL,
    "subject_id" UUID NOT NULL,
    "journey_id" UUID,
    "command" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role_id" UUID,
    "reason" TEXT,
    "rule_profile" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "state_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID,
    "channel" "notification_channel" NOT NULL,
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "locale" TEXT NOT NULL,
    "state" "notification_state" NOT NULL DEFAULT 'QUEUED',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demo_inbox_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "channel" "notification_channel" NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demo_inbox_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "xid" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "actor_id" UUID,
    "session_id" UUID,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID,
    "patient_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "number" INTEGER NOT NULL,
    "from_xid" BIGINT NOT NULL,
    "to_xid" BIGINT NOT NULL,
    "events" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "delivered_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "socket_io_attachments" (
    "id" BIGSERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payload" BYTEA NOT NULL,

    CONSTRAINT "socket_io_attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "medicine" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "pinyin_initials" TEXT NOT NULL,
    "atc_code" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "pack_units" INTEGER NOT NULL,
    "pack_unit" TEXT NOT NULL,
    "class" "medicine_class" NOT NULL,
    "restricted_group" TEXT,
    "price_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'CNY',

    CONSTRAINT "medicine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "diagnosis_code" (
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "pinyin_initials" TEXT NOT NULL,
    "chapter" TEXT NOT NULL,
    "chronic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "diagnosis_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "prescription" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" SERIAL NOT NULL,
    "journey_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "prescriber_id" UUID NOT NULL,
    "previous_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "prescription_state" NOT NULL DEFAULT 'DRAFT',
    "diagnosis_code" TEXT NOT NULL,
    "rule_profile" TEXT NOT NULL,
    "checks" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_at" TIMESTAMPTZ(3),
    "content_hash" BYTEA,
    "effective_at" TIMESTAMPTZ(3),
    "valid_until" TIMESTAMPTZ(3),

    CONSTRAINT "prescription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prescription_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "prescription_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "medicine_id" UUID NOT NULL,
    "dosage" JSONB NOT NULL,
    "days" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "dispensed_quantity" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "prescription_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "prescription_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "reviewer_person_id" UUID NOT NULL,
    "prescriber_person_id" UUID NOT NULL,
    "decision" "review_decision" NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_ref_key" ON "payment"("provider_ref");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE INDEX "payment_intake_id_idx" ON "payment"("intake_id");

-- CreateIndex
CREATE INDEX "payment_person_id_created_at_idx" ON "payment"("person_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "ledger_entry_posting_id_idx" ON "ledger_entry"("posting_id");

-- CreateIndex
CREATE INDEX "ledger_entry_payment_id_idx" ON "ledger_entry"("payment_id");

-- CreateIndex
CREATE INDEX "journey_patient_id_opened_at_idx" ON "journey"("patient_id", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "intake_journey_id_idx" ON "intake"("journey_id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_intake_id_key" ON "ticket"("intake_id");

-- CreateIndex
CREATE INDEX "ticket_patient_id_joined_at_idx" ON "ticket"("patient_id", "joined_at" DESC);

-- CreateIndex
CREATE INDEX "ticket_journey_id_idx" ON "ticket"("journey_id");

-- CreateIndex
CREATE INDEX "ticket_offered_to_id_idx" ON "ticket"("offered_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_service_id_day_number_key" ON "ticket"("service_id", "day", "number");

-- CreateIndex
CREATE INDEX "consultation_journey_id_idx" ON "consultation"("journey_id");

-- CreateIndex
CREATE INDEX "consultation_ticket_id_idx" ON "consultation"("ticket_id");

-- CreateIndex
CREATE INDEX "consultation_clinician_id_state_idx" ON "consultation"("clinician_id", "state");

-- CreateIndex
CREATE INDEX "consultation_clinician_id_opened_at_idx" ON "consultation"("clinician_id", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "consultation_patient_id_opened_at_idx" ON "consultation"("patient_id", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "consultation_conversation_id_idx" ON "consultation"("conversation_id");

-- CreateIndex
CREATE INDEX "note_consultation_id_idx" ON "note"("consultation_id");

-- CreateIndex
CREATE INDEX "follow_up_journey_id_idx" ON "follow_up"("journey_id");

-- CreateIndex
CREATE INDEX "follow_up_patient_id_due_at_idx" ON "follow_up"("patient_id", "due_at");

-- CreateIndex
CREATE INDEX "follow_up_state_due_at_idx" ON "follow_up"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "person_phone_index_key" ON "person"("phone_index");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_index_key" ON "person"("email_index");

-- CreateIndex
CREATE UNIQUE INDEX "patient_profile_record_number_key" ON "patient_profile"("record_number");

-- CreateIndex
CREATE UNIQUE INDEX "patient_profile_identity_index_key" ON "patient_profile"("identity_index");

-- CreateIndex
CREATE INDEX "guardian_link_guardian_id_idx" ON "guardian_link"("guardian_id");

-- CreateIndex
CREATE INDEX "guardian_link_ward_id_idx" ON "guardian_link"("ward_id");

-- CreateIndex
CREATE INDEX "sign_in_code_contact_index_created_at_idx" ON "sign_in_code"("contact_index", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "socket_ticket_session_id_idx" ON "socket_ticket"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "institution_licence_number_key" ON "institution"("licence_number");

-- CreateIndex
CREATE UNIQUE INDEX "department_institution_id_code_key" ON "department"("institution_id", "code");

-- CreateIndex
CREATE INDEX "service_institution_id_idx" ON "service"("institution_id");

-- CreateIndex
CREATE INDEX "service_role_idx" ON "service"("role");

-- CreateIndex
CREATE UNIQUE INDEX "practice_role_licence_number_key" ON "practice_role"("licence_number");

-- CreateIndex
CREATE INDEX "practice_role_institution_id_role_idx" ON "practice_role"("institution_id", "role");

-- CreateIndex
CREATE INDEX "practice_role_role_on_duty_since_idx" ON "practice_role"("role", "on_duty_since");

-- CreateIndex
CREATE UNIQUE INDEX "practice_role_person_id_institution_id_role_key" ON "practice_role"("person_id", "institution_id", "role");

-- CreateIndex
CREATE INDEX "practice_role_department_department_id_idx" ON "practice_role_department"("department_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_journey_id_key" ON "conversation"("journey_id");

-- CreateIndex
CREATE INDEX "participant_person_id_idx" ON "participant"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_conversation_id_seq_key" ON "message"("conversation_id", "seq");

-- CreateIndex
CREATE INDEX "stock_item_medicine_id_idx" ON "stock_item"("medicine_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_item_institution_id_medicine_id_key" ON "stock_item"("institution_id", "medicine_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_number_key" ON "order"("number");

-- CreateIndex
CREATE INDEX "order_patient_id_placed_at_idx" ON "order"("patient_id", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "order_journey_id_idx" ON "order"("journey_id");

-- CreateIndex
CREATE INDEX "order_prescription_id_idx" ON "order"("prescription_id");

-- CreateIndex
CREATE INDEX "order_pharmacy_id_state_placed_at_idx" ON "order"("pharmacy_id", "state", "placed_at");

-- CreateIndex
CREATE INDEX "order_line_prescription_line_id_idx" ON "order_line"("prescription_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_order_id_position_key" ON "order_line"("order_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "parcel_tracking_number_key" ON "parcel"("tracking_number");

-- CreateIndex
CREATE INDEX "parcel_order_id_idx" ON "parcel"("order_id");

-- CreateIndex
CREATE INDEX "parcel_event_parcel_id_occurred_at_idx" ON "parcel_event"("parcel_id", "occurred_at");

-- CreateIndex
CREATE INDEX "state_change_lifecycle_subject_id_created_at_idx" ON "state_change"("lifecycle", "subject_id", "created_at");

-- CreateIndex
CREATE INDEX "state_change_journey_id_created_at_idx" ON "state_change"("journey_id", "created_at");

-- CreateIndex
CREATE INDEX "notification_person_id_created_at_idx" ON "notification"("person_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "demo_inbox_item_created_at_idx" ON "demo_inbox_item"("created_at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_xid_id_idx" ON "audit_event"("xid", "id");

-- CreateIndex
CREATE INDEX "audit_event_patient_id_created_at_idx" ON "audit_event"("patient_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_actor_id_created_at_idx" ON "audit_event"("actor_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "medicine_code_key" ON "medicine"("code");

-- CreateIndex
CREATE INDEX "medicine_atc_code_idx" ON "medicine"("atc_code");

-- CreateIndex
CREATE UNIQUE INDEX "prescription_number_key" ON "prescription"("number");

-- CreateIndex
CREATE UNIQUE INDEX "prescription_previous_id_key" ON "prescription"("previous_id");

-- CreateIndex
CREATE INDEX "prescription_journey_id_idx" ON "prescription"("journey_id");

-- CreateIndex
CREATE INDEX "prescription_consultation_id_idx" ON "prescription"("consultation_id");

-- CreateIndex
CREATE INDEX "prescription_patient_id_created_at_idx" ON "prescription"("patient_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "prescription_institution_id_state_idx" ON "prescription"("institution_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "prescription_line_prescription_id_position_key" ON "prescription_line"("prescription_id", "position");

-- CreateIndex
CREATE INDEX "review_prescription_id_idx" ON "review"("prescription_id");

-- CreateIndex
CREATE INDEX "review_reviewer_id_created_at_idx" ON "review"("reviewer_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey" ADD CONSTRAINT "journey_patient_id_fkey" FOREIGN KEY ("patient_id") REFERENCES "patient_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_counter" ADD CONSTRAINT "ticket_counter_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_intake_id_fkey" FOREIGN KEY ("intake_id") REFERENCES "intake"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_patient_id_fkey" FOREIGN KEY ("patient_id") REFERENCES "patient_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_offered_to_id_fkey" FOREIGN KEY ("offered_to_id") REFERENCES "practice_role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_patient_id_fkey" FOREIGN KEY ("patient_id") REFERENCES "patient_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_clinician_id_fkey" FOREIGN KEY ("clinician_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_amends_id_fkey" FOREIGN KEY ("amends_id") REFERENCES "note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_patient_id_fkey" FOREIGN KEY ("patient_id") REFERENCES "patient_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_planned_by_id_fkey" FOREIGN KEY ("planned_by_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_profile" ADD CONSTRAINT "patient_profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian_link" ADD CONSTRAINT "guardian_link_guardian_id_fkey" FOREIGN KEY ("guardian_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian_link" ADD CONSTRAINT "guardian_link_ward_id_fkey" FOREIGN KEY ("ward_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_login" ADD CONSTRAINT "staff_login_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "socket_ticket" ADD CONSTRAINT "socket_ticket_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_role" ADD CONSTRAINT "practice_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_role" ADD CONSTRAINT "practice_role_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_role_department" ADD CONSTRAINT "practice_role_department_practice_role_id_fkey" FOREIGN KEY ("practice_role_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_role_department" ADD CONSTRAINT "practice_role_department_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_practice_role_id_fkey" FOREIGN KEY ("practice_role_id") REFERENCES "practice_role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_item" ADD CONSTRAINT "stock_item_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_item" ADD CONSTRAINT "stock_item_medicine_id_fkey" FOREIGN KEY ("medicine_id") REFERENCES "medicine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_patient_id_fkey" FOREIGN KEY ("patient_id") REFERENCES "patient_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_pharmacy_id_fkey" FOREIGN KEY ("pharmacy_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_medicine_id_fkey" FOREIGN KEY ("medicine_id") REFERENCES "medicine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_prescription_line_id_fkey" FOREIGN KEY ("prescription_line_id") REFERENCES "prescription_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel_event" ADD CONSTRAINT "parcel_event_parcel_id_fkey" FOREIGN KEY ("parcel_id") REFERENCES "parcel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_patient_id_fkey" FOREIGN KEY ("patient_id") REFERENCES "patient_profile"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_prescriber_id_fkey" FOREIGN KEY ("prescriber_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "prescription"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription_line" ADD CONSTRAINT "prescription_line_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription_line" ADD CONSTRAINT "prescription_line_medicine_id_fkey" FOREIGN KEY ("medicine_id") REFERENCES "medicine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "practice_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
