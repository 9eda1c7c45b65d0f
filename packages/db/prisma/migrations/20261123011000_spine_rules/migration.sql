-- What Prisma cannot say: the invariants a row can express. Each constraint is named after its rule.
-- A comparison with NULL is not a violation, so an optional column needs no "IS NULL OR".
-- Times made by different clocks (application, database) are not compared, lest a skew of
-- milliseconds refuse a valid row; only those that lie far apart are.

ALTER TABLE "person"
  ADD CONSTRAINT person_name_not_empty
    CHECK (char_length(btrim(name)) BETWEEN 1 AND 200),
  ADD CONSTRAINT person_latin_name_not_empty
    CHECK (char_length(btrim(latin_name)) BETWEEN 1 AND 200),
  ADD CONSTRAINT person_locale_known
    CHECK (locale IN ('en', 'zh-CN')),
  ADD CONSTRAINT person_birth_date_plausible
    CHECK (birth_date >= DATE '1900-01-01'),
  ADD CONSTRAINT person_phone_sealed_with_index
    CHECK ((phone_sealed IS NULL) = (phone_index IS NULL) AND octet_length(phone_index) = 32),
  ADD CONSTRAINT person_email_sealed_with_index
    CHECK ((email_sealed IS NULL) = (email_index IS NULL) AND octet_length(email_index) = 32);

ALTER TABLE "patient_profile"
  ADD CONSTRAINT patient_profile_record_number_positive
    CHECK (record_number > 0),
  ADD CONSTRAINT patient_profile_identity_sealed_with_index
    CHECK ((identity_sealed IS NULL) = (identity_index IS NULL) AND octet_length(identity_index) = 32),
  ADD CONSTRAINT patient_profile_verified_identity_known
    CHECK (identity_verified_at IS NULL OR identity_index IS NOT NULL),
  ADD CONSTRAINT patient_profile_weight_plausible
    CHECK (weight_grams BETWEEN 200 AND 650000),
  ADD CONSTRAINT patient_profile_allergies_are_a_list
    CHECK (jsonb_typeof(allergies) = 'array'),
  ADD CONSTRAINT patient_profile_conditions_are_a_list
    CHECK (jsonb_typeof(conditions) = 'array'),
  ADD CONSTRAINT patient_profile_medicines_are_a_list
    CHECK (jsonb_typeof(medicines) = 'array');

ALTER TABLE "guardian_link"
  ADD CONSTRAINT guardian_link_guardian_is_not_ward
    CHECK (guardian_id <> ward_id),
  ADD CONSTRAINT guardian_link_relation_not_empty
    CHECK (char_length(btrim(relation)) BETWEEN 1 AND 60);

ALTER TABLE "staff_login"
  ADD CONSTRAINT staff_login_password_hashed
    CHECK (password_hash LIKE '$argon2id$%'),
  ADD CONSTRAINT staff_login_totp_step_not_negative
    CHECK (totp_last_step >= 0),
  ADD CONSTRAINT staff_login_failed_attempts_not_negative
    CHECK (failed_attempts >= 0);

ALTER TABLE "sign_in_code"
  ADD CONSTRAINT sign_in_code_hashed
    CHECK (octet_length(code_hash) = 32),
  ADD CONSTRAINT sign_in_code_contact_indexed
    CHECK (octet_length(contact_index) = 32),
  ADD CONSTRAINT sign_in_code_attempts_not_negative
    CHECK (attempts >= 0),
  ADD CONSTRAINT sign_in_code_expires_after_creation
    CHECK (expires_at > created_at);

ALTER TABLE "session"
  ADD CONSTRAINT session_token_hashed
    CHECK (octet_length(token_hash) = 32),
  ADD CONSTRAINT session_expires_after_creation
    CHECK (expires_at > created_at),
  ADD CONSTRAINT session_user_agent_short
    CHECK (char_length(user_agent) <= 400);

ALTER TABLE "socket_ticket"
  ADD CONSTRAINT socket_ticket_token_hashed
    CHECK (octet_length(token_hash) = 32),
  ADD CONSTRAINT socket_ticket_origin_not_empty
    CHECK (origin <> '');

ALTER TABLE "institution"
  ADD CONSTRAINT institution_names_not_empty
    CHECK (btrim(name_en) <> '' AND btrim(name_zh) <> ''),
  ADD CONSTRAINT institution_licence_number_not_empty
    CHECK (btrim(licence_number) <> ''),
  ADD CONSTRAINT institution_zone_not_empty
    CHECK (zone <> ''),
  ADD CONSTRAINT institution_rule_profile_not_empty
    CHECK (rule_profile <> ''),
  ADD CONSTRAINT institution_pharmacy_has_no_grade
    CHECK (kind <> 'PHARMACY' OR grade IS NULL);

ALTER TABLE "department"
  ADD CONSTRAINT department_code_not_empty
    CHECK (code <> ''),
  ADD CONSTRAINT department_names_not_empty
    CHECK (btrim(name_en) <> '' AND btrim(name_zh) <> '');

ALTER TABLE "service"
  ADD CONSTRAINT service_ticket_prefix_one_capital
    CHECK (ticket_prefix ~ '^[A-Z]$'),
  ADD CONSTRAINT service_names_not_empty
    CHECK (btrim(name_en) <> '' AND btrim(name_zh) <> ''),
  ADD CONSTRAINT service_answered_by_clinician
    CHECK (role IN ('PHARMACIST', 'DOCTOR', 'NUTRITIONIST')),
  ADD CONSTRAINT service_price_not_negative
    CHECK (price_minor >= 0),
  ADD CONSTRAINT service_currency_format
    CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT service_target_positive
    CHECK (target_seconds > 0),
  ADD CONSTRAINT service_max_wait_not_below_target
    CHECK (max_wait_seconds >= target_seconds),
  ADD CONSTRAINT service_ages_in_order
    CHECK (min_age_months >= 0 AND max_age_months > min_age_months);

ALTER TABLE "practice_role"
  ADD CONSTRAINT practice_role_clinician_licensed
    CHECK (role NOT IN ('PHARMACIST', 'DOCTOR', 'NUTRITIONIST') OR (licence_number IS NOT NULL AND btrim(licence_number) <> '' AND licence_valid_until IS NOT NULL)),
  ADD CONSTRAINT practice_role_doctor_practising_since
    CHECK (role <> 'DOCTOR' OR practising_since IS NOT NULL),
  ADD CONSTRAINT practice_role_institution_by_role
    CHECK ((role IN ('PLATFORM_ADMIN', 'AUDITOR')) = (institution_id IS NULL)),
  ADD CONSTRAINT practice_role_platform_has_no_licence
    CHECK (role NOT IN ('PLATFORM_ADMIN', 'AUDITOR') OR (licence_number IS NULL AND licence_valid_until IS NULL)),
  ADD CONSTRAINT practice_role_capacity_plausible
    CHECK (capacity BETWEEN 1 AND 100),
  ADD CONSTRAINT practice_role_speaks_a_language
    CHECK (cardinality(languages) > 0),
  ADD CONSTRAINT practice_role_on_duty_only_when_verified
    CHECK (on_duty_since IS NULL OR credential = 'VERIFIED');

ALTER TABLE "journey"
  ADD CONSTRAINT journey_concern_short
    CHECK (char_length(btrim(concern)) >= 1 AND char_length(concern) <= 200);

ALTER TABLE "intake"
  ADD CONSTRAINT intake_symptoms_length
    CHECK (char_length(btrim(symptoms)) >= 1 AND char_length(symptoms) <= 4000),
  ADD CONSTRAINT intake_additions_length
    CHECK (char_length(additions) <= 16000),
  ADD CONSTRAINT intake_consent_named
    CHECK (consent_version <> ''),
  ADD CONSTRAINT intake_price_not_negative
    CHECK (price_minor >= 0),
  ADD CONSTRAINT intake_currency_format
    CHECK (currency ~ '^[A-Z]{3}$');

ALTER TABLE "ticket_counter"
  ADD CONSTRAINT ticket_counter_not_negative
    CHECK (last >= 0);

ALTER TABLE "ticket"
  ADD CONSTRAINT ticket_number_positive
    CHECK (number > 0),
  ADD CONSTRAINT ticket_triage_level_range
    CHECK (triage_level BETWEEN 1 AND 5),
  ADD CONSTRAINT ticket_missed_calls_not_negative
    CHECK (missed_calls >= 0),
  ADD CONSTRAINT ticket_lease_only_while_offered
    CHECK ((state = 'OFFERED') = (lease_until IS NOT NULL)),
  ADD CONSTRAINT ticket_offered_to_somebody
    CHECK (state <> 'OFFERED' OR offered_to_id IS NOT NULL),
  ADD CONSTRAINT ticket_waiting_belongs_to_nobody
    CHECK (state <> 'WAITING' OR offered_to_id IS NULL),
  ADD CONSTRAINT ticket_in_consultation_was_called
    CHECK (state NOT IN ('IN_CONSULTATION', 'NO_ANSWER') OR called_at IS NOT NULL),
  ADD CONSTRAINT ticket_ended_exactly_in_end_states
    CHECK ((state IN ('DONE', 'LEFT', 'EXPIRED', 'CANCELLED')) = (ended_at IS NOT NULL));

ALTER TABLE "consultation"
  ADD CONSTRAINT consultation_rule_profile_not_empty
    CHECK (rule_profile <> ''),
  ADD CONSTRAINT consultation_open_is_not_yet_active
    CHECK (state <> 'OPEN' OR active_at IS NULL),
  ADD CONSTRAINT consultation_active_since
    CHECK (state NOT IN ('ACTIVE', 'COMPLETED', 'ENDED_UNSUITABLE') OR active_at IS NOT NULL),
  ADD CONSTRAINT consultation_ended_exactly_in_end_states
    CHECK ((state IN ('COMPLETED', 'ENDED_UNSUITABLE', 'CANCELLED')) = (ended_at IS NOT NULL)),
  ADD CONSTRAINT consultation_span_in_order
    CHECK (from_seq > 0 AND to_seq >= from_seq),
  ADD CONSTRAINT consultation_span_closed_when_held
    CHECK (state NOT IN ('COMPLETED', 'ENDED_UNSUITABLE') OR to_seq IS NOT NULL),
  ADD CONSTRAINT consultation_span_open_while_running
    CHECK (state NOT IN ('OPEN', 'ACTIVE') OR to_seq IS NULL),
  ADD CONSTRAINT consultation_summary_length
    CHECK (char_length(summary) <= 4000);

ALTER TABLE "note"
  ADD CONSTRAINT note_signature_with_content_hash
    CHECK ((signed_at IS NULL) = (content_hash IS NULL) AND octet_length(content_hash) = 32),
  ADD CONSTRAINT note_does_not_amend_itself
    CHECK (amends_id <> id),
  ADD CONSTRAINT note_length
    CHECK (char_length(complaint) <= 8000 AND char_length(history) <= 8000 AND char_length(assessment) <= 8000 AND char_length(plan) <= 8000);

ALTER TABLE "follow_up"
  ADD CONSTRAINT follow_up_closed_exactly_in_end_states
    CHECK ((state IN ('COMPLETED', 'MISSED', 'CANCELLED')) = (closed_at IS NOT NULL)),
  ADD CONSTRAINT follow_up_completed_has_answers
    CHECK (state <> 'COMPLETED' OR answers IS NOT NULL),
  ADD CONSTRAINT follow_up_abnormal_only_with_answers
    CHECK (NOT abnormal OR answers IS NOT NULL);

ALTER TABLE "conversation"
  ADD CONSTRAINT conversation_last_seq_not_negative
    CHECK (last_seq >= 0);

ALTER TABLE "participant"
  ADD CONSTRAINT participant_marks_not_negative
    CHECK (delivered_seq >= 0 AND read_seq >= 0),
  ADD CONSTRAINT participant_clinician_by_practice_role
    CHECK ((side = 'CLINICIAN') = (practice_role_id IS NOT NULL));

ALTER TABLE "message"
  ADD CONSTRAINT message_seq_positive
    CHECK (seq > 0),
  ADD CONSTRAINT message_body_length
    CHECK (char_length(body) <= 4000),
  ADD CONSTRAINT message_text_has_sender_and_body
    CHECK (kind <> 'TEXT' OR (sender_id IS NOT NULL AND btrim(body, E' \t\n\r') <> '')),
  ADD CONSTRAINT message_system_has_facts_only
    CHECK (kind <> 'SYSTEM' OR (sender_id IS NULL AND body = '' AND payload IS NOT NULL)),
  ADD CONSTRAINT message_card_has_facts
    CHECK (kind <> 'CARD' OR payload IS NOT NULL);

ALTER TABLE "medicine"
  ADD CONSTRAINT medicine_names_not_empty
    CHECK (btrim(name_en) <> '' AND btrim(name_zh) <> ''),
  ADD CONSTRAINT medicine_atc_code_format
    CHECK (atc_code ~ '^[A-Z][0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?$'),
  ADD CONSTRAINT medicine_pack_positive
    CHECK (pack_units > 0),
  ADD CONSTRAINT medicine_price_not_negative
    CHECK (price_minor >= 0),
  ADD CONSTRAINT medicine_currency_format
    CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT medicine_restricted_names_its_group
    CHECK ((class = 'RESTRICTED') = (restricted_group IS NOT NULL));

ALTER TABLE "diagnosis_code"
  ADD CONSTRAINT diagnosis_code_format
    CHECK (code ~ '^[A-Z][0-9][0-9A-Z](\.[0-9A-Za-z]{1,4})?$'),
  ADD CONSTRAINT diagnosis_code_names_not_empty
    CHECK (btrim(name_en) <> '' AND btrim(name_zh) <> '');

ALTER TABLE "prescription"
  ADD CONSTRAINT prescription_number_positive
    CHECK (number > 0),
  ADD CONSTRAINT prescription_version_points_back
    CHECK (version >= 1 AND (version = 1) = (previous_id IS NULL)),
  ADD CONSTRAINT prescription_does_not_follow_itself
    CHECK (previous_id <> id),
  ADD CONSTRAINT prescription_signed_unless_draft
    CHECK ((state = 'DRAFT') = (signed_at IS NULL)),
  ADD CONSTRAINT prescription_signature_with_content_hash
    CHECK ((signed_at IS NULL) = (content_hash IS NULL) AND octet_length(content_hash) = 32),
  ADD CONSTRAINT prescription_effective_has_validity
    CHECK ((effective_at IS NULL) = (valid_until IS NULL) AND valid_until > effective_at),
  ADD CONSTRAINT prescription_usable_only_when_effective
    CHECK (state NOT IN ('EFFECTIVE', 'PARTLY_DISPENSED', 'DISPENSED', 'EXPIRED') OR effective_at IS NOT NULL),
  ADD CONSTRAINT prescription_not_effective_before_approval
    CHECK (state NOT IN ('DRAFT', 'SIGNED', 'RETURNED', 'REJECTED') OR effective_at IS NULL),
  ADD CONSTRAINT prescription_rule_profile_not_empty
    CHECK (rule_profile <> ''),
  ADD CONSTRAINT prescription_checks_are_a_list
    CHECK (jsonb_typeof(checks) = 'array');

ALTER TABLE "prescription_line"
  ADD CONSTRAINT prescription_line_position_not_negative
    CHECK (position >= 0),
  ADD CONSTRAINT prescription_line_days_positive
    CHECK (days > 0),
  ADD CONSTRAINT prescription_line_quantity_positive
    CHECK (quantity > 0),
  ADD CONSTRAINT prescription_line_dispensed_within_quantity
    CHECK (dispensed_quantity BETWEEN 0 AND quantity),
  ADD CONSTRAINT prescription_line_dosage_structured
    CHECK (jsonb_typeof(dosage) = 'object');

ALTER TABLE "review"
  ADD CONSTRAINT review_reviewer_is_not_prescriber
    CHECK (reviewer_person_id <> prescriber_person_id),
  ADD CONSTRAINT review_refusal_has_reason
    CHECK (decision = 'APPROVED' OR (reason IS NOT NULL AND btrim(reason) <> ''));

ALTER TABLE "stock_item"
  ADD CONSTRAINT stock_item_on_hand_not_negative
    CHECK (on_hand >= 0),
  ADD CONSTRAINT stock_item_reserved_within_on_hand
    CHECK (reserved BETWEEN 0 AND on_hand),
  ADD CONSTRAINT stock_item_price_not_negative
    CHECK (price_minor >= 0);

ALTER TABLE "order"
  ADD CONSTRAINT order_number_positive
    CHECK (number > 0),
  ADD CONSTRAINT order_amounts_not_negative
    CHECK (items_minor >= 0 AND delivery_minor >= 0),
  ADD CONSTRAINT order_currency_format
    CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT order_expires_after_placing
    CHECK (expires_at > placed_at),
  ADD CONSTRAINT order_ended_exactly_in_end_states
    CHECK ((state IN ('DELIVERED', 'RETURNED', 'EXPIRED', 'CANCELLED')) = (ended_at IS NOT NULL));

ALTER TABLE "order_line"
  ADD CONSTRAINT order_line_position_not_negative
    CHECK (position >= 0),
  ADD CONSTRAINT order_line_quantity_positive
    CHECK (quantity > 0),
  ADD CONSTRAINT order_line_price_not_negative
    CHECK (unit_price_minor >= 0);

ALTER TABLE "parcel"
  ADD CONSTRAINT parcel_carrier_and_tracking_not_empty
    CHECK (btrim(carrier) <> '' AND btrim(tracking_number) <> ''),
  ADD CONSTRAINT parcel_receiver_code_hashed
    CHECK (octet_length(receiver_code_hash) = 32);

ALTER TABLE "payment"
  ADD CONSTRAINT payment_amount_not_negative
    CHECK (amount_minor >= 0),
  ADD CONSTRAINT payment_refunded_within_amount
    CHECK (refunded_minor BETWEEN 0 AND amount_minor),
  ADD CONSTRAINT payment_refunded_matches_state
    CHECK (CASE state WHEN 'PARTLY_REFUNDED' THEN refunded_minor NOT IN (0, amount_minor) WHEN 'REFUNDED' THEN refunded_minor = amount_minor ELSE refunded_minor = 0 END),
  ADD CONSTRAINT payment_captured_has_time
    CHECK ((state IN ('CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED')) = (captured_at IS NOT NULL)),
  ADD CONSTRAINT payment_currency_format
    CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT payment_for_one_purpose
    CHECK (num_nonnulls(order_id, intake_id) = 1),
  ADD CONSTRAINT payment_provider_not_empty
    CHECK (provider <> '');

ALTER TABLE "ledger_entry"
  ADD CONSTRAINT ledger_entry_amount_not_zero
    CHECK (amount_minor <> 0),
  ADD CONSTRAINT ledger_entry_currency_format
    CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT ledger_entry_account_not_empty
    CHECK (account <> '');

ALTER TABLE "state_change"
  ADD CONSTRAINT state_change_command_not_empty
    CHECK (command <> ''),
  ADD CONSTRAINT state_change_to_state_not_empty
    CHECK (to_state <> '');

ALTER TABLE "notification"
  ADD CONSTRAINT notification_locale_known
    CHECK (locale IN ('en', 'zh-CN')),
  ADD CONSTRAINT notification_template_not_empty
    CHECK (template <> ''),
  ADD CONSTRAINT notification_sent_has_time
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL));

ALTER TABLE "audit_event"
  ADD CONSTRAINT audit_event_action_and_entity_not_empty
    CHECK (action <> '' AND entity <> ''),
  ADD CONSTRAINT audit_event_xid_positive
    CHECK (xid > 0),
  ADD CONSTRAINT audit_event_details_structured
    CHECK (jsonb_typeof(details) = 'object');

ALTER TABLE "audit_seal"
  ADD CONSTRAINT audit_seal_number_positive
    CHECK (number > 0),
  ADD CONSTRAINT audit_seal_span_in_order
    CHECK (from_xid <= to_xid),
  ADD CONSTRAINT audit_seal_covers_events
    CHECK (events > 0),
  ADD CONSTRAINT audit_seal_hash_length
    CHECK (octet_length(hash) = 32);

ALTER TABLE "outbox_event"
  ADD CONSTRAINT outbox_event_topic_not_empty
    CHECK (topic <> ''),
  ADD CONSTRAINT outbox_event_attempts_not_negative
    CHECK (attempts >= 0);

ALTER TABLE "idempotency_key"
  ADD CONSTRAINT idempotency_key_command_not_empty
    CHECK (command <> ''),
  ADD CONSTRAINT idempotency_key_request_hashed
    CHECK (octet_length(request_hash) = 32);
