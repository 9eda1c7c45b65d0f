-- Least privilege: every application connection takes this role; it has no DDL and cannot rewrite history.
-- Roles belong to the whole server, so another database may have made it already, or be making it now.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'openward_app') THEN
    BEGIN
      CREATE ROLE openward_app NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'openward_app', 'SET') THEN
    GRANT openward_app TO CURRENT_USER;
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO openward_app;

GRANT SELECT ON
  person, patient_profile, guardian_link, staff_login, sign_in_code, session, socket_ticket,
  institution, department, service, practice_role, practice_role_department,
  journey, intake, ticket_counter, ticket, consultation, note, follow_up,
  conversation, participant, message,
  medicine, diagnosis_code, prescription, prescription_line, review,
  stock_item, "order", order_line, parcel, parcel_event,
  payment, ledger_entry,
  state_change, notification, demo_inbox_item, audit_event, audit_seal, outbox_event, idempotency_key, rate_limit,
  socket_io_attachments
TO openward_app;

-- Messages, audit events and seals are inserted by their functions alone.
GRANT INSERT ON
  person, patient_profile, guardian_link, staff_login, sign_in_code, session, socket_ticket,
  institution, department, service, practice_role, practice_role_department,
  journey, intake, ticket_counter, ticket, consultation, note, follow_up,
  conversation, participant,
  medicine, diagnosis_code, prescription, prescription_line, review,
  stock_item, "order", order_line, parcel, parcel_event,
  payment, ledger_entry,
  state_change, notification, demo_inbox_item, outbox_event, idempotency_key, rate_limit,
  socket_io_attachments
TO openward_app;

-- Not: reviews, parcel events, ledger entries, state changes, messages, audit. They only ever grow.
GRANT UPDATE ON
  person, patient_profile, guardian_link, staff_login, sign_in_code, session,
  institution, department, service, practice_role,
  journey, intake, ticket_counter, ticket, consultation, note, follow_up,
  participant,
  medicine, diagnosis_code, prescription, prescription_line,
  stock_item, "order", order_line, parcel,
  payment, notification, outbox_event, idempotency_key, rate_limit
TO openward_app;

-- The sequence itself is moved by store_messages alone.
GRANT UPDATE (closed_at) ON conversation TO openward_app;

-- What has no reason to be kept: permissions used up, drafts, things delivered. Triggers keep what is signed.
GRANT DELETE ON
  sign_in_code, session, socket_ticket, practice_role_department,
  note, prescription, prescription_line,
  demo_inbox_item, outbox_event, idempotency_key, rate_limit, socket_io_attachments
TO openward_app;

GRANT USAGE ON SEQUENCE
  patient_profile_record_number_seq, prescription_number_seq, order_number_seq, socket_io_attachments_id_seq
TO openward_app;
