import { expect, describe, it } from 'vitest';
import { violatedConstraint } from '../client/index.ts';
import { openTestDatabase } from './test-database.ts';
import { insertWorld, world } from './test-world.ts';

const { owner } = await openTestDatabase();
await insertWorld(owner);

/** Rule, and the change of the world's valid row that breaks it. The table is the one the rule's name begins with. */
const violations: [rule: string, change: string][] = [
  ['person_name_not_empty', `name = ' '`],
  ['person_name_not_empty', `name = repeat('x', 201)`],
  ['person_latin_name_not_empty', `latin_name = ''`],
  ['person_locale_known', `locale = 'de'`],
  ['person_birth_date_plausible', `birth_date = '1899-12-31'`],
  ['person_phone_sealed_with_index', `phone_sealed = NULL`],
  ['person_phone_sealed_with_index', `phone_index = NULL`],
  ['person_phone_sealed_with_index', `phone_index = 'short'`],
  ['person_email_sealed_with_index', `email_sealed = NULL`],
  ['person_email_sealed_with_index', `email_index = 'short'`],
  ['patient_profile_record_number_positive', `record_number = 0`],
  ['patient_profile_identity_sealed_with_index', `identity_sealed = NULL`],
  ['patient_profile_identity_sealed_with_index', `identity_index = 'short'`],
  ['patient_profile_verified_identity_known', `identity_sealed = NULL, identity_index = NULL`],
  ['patient_profile_weight_plausible', `weight_grams = 70`],
  ['patient_profile_allergies_are_a_list', `allergies = '{}'`],
  ['patient_profile_conditions_are_a_list', `conditions = 'null'`],
  ['patient_profile_medicines_are_a_list', `medicines = '"x"'`],
  ['guardian_link_guardian_is_not_ward', `ward_id = guardian_id`],
  ['guardian_link_relation_not_empty', `relation = ' '`],
  ['intake_guardian_present_with_time', `guardian_present_at = now()`],
  ['staff_login_password_hashed', `password_hash = 'secret'`],
  ['staff_login_totp_step_not_negative', `totp_last_step = -1`],
  ['staff_login_failed_attempts_not_negative', `failed_attempts = -1`],
  ['sign_in_code_hashed', `code_hash = '123456'`],
  ['sign_in_code_contact_indexed', `contact_index = '+8613800000000'`],
  ['sign_in_code_attempts_not_negative', `attempts = -1`],
  ['sign_in_code_expires_after_creation', `expires_at = created_at`],
  ['session_token_hashed', `token_hash = 'token'`],
  ['session_expires_after_creation', `expires_at = created_at`],
  ['session_user_agent_short', `user_agent = repeat('x', 401)`],
  ['socket_ticket_token_hashed', `token_hash = 'token'`],
  ['socket_ticket_origin_not_empty', `origin = ''`],
  ['institution_names_not_empty', `name_zh = ''`],
  ['institution_licence_number_not_empty', `licence_number = ''`],
  ['institution_zone_not_empty', `zone = ''`],
  ['institution_rule_profile_not_empty', `rule_profile = ''`],
  ['institution_pharmacy_has_no_grade', `kind = 'PHARMACY'`],
  ['institution_contact_phone_dialled', `contact_phone = 'call us'`],
  ['department_code_not_empty', `code = ''`],
  ['department_names_not_empty', `name_en = ''`],
  ['service_ticket_prefix_one_capital', `ticket_prefix = 'a'`],
  ['service_ticket_prefix_one_capital', `ticket_prefix = 'AB'`],
  ['service_names_not_empty', `name_en = ''`],
  ['service_answered_by_clinician', `role = 'DISPENSER'`],
  ['service_price_not_negative', `price_minor = -1`],
  ['service_currency_format', `currency = 'yuan'`],
  ['service_target_positive', `target_seconds = 0`],
  ['service_max_wait_not_below_target', `max_wait_seconds = 299`],
  ['service_ages_in_order', `min_age_months = -1`],
  ['service_ages_in_order', `max_age_months = 0`],
  ['practice_role_clinician_licensed', `licence_number = NULL WHERE role = 'PHARMACIST'`],
  ['practice_role_clinician_licensed', `licence_valid_until = NULL WHERE role = 'PHARMACIST'`],
  ['practice_role_doctor_practising_since', `practising_since = NULL WHERE role = 'DOCTOR'`],
  ['practice_role_institution_by_role', `institution_id = NULL WHERE role = 'PHARMACIST'`],
  ['practice_role_institution_by_role', `institution_id = '${world.institution}' WHERE role = 'PLATFORM_ADMIN'`],
  ['practice_role_platform_has_no_licence', `licence_number = 'L' WHERE role = 'PLATFORM_ADMIN'`],
  ['practice_role_capacity_plausible', `capacity = 0`],
  ['practice_role_speaks_a_language', `languages = '{}'`],
  ['practice_role_on_duty_only_when_verified', `credential = 'SUSPENDED' WHERE role = 'PHARMACIST'`],
  ['journey_concern_short', `concern = ' '`],
  ['journey_concern_short', `concern = repeat('x', 201)`],
  ['intake_symptoms_length', `symptoms = ' '`],
  ['intake_symptoms_length', `symptoms = repeat('x', 4001)`],
  ['intake_additions_length', `additions = repeat('x', 16001)`],
  ['intake_consent_named', `consent_version = ''`],
  ['intake_price_not_negative', `price_minor = -1`],
  ['intake_currency_format', `currency = 'cny'`],
  ['ticket_counter_not_negative', `last = -1`],
  ['ticket_number_positive', `number = 0`],
  ['ticket_triage_level_range', `triage_level = 0`],
  ['ticket_triage_level_range', `triage_level = 6`],
  ['ticket_missed_calls_not_negative', `missed_calls = -1`],
  ['ticket_lease_only_while_offered', `state = 'OFFERED', offered_to_id = '${world.pharmacistRole}'`],
  ['ticket_lease_only_while_offered', `lease_until = now()`],
  ['ticket_offered_to_somebody', `state = 'OFFERED', lease_until = now()`],
  ['ticket_waiting_belongs_to_nobody', `offered_to_id = '${world.pharmacistRole}'`],
  ['ticket_in_consultation_was_called', `state = 'IN_CONSULTATION'`],
  ['ticket_in_consultation_was_called', `state = 'NO_ANSWER'`],
  ['ticket_ended_exactly_in_end_states', `state = 'DONE', called_at = now()`],
  ['ticket_seen_was_called', `state = 'DONE', ended_at = now()`],
  ['ticket_ended_exactly_in_end_states', `ended_at = now()`],
  ['consultation_rule_profile_not_empty', `rule_profile = ''`],
  ['consultation_follow_up_by_evidence', `kind = 'FOLLOW_UP'`],
  ['consultation_follow_up_by_evidence', `evidence_id = (SELECT id FROM evidence)`],
  ['consultation_open_is_not_yet_active', `active_at = now()`],
  ['consultation_active_since', `state = 'ACTIVE'`],
  ['consultation_ended_exactly_in_end_states', `state = 'COMPLETED', active_at = now(), to_seq = 1`],
  ['consultation_ended_exactly_in_end_states', `ended_at = now()`],
  ['consultation_span_in_order', `from_seq = 0`],
  ['consultation_span_in_order', `from_seq = 2, to_seq = 1, state = 'CANCELLED', ended_at = now()`],
  ['consultation_span_closed_when_held', `state = 'COMPLETED', active_at = now(), ended_at = now()`],
  ['consultation_span_open_while_running', `to_seq = 1`],
  ['consultation_summary_length', `summary = repeat('x', 4001)`],
  ['note_signature_with_content_hash', `signed_at = now()`],
  ['note_signature_with_content_hash', `content_hash = sha256('x')`],
  ['note_signature_with_content_hash', `signed_at = now(), content_hash = 'x'`],
  ['note_does_not_amend_itself', `amends_id = id`],
  ['note_length', `plan = repeat('x', 8001)`],
  ['follow_up_closed_exactly_in_end_states', `state = 'MISSED'`],
  ['follow_up_closed_exactly_in_end_states', `closed_at = now()`],
  ['follow_up_completed_has_answers', `state = 'COMPLETED', closed_at = now()`],
  ['follow_up_abnormal_only_with_answers', `abnormal = true`],
  ['conversation_last_seq_not_negative', `last_seq = -1`],
  // An update could not even try: marks only rise.
  [
    'participant_marks_not_negative',
    `INSERT INTO participant (conversation_id, person_id, side, read_seq) VALUES ('${world.conversation}', '${world.ward}', 'PATIENT', -1)`,
  ],
  ['participant_clinician_by_practice_role', `practice_role_id = NULL`],
  ['participant_clinician_by_practice_role', `side = 'CLINICIAN'`],
  ['message_seq_positive', `seq = 0`],
  ['message_body_length', `body = repeat('x', 4001)`],
  ['message_text_has_sender_and_body', `sender_id = NULL`],
  ['message_text_has_sender_and_body', `body = E' \\n\\t'`],
  ['message_system_has_facts_only', `kind = 'SYSTEM', payload = '{}'`],
  ['message_system_has_facts_only', `kind = 'SYSTEM', sender_id = NULL, payload = '{}'`],
  ['message_system_has_facts_only', `kind = 'SYSTEM', sender_id = NULL, body = ''`],
  ['message_card_has_facts', `kind = 'CARD'`],
  ['medicine_names_not_empty', `name_zh = ' '`],
  ['medicine_atc_code_format', `atc_code = 'ibuprofen'`],
  ['medicine_pack_positive', `pack_units = 0`],
  ['medicine_price_not_negative', `price_minor = -1`],
  ['medicine_currency_format', `currency = ''`],
  ['medicine_restricted_names_its_group', `class = 'RESTRICTED'`],
  ['medicine_restricted_names_its_group', `restricted_group = 'narcotic'`],
  ['diagnosis_code_format', `code = 'cough'`],
  ['diagnosis_code_names_not_empty', `name_en = ''`],
  ['prescription_number_positive', `number = 0`],
  ['prescription_version_points_back', `version = 2`],
  ['prescription_version_points_back', `version = 0`],
  ['prescription_version_points_back', `previous_id = '${world.journey}'`],
  ['prescription_does_not_follow_itself', `version = 2, previous_id = id`],
  ['prescription_signed_unless_draft', `state = 'SIGNED'`],
  ['prescription_signed_unless_draft', `signed_at = now(), content_hash = sha256('x')`],
  ['prescription_signature_with_content_hash', `state = 'SIGNED', signed_at = now()`],
  ['prescription_signature_with_content_hash', `content_hash = sha256('x')`],
  ['prescription_effective_has_validity', `effective_at = now()`],
  ['prescription_effective_has_validity', `effective_at = now(), valid_until = now()`],
  ['prescription_usable_only_when_effective', `state = 'EFFECTIVE', signed_at = now(), content_hash = sha256('x')`],
  ['prescription_not_effective_before_approval', `effective_at = now(), valid_until = now() + interval '3 days'`],
  ['prescription_rule_profile_not_empty', `rule_profile = ''`],
  ['prescription_checks_are_a_list', `checks = '{}'`],
  ['prescription_line_position_not_negative', `position = -1`],
  ['prescription_line_days_positive', `days = 0`],
  ['prescription_line_quantity_positive', `quantity = 0`],
  ['prescription_line_dispensed_within_quantity', `dispensed_quantity = 3`],
  ['prescription_line_dispensed_within_quantity', `dispensed_quantity = -1`],
  ['prescription_line_dosage_structured', `dosage = '"twice a day"'`],
  ['review_reviewer_is_not_prescriber', `reviewer_person_id = prescriber_person_id`],
  ['review_refusal_has_reason', `decision = 'RETURNED'`],
  ['review_refusal_has_reason', `decision = 'REJECTED', reason = ' '`],
  ['review_judgement_is_an_object', `judgement = '[]'`],
  ['stock_item_on_hand_not_negative', `on_hand = -1, reserved = 0`],
  ['stock_item_reserved_within_on_hand', `reserved = 11`],
  ['stock_item_reserved_within_on_hand', `reserved = -1`],
  ['stock_item_price_not_negative', `price_minor = -1`],
  ['order_number_positive', `number = 0`],
  ['order_amounts_not_negative', `items_minor = -1`],
  ['order_amounts_not_negative', `delivery_minor = -1`],
  ['order_currency_format', `currency = 'RMB '`],
  ['order_expires_after_placing', `expires_at = placed_at`],
  ['order_ended_exactly_in_end_states', `state = 'DELIVERED'`],
  ['order_ended_exactly_in_end_states', `ended_at = now()`],
  ['order_picker_is_a_person', `picked_by_person_id = NULL`],
  ['order_checker_is_a_person', `checked_by_person_id = NULL`],
  ['order_checked_by_a_second_person', `checked_by_person_id = picked_by_person_id`],
  ['order_checked_after_picking', `picked_by_id = NULL, picked_by_person_id = NULL`],
  [
    'order_at_work_is_picked',
    `state = 'PICKING', picked_by_id = NULL, picked_by_person_id = NULL, checked_by_id = NULL, checked_by_person_id = NULL`,
  ],
  ['order_on_its_way_is_checked', `state = 'SHIPPED', checked_by_id = NULL, checked_by_person_id = NULL`],
  ['order_line_position_not_negative', `position = -1`],
  ['order_line_quantity_positive', `quantity = 0`],
  ['order_line_price_not_negative', `unit_price_minor = -1`],
  ['parcel_carrier_and_tracking_not_empty', `tracking_number = ''`],
  ['parcel_receiver_code_hashed', `receiver_code_hash = '1234'`],
  ['parcel_event_told_or_entered', `notice_id = 'n1', entered_by_id = '${world.dispenserRole}'`],
  ['trace_alert_trace_code_digits', `trace_code = '123'`],
  ['trace_alert_acknowledged_by_somebody', `acknowledged_at = now()`],
  ['trace_alert_acknowledged_by_somebody', `acknowledged_by_id = '${world.pharmacistRole}'`],
  ['payment_amount_not_negative', `amount_minor = -1`],
  ['payment_refunded_within_amount', `state = 'PARTLY_REFUNDED', captured_at = now(), refunded_minor = 3601`],
  ['payment_refunded_matches_state', `refunded_minor = 1`],
  ['payment_refunded_matches_state', `state = 'REFUNDED', captured_at = now(), refunded_minor = 1`],
  ['payment_refunded_matches_state', `state = 'PARTLY_REFUNDED', captured_at = now()`],
  ['payment_captured_has_time', `state = 'CAPTURED'`],
  ['payment_captured_has_time', `captured_at = now()`],
  ['payment_currency_format', `currency = 'C'`],
  ['payment_for_one_purpose', `order_id = NULL`],
  ['payment_for_one_purpose', `intake_id = '${world.intake}'`],
  ['payment_provider_not_empty', `provider = ''`],
  ['payment_ref_is_of_a_provider', `provider = NULL, provider_ref = 'x'`],
  ['payment_captured_by_a_provider', `provider = NULL, state = 'CAPTURED', captured_at = now()`],
  ['intake_lapses_only_unpaid', `lapsed_at = now()`],
  ['refund_amount_positive', `amount_minor = 0`],
  ['refund_done_has_time', `state = 'DONE'`],
  ['refund_done_has_time', `done_at = now()`],
  ['refund_reason_not_empty', `reason = ''`],
  ['refund_retries_another', `retry_of_id = id`],
  ['payment_notice_event_named', `event_id = ''`],
  ['demo_charge_state_known', `state = 'LOST'`],
  ['dispensed_pack_trace_code_digits', `trace_code = '1234567890123456789'`],
  ['dispensed_pack_trace_code_digits', `trace_code = '1234567890123456789X'`],
  ['evidence_institution_named', `institution_name = ' '`],
  ['evidence_confirmed_by_somebody', `confirmed_at = NULL`],
  ['evidence_confirmed_by_somebody', `confirmed_by_id = NULL`],
  ['referral_reason_length', `reason = ' '`],
  [
    'referral_accepted_or_declined',
    `declined_at = now(), declined_by_id = (SELECT person_id FROM patient_profile LIMIT 1)`,
  ],
  ['referral_declined_by_somebody', `accepted_intake_id = NULL, declined_at = now()`],
  ['private_note_length', `body = E' \\n'`],
  ['follow_up_task_done_by_somebody', `done_by_id = NULL`],
  ['follow_up_task_done_says_what', `outcome = NULL`],
  ['follow_up_task_done_says_what', `outcome = ' '`],
  ['attachment_size', `bytes = 0`],
  ['attachment_size', `bytes = 20971521`],
  ['attachment_hashed', `sha256 = 'x'`],
  ['attachment_media_type_known', `media_type = 'image/svg+xml'`],
  ['ledger_entry_amount_not_zero', `amount_minor = 0`],
  ['ledger_entry_currency_format', `currency = '€'`],
  ['ledger_entry_account_not_empty', `account = ''`],
  ['state_change_command_not_empty', `command = ''`],
  ['state_change_to_state_not_empty', `to_state = ''`],
  ['notification_locale_known', `locale = 'zh'`],
  ['notification_template_not_empty', `template = ''`],
  ['notification_sent_has_time', `state = 'SENT'`],
  ['notification_sent_has_time', `sent_at = now()`],
  ['audit_event_action_and_entity_not_empty', `action = ''`],
  ['audit_event_details_structured', `details = '[]'`],
  ['audit_event_institution_of_console', `institution_id = '${world.institution}', app = 'PATIENT'`],
  ['audit_event_xid_positive', `xid = 0`],
  ['audit_seal_number_positive', `number = 0`],
  ['audit_seal_span_in_order', `from_xid = 2`],
  ['audit_seal_covers_events', `events = 0`],
  ['audit_seal_hash_length', `hash = 'x'`],
  ['outbox_event_topic_not_empty', `topic = ''`],
  ['outbox_event_attempts_not_negative', `attempts = -1`],
  ['idempotency_key_command_not_empty', `command = ''`],
  ['idempotency_key_request_hashed', `request_hash = 'x'`],
];

const { rows: rules } = await owner.query<{ name: string; table: string }>(
  `SELECT c.conname AS name, r.relname AS table FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
    WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace`,
);
const tableOf = new Map(rules.map((rule) => [rule.name, rule.table]));

/** The rule that refuses the change, or null when the database accepts it. Nothing stays changed. */
async function refusedBy(statement: string): Promise<string | null> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(statement);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return null;
  } catch (error) {
    const rule = violatedConstraint(error);
    if (!rule) throw error;
    return rule;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

describe('a row that breaks a rule is refused', () => {
  it('every check constraint has a case here, and is named after its table', () => {
    expect([...new Set(violations.map(([rule]) => rule))].toSorted()).toEqual([...tableOf.keys()].toSorted());
    for (const { name, table } of rules) expect(name.startsWith(`${table}_`), name).toBe(true);
  });

  it('the world the cases start from breaks none', async () => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
    );
    for (const { name } of tables) {
      const { rows } = await owner.query(`SELECT FROM "${name}" LIMIT 1`);
      expect(rows.length, name).toBe(1);
    }
  });

  it.each(violations)('%s: %s', async (rule, change) => {
    const statement = change.startsWith('INSERT') ? change : `UPDATE "${tableOf.get(rule)}" SET ${change}`;
    expect(await refusedBy(statement)).toBe(rule);
  });
});

describe('rows that contradict each other are refused', () => {
  const copy = (table: string, columns: string, changes: string) =>
    `INSERT INTO ${table} (${columns}) SELECT ${changes} FROM ${table} LIMIT 1`;
  const ticket = (state: string, more: string) => `
    INSERT INTO intake (id, journey_id, service_id, submitted_by_id, symptoms, since, consent_version, price_minor)
      SELECT '00000000-0000-7000-8000-00000000aaaa', journey_id, service_id, submitted_by_id, symptoms, since, consent_version, 0 FROM intake;
    INSERT INTO ticket (journey_id, intake_id, service_id, patient_id, day, number, state, called_at, lease_until, offered_to_id, ended_at)
      SELECT journey_id, '00000000-0000-7000-8000-00000000aaaa', service_id, patient_id, day, 2, '${state}', ${more} FROM ticket`;
  const consultation = (more: string) =>
    `INSERT INTO consultation (journey_id, ticket_id, service_id, patient_id, clinician_id, conversation_id, rule_profile, from_seq, state, ended_at)
       SELECT journey_id, ticket_id, service_id, patient_id, clinician_id, conversation_id, rule_profile, 1, ${more} FROM consultation`;
  const role = world.pharmacistRole;

  const cases: [rule: string, statement: string][] = [
    ['ticket_one_open_per_patient_and_service', ticket('WAITING', 'NULL, NULL, NULL, NULL')],
    ['ticket_one_open_per_patient_and_service', ticket('OFFERED', `NULL, now(), '${role}', NULL`)],
    ['ticket_one_open_per_patient_and_service', ticket('IN_CONSULTATION', `now(), NULL, '${role}', NULL`)],
    ['ticket_one_open_per_patient_and_service', ticket('NO_ANSWER', `now(), NULL, '${role}', NULL`)],
    ['consultation_one_live_per_ticket', consultation(`'OPEN', NULL`)],
    [
      'prescription_one_draft_per_consultation',
      copy(
        'prescription',
        'journey_id, consultation_id, patient_id, institution_id, prescriber_id, diagnosis_code, rule_profile',
        'journey_id, consultation_id, patient_id, institution_id, prescriber_id, diagnosis_code, rule_profile',
      ),
    ],
    ['note_one_draft_per_consultation', copy('note', 'consultation_id, author_id', 'consultation_id, author_id')],
    ['address_one_default_per_person', copy('address', 'person_id, sealed, is_default', 'person_id, sealed, true')],
    [
      'dispensed_pack_code_sold_once',
      copy('dispensed_pack', 'order_line_id, trace_code, scanned_by_id', 'order_line_id, trace_code, scanned_by_id'),
    ],
    [
      'payment_one_open_per_order',
      copy('payment', 'person_id, order_id, amount_minor, provider', `person_id, order_id, 1, 'demo'`),
    ],
    [
      'payment_one_open_per_intake',
      `INSERT INTO payment (person_id, intake_id, amount_minor, provider)
         SELECT person_id, '${world.intake}', 1, 'demo' FROM payment, generate_series(1, 2)`,
    ],
    [
      'guardian_link_one_active_per_pair',
      copy('guardian_link', 'guardian_id, ward_id, relation', `guardian_id, ward_id, 'aunt'`),
    ],
    [
      'practice_role_one_platform_role_per_person',
      `INSERT INTO practice_role (person_id, role) VALUES ('${world.admin}', 'PLATFORM_ADMIN')`,
    ],
  ];

  it('every partial unique index has a case here', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indisunique AND i.indpred IS NOT NULL AND c.relnamespace = 'public'::regnamespace`,
    );
    expect([...new Set(cases.map(([rule]) => rule))].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });

  it.each(cases)('%s', async (rule, statement) => {
    expect(await refusedBy(statement)).toBe(rule);
  });

  it.each([
    ['another ticket after the first has ended', ticket('CANCELLED', 'NULL, NULL, NULL, now()')],
    [
      'a code scanned again after the pack was taken out',
      `UPDATE dispensed_pack SET removed_at = now();
       ${copy('dispensed_pack', 'order_line_id, trace_code, scanned_by_id', 'order_line_id, trace_code, scanned_by_id')}`,
    ],
    [
      'another payment after the first has failed',
      `UPDATE payment SET state = 'FAILED';
       ${copy('payment', 'person_id, order_id, amount_minor, provider', `person_id, order_id, 1, 'demo'`)}`,
    ],
    ['a second consultation beside a cancelled one', consultation(`'CANCELLED', now()`)],
    [
      'a new draft after the first note is signed',
      `UPDATE note SET signed_at = now(), content_hash = sha256('x');
       ${copy('note', 'consultation_id, author_id, amends_id', 'consultation_id, author_id, id')}`,
    ],
    [
      'the same guardian again after the link has ended',
      `UPDATE guardian_link SET ended_at = now(); ${copy('guardian_link', 'guardian_id, ward_id, relation', 'guardian_id, ward_id, relation')}`,
    ],
  ])('accepted: %s', async (_, statement) => {
    expect(await refusedBy(statement)).toBeNull();
  });
});

describe('what is signed stays as signed', () => {
  const signNote = `UPDATE note SET plan = 'Rest', signed_at = now(), content_hash = sha256('x');`;
  const sign = `UPDATE prescription SET state = 'SIGNED', signed_at = now(), content_hash = sha256('x');`;

  it.each([
    ['note_immutable_once_signed', `${signNote} UPDATE note SET plan = 'Run'`],
    ['note_immutable_once_signed', `${signNote} UPDATE note SET signed_at = NULL, content_hash = NULL`],
    ['note_immutable_once_signed', `${signNote} DELETE FROM note`],
    ['prescription_immutable_once_signed', `${sign} UPDATE prescription SET diagnosis_code = 'I10'`],
    ['prescription_immutable_once_signed', `${sign} UPDATE prescription SET content_hash = sha256('y')`],
    [
      'prescription_immutable_once_signed',
      `${sign} UPDATE prescription SET state = 'DRAFT', signed_at = NULL, content_hash = NULL`,
    ],
    ['prescription_immutable_once_signed', `${sign} DELETE FROM prescription`],
  ])('%s: %s', async (rule, statement) => {
    expect(await refusedBy(statement)).toBe(rule);
  });

  it('drafts may change and go', async () => {
    expect(await refusedBy(`UPDATE note SET plan = 'Rest'; DELETE FROM note`)).toBeNull();
    expect(await refusedBy(`UPDATE prescription_line SET quantity = 3; DELETE FROM prescription_line`)).toBeNull();
  });

  it('a signed prescription still becomes effective', async () => {
    const approve = `UPDATE prescription SET state = 'EFFECTIVE', effective_at = now(), valid_until = now() + interval '3 days'`;
    expect(await refusedBy(sign + approve)).toBeNull();
  });

  it('its lines are what was signed; only what was dispensed of them changes', async () => {
    const signedLater = `prescription_line_immutable_once_signed`;
    await owner.query(sign);
    try {
      expect(await refusedBy(`UPDATE prescription_line SET quantity = 3`)).toBe(signedLater);
      expect(await refusedBy(`UPDATE prescription_line SET dosage = '{"times":9}'`)).toBe(signedLater);
      expect(await refusedBy(`DELETE FROM prescription_line`)).toBe(signedLater);
      expect(
        await refusedBy(`INSERT INTO prescription_line (prescription_id, position, medicine_id, dosage, days, quantity)
                           SELECT prescription_id, 2, medicine_id, dosage, days, quantity FROM prescription_line`),
      ).toBe(signedLater);
      expect(await refusedBy(`UPDATE prescription_line SET dispensed_quantity = 2`)).toBeNull();
    } finally {
      await owner.query(`ALTER TABLE prescription DISABLE TRIGGER USER;
        UPDATE prescription SET state = 'DRAFT', signed_at = NULL, content_hash = NULL;
        ALTER TABLE prescription ENABLE TRIGGER USER`);
    }
  });
});

describe('the ledger balances', () => {
  const entry = (posting: string, amount: number, currency = 'CNY') =>
    `INSERT INTO ledger_entry (posting_id, payment_id, account, amount_minor, currency)
       VALUES ('${posting}', '${world.payment}', 'cash', ${amount}, '${currency}');`;
  const [one, other] = ['00000000-0000-7000-8000-00000000bbb1', '00000000-0000-7000-8000-00000000bbb2'];

  it('a posting that sums to zero is accepted, however its entries are ordered', async () => {
    expect(await refusedBy(entry(one, 5) + entry(other, 7) + entry(one, -5) + entry(other, -7))).toBeNull();
  });
  it.each([
    ['one entry alone', entry(one, 5)],
    ['two postings that only together are zero', entry(one, 5) + entry(other, -5)],
    ['two currencies', entry(one, 5, 'CNY') + entry(one, -5, 'EUR')],
    ['a later entry to a closed posting', entry(world.posting, 5)],
  ])('refused: %s', async (_, statement) => {
    expect(await refusedBy(statement)).toBe('ledger_entry_posting_sums_to_zero');
  });
});

describe('marks only rise', () => {
  it('a late frame of an older mark changes nothing, and what is read is delivered', async () => {
    const mark = async (change: string) => {
      const { rows } = await owner.query<{ delivered: number; read: number }>(
        `UPDATE participant SET ${change} WHERE person_id = '${world.patient}' RETURNING delivered_seq AS delivered, read_seq AS read`,
      );
      return rows[0];
    };
    expect(await mark('delivered_seq = 5')).toEqual({ delivered: 5, read: 0 });
    expect(await mark('read_seq = 7')).toEqual({ delivered: 7, read: 7 });
    expect(await mark('delivered_seq = 2, read_seq = 1')).toEqual({ delivered: 7, read: 7 });
  });
});
