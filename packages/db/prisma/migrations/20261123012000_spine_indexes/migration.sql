-- Rules between rows, as partial unique indexes named after the rule.

CREATE UNIQUE INDEX ticket_one_open_per_patient_and_service
  ON ticket (patient_id, service_id)
  WHERE state IN ('WAITING', 'OFFERED', 'IN_CONSULTATION', 'NO_ANSWER');

CREATE UNIQUE INDEX consultation_one_live_per_ticket
  ON consultation (ticket_id)
  WHERE state <> 'CANCELLED';

CREATE UNIQUE INDEX note_one_draft_per_consultation
  ON note (consultation_id)
  WHERE signed_at IS NULL;

CREATE UNIQUE INDEX guardian_link_one_active_per_pair
  ON guardian_link (guardian_id, ward_id)
  WHERE ended_at IS NULL;

-- The plain key (person, institution, role) does not see two rows without institution.
CREATE UNIQUE INDEX practice_role_one_platform_role_per_person
  ON practice_role (person_id, role)
  WHERE institution_id IS NULL;

CREATE UNIQUE INDEX review_one_approval_per_prescription
  ON review (prescription_id)
  WHERE decision = 'APPROVED';

-- Queues and sweeps: each holds only the rows still to be handled, so it stays small for ever.

-- The order of a queue; read by claim_ticket and by the queue screens.
CREATE INDEX ticket_queue ON ticket (service_id, triage_level, waiting_since, number) WHERE state = 'WAITING';
CREATE INDEX ticket_open_offers ON ticket (offered_to_id) WHERE state = 'OFFERED';
CREATE INDEX ticket_leases ON ticket (lease_until) WHERE state = 'OFFERED';
CREATE INDEX ticket_called_in ON ticket (called_at) WHERE state = 'IN_CONSULTATION';
CREATE INDEX consultation_not_entered ON consultation (opened_at) WHERE state = 'OPEN';
CREATE INDEX consultation_held_by_clinician ON consultation (clinician_id) WHERE state IN ('OPEN', 'ACTIVE');
CREATE INDEX prescription_to_review ON prescription (institution_id, signed_at) WHERE state = 'SIGNED';
CREATE INDEX prescription_running_out ON prescription (valid_until) WHERE state IN ('EFFECTIVE', 'PARTLY_DISPENSED');
CREATE INDEX order_to_expire ON "order" (expires_at) WHERE state = 'PLACED';
CREATE INDEX practice_role_licence_running_out ON practice_role (licence_valid_until) WHERE credential = 'VERIFIED';
CREATE INDEX notification_to_send ON notification (created_at) WHERE state = 'QUEUED';
CREATE INDEX outbox_event_to_deliver ON outbox_event (available_at, id) WHERE delivered_at IS NULL;
CREATE INDEX outbox_event_delivered ON outbox_event (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
CREATE INDEX session_to_expire ON session (expires_at) WHERE revoked_at IS NULL;
CREATE INDEX sign_in_code_to_expire ON sign_in_code (expires_at);
CREATE INDEX socket_ticket_to_expire ON socket_ticket (expires_at);
CREATE INDEX rate_limit_to_expire ON rate_limit (expire);
