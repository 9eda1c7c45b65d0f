-- What Prisma cannot say of the one-stop tables: invariants, what only ever grows, who may write.

ALTER TABLE "evidence"
  ADD CONSTRAINT evidence_institution_named
    CHECK (char_length(btrim(institution_name)) BETWEEN 2 AND 200),
  ADD CONSTRAINT evidence_confirmed_by_somebody
    CHECK ((confirmed_by_id IS NULL) = (confirmed_at IS NULL));

ALTER TABLE "referral"
  ADD CONSTRAINT referral_reason_length
    CHECK (char_length(btrim(reason)) BETWEEN 1 AND 1000),
  ADD CONSTRAINT referral_accepted_or_declined
    CHECK (accepted_intake_id IS NULL OR declined_at IS NULL);

ALTER TABLE "private_note"
  ADD CONSTRAINT private_note_length
    CHECK (char_length(btrim(body, E' \t\n\r')) >= 1 AND char_length(body) <= 4000);

ALTER TABLE "follow_up_task"
  ADD CONSTRAINT follow_up_task_done_by_somebody
    CHECK ((done_at IS NULL) = (done_by_id IS NULL)),
  ADD CONSTRAINT follow_up_task_done_says_what
    CHECK (done_at IS NULL OR (outcome IS NOT NULL AND char_length(btrim(outcome)) BETWEEN 1 AND 2000));

ALTER TABLE "attachment"
  ADD CONSTRAINT attachment_size
    CHECK (bytes BETWEEN 1 AND 20971520),
  ADD CONSTRAINT attachment_hashed
    CHECK (octet_length(sha256) = 32),
  ADD CONSTRAINT attachment_media_type_known
    CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf'));

CREATE UNIQUE INDEX address_one_default_per_person ON address (person_id) WHERE is_default AND ended_at IS NULL;

ALTER TABLE "order"
  ADD CONSTRAINT order_picker_is_a_person
    CHECK ((picked_by_id IS NULL) = (picked_by_person_id IS NULL)),
  ADD CONSTRAINT order_checker_is_a_person
    CHECK ((checked_by_id IS NULL) = (checked_by_person_id IS NULL)),
  ADD CONSTRAINT order_checked_by_a_second_person
    CHECK (checked_by_person_id <> picked_by_person_id),
  ADD CONSTRAINT order_checked_after_picking
    CHECK (checked_by_id IS NULL OR picked_by_id IS NOT NULL);

ALTER TABLE "dispensed_pack"
  ADD CONSTRAINT dispensed_pack_trace_code_digits
    CHECK (trace_code ~ '^[0-9]{20}$');

-- Rule 10: one code is sold once.
CREATE UNIQUE INDEX dispensed_pack_code_sold_once ON dispensed_pack (trace_code) WHERE removed_at IS NULL;

ALTER TABLE "refund"
  ADD CONSTRAINT refund_amount_positive
    CHECK (amount_minor > 0),
  ADD CONSTRAINT refund_done_has_time
    CHECK ((state = 'DONE') = (done_at IS NOT NULL)),
  ADD CONSTRAINT refund_reason_not_empty
    CHECK (reason <> '');

ALTER TABLE "payment_notice"
  ADD CONSTRAINT payment_notice_event_named
    CHECK (provider <> '' AND event_id <> '' AND kind <> '');

-- A payment is asked for once at a time: a second one only after the first has failed.
CREATE UNIQUE INDEX payment_one_open_per_order ON payment (order_id) WHERE order_id IS NOT NULL AND state <> 'FAILED';
CREATE UNIQUE INDEX payment_one_open_per_intake ON payment (intake_id) WHERE intake_id IS NOT NULL AND state <> 'FAILED';

ALTER TABLE "demo_charge"
  ADD CONSTRAINT demo_charge_state_known
    CHECK (state IN ('OPEN', 'PAID', 'FAILED'));

GRANT SELECT, INSERT ON
  evidence, referral, private_note, follow_up_task, attachment, address, dispensed_pack, trace_alert,
  refund, payment_notice, demo_charge, demo_shipment
TO openward_app;

-- Not: private notes, payment notices. They only ever grow.
GRANT UPDATE ON
  evidence, referral, follow_up_task, attachment, address, dispensed_pack, trace_alert, refund, demo_charge, demo_shipment
TO openward_app;

-- Uploads nobody used, and what the demo drivers no longer need.
GRANT DELETE ON attachment, demo_charge, demo_shipment TO openward_app;
