import type pg from 'pg';

/** The id of the `n`-th thing of the little world below. */
export const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const world = {
  institution: id(1),
  department: id(2),
  service: id(3),
  patient: id(10),
  ward: id(11),
  pharmacist: id(12),
  doctor: id(13),
  admin: id(14),
  pharmacistRole: id(20),
  doctorRole: id(21),
  adminRole: id(22),
  guardianLink: id(23),
  journey: id(30),
  intake: id(31),
  ticket: id(32),
  conversation: id(33),
  consultation: id(34),
  note: id(35),
  followUp: id(36),
  message: id(37),
  medicine: id(40),
  prescription: id(41),
  prescriptionLine: id(42),
  review: id(43),
  stockItem: id(44),
  order: id(45),
  orderLine: id(46),
  parcel: id(47),
  parcelEvent: id(48),
  payment: id(49),
  posting: id(50),
  session: id(51),
  dispenser: id(52),
  dispenserRole: id(53),
} as const;

const hash = `sha256('x')`;
const w = world;

/** One valid row of every table, in an order the foreign keys accept. */
const rows = `
INSERT INTO institution (id, name_en, name_zh, kind, grade, licence_number, province, city, zone)
  VALUES ('${w.institution}', 'Hospital', '医院', 'HOSPITAL', 'grade-3a', 'L-1', 'Zhejiang', 'Hangzhou', 'Asia/Shanghai');
INSERT INTO department (id, institution_id, code, name_en, name_zh) VALUES ('${w.department}', '${w.institution}', 'PH', 'Pharmacy', '药学部');
INSERT INTO service (id, institution_id, department_id, ticket_prefix, name_en, name_zh, role, price_minor, target_seconds, max_wait_seconds, max_age_months)
  VALUES ('${w.service}', '${w.institution}', '${w.department}', 'A', 'Ask a pharmacist', '药师咨询', 'PHARMACIST', 0, 300, 3600, 1800);
INSERT INTO person (id, name, latin_name, birth_date, phone_sealed, phone_index, email_sealed, email_index) VALUES
  ('${w.patient}', '陈丽华', 'Chen Lihua', '1980-01-01', 'x', sha256('phone'), 'x', sha256('email')),
  ('${w.ward}', '陈小宝', 'Chen Xiaobao', '2020-01-01', NULL, NULL, NULL, NULL),
  ('${w.pharmacist}', '周敏', 'Zhou Min', NULL, NULL, NULL, NULL, NULL),
  ('${w.doctor}', '吴强', 'Wu Qiang', NULL, NULL, NULL, NULL, NULL),
  ('${w.admin}', '孙静', 'Sun Jing', NULL, NULL, NULL, NULL, NULL),
  ('${w.dispenser}', '岑月', 'Cen Yue', NULL, NULL, NULL, NULL, NULL);
INSERT INTO patient_profile (person_id, identity_sealed, identity_index, identity_verified_at, weight_grams, allergies, conditions, medicines) VALUES
  ('${w.patient}', 'x', sha256('identity'), now(), 60000, '[]', '[]', '[]'),
  ('${w.ward}', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO guardian_link (id, guardian_id, ward_id, relation) VALUES ('${w.guardianLink}', '${w.patient}', '${w.ward}', 'mother');
INSERT INTO staff_login (person_id, password_hash, totp_sealed) VALUES ('${w.pharmacist}', '$argon2id$v=19$x', 'x');
INSERT INTO sign_in_code (contact_index, code_hash, expires_at) VALUES (${hash}, ${hash}, now() + interval '5 minutes');
INSERT INTO session (id, token_hash, person_id, app, user_agent, expires_at) VALUES ('${w.session}', ${hash}, '${w.patient}', 'PATIENT', 'x', now() + interval '1 day');
INSERT INTO socket_ticket (token_hash, session_id, origin, expires_at) VALUES (${hash}, '${w.session}', 'http://localhost', now() + interval '1 minute');
INSERT INTO practice_role (id, person_id, institution_id, role, licence_number, licence_valid_until, practising_since, credential, on_duty_since) VALUES
  ('${w.pharmacistRole}', '${w.pharmacist}', '${w.institution}', 'PHARMACIST', 'P-1', '2100-01-01', NULL, 'VERIFIED', now()),
  ('${w.doctorRole}', '${w.doctor}', '${w.institution}', 'DOCTOR', 'D-1', '2100-01-01', '2010-01-01', 'VERIFIED', NULL),
  ('${w.adminRole}', '${w.admin}', NULL, 'PLATFORM_ADMIN', NULL, NULL, NULL, 'VERIFIED', NULL),
  ('${w.dispenserRole}', '${w.dispenser}', '${w.institution}', 'DISPENSER', NULL, NULL, NULL, 'VERIFIED', NULL);
INSERT INTO practice_role_department (practice_role_id, department_id) VALUES ('${w.pharmacistRole}', '${w.department}');
INSERT INTO journey (id, patient_id, concern) VALUES ('${w.journey}', '${w.patient}', 'Cough');
INSERT INTO intake (id, journey_id, service_id, submitted_by_id, symptoms, since, additions, consent_version, price_minor)
  VALUES ('${w.intake}', '${w.journey}', '${w.service}', '${w.patient}', 'Cough for three days', 'WEEK', 'No fever', '2026-01', 0);
INSERT INTO health_confirmation (patient_id, confirmed_by_id, confirmed_at, pregnancy, allergies, conditions, medicines)
  VALUES ('${w.patient}', '${w.patient}', now(), 'NOT_APPLICABLE', '[]', '[]', '[]');
INSERT INTO ticket_counter (service_id, day, last) VALUES ('${w.service}', '2026-01-01', 1);
INSERT INTO ticket (id, journey_id, intake_id, service_id, patient_id, day, number)
  VALUES ('${w.ticket}', '${w.journey}', '${w.intake}', '${w.service}', '${w.patient}', '2026-01-01', 1);
INSERT INTO conversation (id, journey_id, last_seq) VALUES ('${w.conversation}', '${w.journey}', 1);
INSERT INTO participant (conversation_id, person_id, side, practice_role_id) VALUES
  ('${w.conversation}', '${w.patient}', 'PATIENT', NULL),
  ('${w.conversation}', '${w.pharmacist}', 'CLINICIAN', '${w.pharmacistRole}');
INSERT INTO message (id, conversation_id, seq, sender_id, body) VALUES ('${w.message}', '${w.conversation}', 1, '${w.patient}', 'Good morning');
INSERT INTO consultation (id, journey_id, ticket_id, service_id, patient_id, clinician_id, conversation_id, rule_profile, from_seq, summary)
  VALUES ('${w.consultation}', '${w.journey}', '${w.ticket}', '${w.service}', '${w.patient}', '${w.pharmacistRole}', '${w.conversation}', 'cn-2018', 1, '');
INSERT INTO note (id, consultation_id, author_id) VALUES ('${w.note}', '${w.consultation}', '${w.pharmacistRole}');
INSERT INTO follow_up (id, journey_id, consultation_id, patient_id, planned_by_id, due_at, plan)
  VALUES ('${w.followUp}', '${w.journey}', '${w.consultation}', '${w.patient}', '${w.doctorRole}', now(), '{}');
INSERT INTO medicine (id, code, name_en, name_zh, pinyin_initials, atc_code, form, strength, pack_units, pack_unit, class, price_minor)
  VALUES ('${w.medicine}', 'M1', 'Ibuprofen', '布洛芬', 'BLF', 'M01AE01', 'tablet', '200 mg', 20, 'tablet', 'OTC', 1500);
INSERT INTO diagnosis_code (code, name_en, name_zh, pinyin_initials, chapter) VALUES ('J06.9', 'Upper respiratory infection', '上呼吸道感染', 'SHXDGR', 'X');
INSERT INTO prescription (id, journey_id, consultation_id, patient_id, institution_id, prescriber_id, diagnosis_code, rule_profile)
  VALUES ('${w.prescription}', '${w.journey}', '${w.consultation}', '${w.patient}', '${w.institution}', '${w.doctorRole}', 'J06.9', 'cn-2018');
INSERT INTO prescription_line (id, prescription_id, position, medicine_id, dosage, days, quantity)
  VALUES ('${w.prescriptionLine}', '${w.prescription}', 1, '${w.medicine}', '{}', 3, 2);
INSERT INTO review (id, prescription_id, reviewer_id, reviewer_person_id, prescriber_person_id, decision)
  VALUES ('${w.review}', '${w.prescription}', '${w.pharmacistRole}', '${w.pharmacist}', '${w.doctor}', 'APPROVED');
INSERT INTO stock_item (id, institution_id, medicine_id, on_hand, reserved, price_minor) VALUES ('${w.stockItem}', '${w.institution}', '${w.medicine}', 10, 2, 1500);
INSERT INTO "order" (id, patient_id, placed_by_id, pharmacy_id, items_minor, delivery_minor, address_sealed, expires_at)
  VALUES ('${w.order}', '${w.patient}', '${w.patient}', '${w.institution}', 3000, 600, 'x', now() + interval '30 minutes');
INSERT INTO order_line (id, order_id, position, medicine_id, quantity, unit_price_minor) VALUES ('${w.orderLine}', '${w.order}', 1, '${w.medicine}', 2, 1500);
INSERT INTO parcel (id, order_id, carrier, tracking_number, receiver_code_hash, receiver_code_sealed) VALUES ('${w.parcel}', '${w.order}', 'demo', 'T1', ${hash}, 'x');
INSERT INTO parcel_event (id, parcel_id, kind, occurred_at) VALUES ('${w.parcelEvent}', '${w.parcel}', 'HANDED_OVER', now());
INSERT INTO payment (id, person_id, order_id, amount_minor, provider) VALUES ('${w.payment}', '${w.patient}', '${w.order}', 3600, 'demo');
INSERT INTO ledger_entry (posting_id, payment_id, account, amount_minor) VALUES
  ('${w.posting}', '${w.payment}', 'cash', 3600), ('${w.posting}', '${w.payment}', 'sales', -3600);
INSERT INTO state_change (lifecycle, subject_id, command, to_state) VALUES ('TICKET', '${w.ticket}', 'join', 'WAITING');
INSERT INTO notification (channel, template, locale) VALUES ('IN_APP', 'called-in', 'en');
INSERT INTO demo_inbox_item (channel, recipient, subject, body) VALUES ('EMAIL', 'a@example.org', 's', 'b');
INSERT INTO audit_event (action, entity) VALUES ('person.read', 'person');
INSERT INTO audit_seal (number, from_xid, to_xid, events, hash) VALUES (1, 0, 1, 1, ${hash});
INSERT INTO outbox_event (topic, payload) VALUES ('live.emit', '{}');
INSERT INTO idempotency_key (actor_id, key, command, request_hash, response) VALUES ('${w.patient}', '${id(60)}', 'join', ${hash}, '{}');
INSERT INTO rate_limit (key) VALUES ('x');
INSERT INTO socket_io_attachments (payload) VALUES ('x');
INSERT INTO attachment (uploaded_by_id, patient_id, purpose, intake_id, media_type, bytes, sha256, storage_key)
  VALUES ('${w.patient}', '${w.patient}', 'EVIDENCE', '${w.intake}', 'image/jpeg', 1000, ${hash}, 'k');
INSERT INTO evidence (intake_id, journey_id, patient_id, diagnosis_code, institution_name, diagnosed_on, confirmed_by_id, confirmed_at)
  VALUES ('${w.intake}', '${w.journey}', '${w.patient}', 'J06.9', 'County hospital', '2026-01-01', '${w.doctorRole}', now());
INSERT INTO referral (journey_id, consultation_id, service_id, made_by_id, reason, accepted_intake_id)
  VALUES ('${w.journey}', '${w.consultation}', '${w.service}', '${w.pharmacistRole}', 'Needs a doctor', '${w.intake}');
INSERT INTO private_note (journey_id, consultation_id, author_id, body) VALUES ('${w.journey}', '${w.consultation}', '${w.pharmacistRole}', 'Call back');
INSERT INTO follow_up_task (follow_up_id, kind, assigned_to_id, institution_id, done_at, done_by_id, outcome)
  VALUES ('${w.followUp}', 'ABNORMAL', '${w.doctorRole}', '${w.institution}', now(), '${w.doctorRole}', 'Called');
INSERT INTO address (person_id, sealed, is_default) VALUES ('${w.patient}', 'x', true);
UPDATE "order" SET picked_by_id = '${w.dispenserRole}', picked_by_person_id = '${w.dispenser}',
  checked_by_id = '${w.pharmacistRole}', checked_by_person_id = '${w.pharmacist}';
INSERT INTO dispensed_pack (order_line_id, trace_code, scanned_by_id) VALUES ('${w.orderLine}', '12345678901234567890', '${w.dispenserRole}');
INSERT INTO trace_alert (trace_code, order_id, scanned_by_id) VALUES ('12345678901234567890', '${w.order}', '${w.dispenserRole}');
INSERT INTO refund (payment_id, amount_minor, reason) VALUES ('${w.payment}', 100, 'order-cancelled');
INSERT INTO payment_notice (provider, event_id, payment_id, kind) VALUES ('demo', 'e1', '${w.payment}', 'captured');
INSERT INTO demo_charge (ref, reference, amount_minor, currency, description, return_url) VALUES ('r1', '${w.payment}', 3600, 'CNY', 'order', 'http://localhost');
INSERT INTO demo_shipment (tracking_number, receiver_code_hash, from_city, to_city) VALUES ('T1', ${hash}, 'Hangzhou', 'Ningbo');
`;

/** Fills an empty database with one valid row of every table. */
export async function insertWorld(owner: pg.Pool): Promise<void> {
  await owner.query(`BEGIN; ${rows} COMMIT;`);
}
