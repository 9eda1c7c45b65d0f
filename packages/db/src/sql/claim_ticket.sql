-- Offers the next waiting ticket of these services to a clinician, or a named one with a reason: WAITING -> OFFERED with
-- a lease by the database's clock. History, audit and outbox rows are written in the same statement.
-- Never the clinician's own ticket nor that of a ward, never a service of another institution or role, and no child under
-- six to a doctor without paediatric scope. The guards repeat domain/waiting-room mayTake as far as they can change under way.
-- Answers exactly one row. outcome: claimed | nothing-waiting | at-capacity | not-on-duty | not-verified |
-- licence-expired | unknown-clinician. The other columns are set when claimed.
--
-- Locks, in this order: the practice role's row (one clinician's claims follow each other, so the capacity holds; the
-- weak form lets rows that refer to it be written meanwhile), then one ticket with SKIP LOCKED (clinicians never wait
-- for each other, and none gets what another is taking). Both until the end of the transaction.
CREATE OR REPLACE FUNCTION claim_ticket(
  clinician uuid, services uuid[], lease_seconds integer,
  capacity integer DEFAULT NULL, named_ticket uuid DEFAULT NULL, because text DEFAULT NULL,
  by_session uuid DEFAULT NULL, by_system boolean DEFAULT false)
RETURNS TABLE (
  outcome text, id uuid, journey_id uuid, intake_id uuid, service_id uuid, patient_id uuid,
  day text, number integer, triage_level integer, waiting_since timestamptz, lease_until timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
-- One plan for all calls: planning anew would cost more than the claim. It may be made while the queue is short, so
-- sorting and whole-table scans are out: ticket_queue is then the only way to the head of a queue, and stays right when
-- the queue has grown.
SET plan_cache_mode = force_generic_plan SET enable_sort = off SET enable_incremental_sort = off SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
  me practice_role;
  zone text;
  too_young_from date;
  relatives uuid[];
  taken ticket;
  candidates uuid[];
  candidate uuid;
  depth integer := 4;
BEGIN
  SELECT * INTO me FROM practice_role pr WHERE pr.id = clinician FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    outcome := 'unknown-clinician'; RETURN NEXT; RETURN;
  END IF;
  SELECT i.zone INTO zone FROM institution i WHERE i.id = me.institution_id;
  IF me.credential <> 'VERIFIED' OR NOT me.institution_consent OR NOT me.practice_registered THEN
    outcome := 'not-verified'; RETURN NEXT; RETURN;
  ELSIF zone IS NULL OR coalesce(me.licence_valid_until < (now() AT TIME ZONE zone)::date, true) THEN
    outcome := 'licence-expired'; RETURN NEXT; RETURN;
  ELSIF me.on_duty_since IS NULL THEN
    outcome := 'not-on-duty'; RETURN NEXT; RETURN;
  ELSIF coalesce(capacity, me.capacity) <=
      (SELECT count(*) FROM consultation c WHERE c.clinician_id = clinician AND c.state IN ('OPEN', 'ACTIVE'))
    + (SELECT count(*) FROM ticket t WHERE t.offered_to_id = clinician AND t.state = 'OFFERED' AND t.lease_until > clock_timestamp())
  THEN
    outcome := 'at-capacity'; RETURN NEXT; RETURN;
  END IF;

  IF me.role = 'DOCTOR' AND NOT me.paediatric_scope THEN
    too_young_from := (now() AT TIME ZONE zone)::date - interval '6 years';
  END IF;

  relatives := me.person_id || ARRAY(SELECT g.ward_id FROM guardian_link g WHERE g.guardian_id = me.person_id AND g.ended_at IS NULL);

  LOOP
    -- Each head is read from the index ticket_queue; nothing is locked yet.
    SELECT array_agg(head.id ORDER BY head.level, head.waiting_since, head.number, head.id) INTO candidates
      FROM (
        SELECT t.id, t.waiting_since, t.number,
               queue_level(t.triage_level, t.waiting_since, s.target_seconds, now()) AS level
          FROM service s
         CROSS JOIN generate_series(1, 5) AS triage(level)
         CROSS JOIN LATERAL (
           SELECT q.id, q.triage_level, q.waiting_since, q.number
             FROM ticket q
            WHERE q.service_id = s.id AND q.triage_level = triage.level AND q.state = 'WAITING'
              AND q.patient_id <> ALL (relatives)
              -- One look-up by key each: NOT EXISTS could be planned as a scan of everybody under six.
              AND (too_young_from IS NULL
                   OR coalesce((SELECT p.birth_date <= too_young_from FROM person p WHERE p.id = q.patient_id), true))
            ORDER BY q.waiting_since, q.number
            LIMIT depth) t
         WHERE s.id = ANY (services) AND s.institution_id = me.institution_id AND s.role = me.role
           AND named_ticket IS NULL
        UNION ALL
        SELECT t.id, t.waiting_since, t.number, 0
          -- OFFSET 0: by its key alone, never by way of its service or of all that wait.
          FROM (SELECT named.* FROM ticket named WHERE named.id = named_ticket OFFSET 0) t
          JOIN service s ON s.id = t.service_id
         WHERE t.state = 'WAITING' AND t.patient_id <> ALL (relatives)
           AND (too_young_from IS NULL
                OR coalesce((SELECT p.birth_date <= too_young_from FROM person p WHERE p.id = t.patient_id), true))
           AND s.id = ANY (services) AND s.institution_id = me.institution_id AND s.role = me.role
        ORDER BY level, waiting_since, number, id
        LIMIT depth) head;

    -- State and service are part of the condition, so a ticket taken or moved to another queue since the reading above is
    -- passed over.
    -- One look-up by key each. A join here, or a bare condition that another index answers too, could be planned, while
    -- nothing waits, as a scan of all that wait; coalesce hides the condition from the choice of index.
    FOREACH candidate IN ARRAY coalesce(candidates, '{}') LOOP
      SELECT t.* INTO taken FROM ticket t
       WHERE t.id = candidate AND coalesce(t.state = 'WAITING' AND t.service_id = ANY (services), false)
         FOR NO KEY UPDATE SKIP LOCKED;
      EXIT WHEN FOUND;
    END LOOP;
    EXIT WHEN taken.id IS NOT NULL;
    IF coalesce(cardinality(candidates), 0) < depth THEN
      outcome := 'nothing-waiting'; RETURN NEXT; RETURN;
    END IF;
    -- Everything at the head is being taken by others: look further.
    depth := depth * 8;
  END LOOP;

  UPDATE ticket t
     SET state = 'OFFERED', offered_to_id = clinician,
         lease_until = clock_timestamp() + make_interval(secs => lease_seconds)
   WHERE t.id = taken.id
  RETURNING t.* INTO STRICT taken;

  INSERT INTO state_change (lifecycle, subject_id, journey_id, command, from_state, to_state, actor_id, actor_role_id, reason)
  VALUES ('TICKET', taken.id, taken.journey_id, 'offer', 'WAITING', 'OFFERED',
          CASE WHEN NOT by_system THEN me.person_id END, CASE WHEN NOT by_system THEN me.id END, because);

  -- Written here and not through append_audit: this is the hottest path of the waiting room.
  INSERT INTO audit_event (actor_id, session_id, app, institution_id, action, entity, entity_id, patient_id, details)
  VALUES (CASE WHEN NOT by_system THEN me.person_id END, by_session, CASE WHEN NOT by_system THEN 'CONSOLE'::app END,
          CASE WHEN NOT by_system THEN me.institution_id END, 'ticket.offer', 'ticket', taken.id, taken.patient_id,
          jsonb_build_object('practiceRoleId', me.id));

  INSERT INTO outbox_event (topic, payload)
  VALUES
    ('live.emit', jsonb_build_object(
       'rooms', to_jsonb(ARRAY['person:' || taken.patient_id, 'person:' || me.person_id] || ARRAY(
          SELECT 'person:' || g.guardian_id FROM guardian_link g WHERE g.ward_id = taken.patient_id AND g.ended_at IS NULL)),
       'event', 'ticket:changed', 'data', jsonb_build_object('ticketId', taken.id))),
    ('live.emit', jsonb_build_object(
       'rooms', jsonb_build_array('service:' || taken.service_id),
       'event', 'queue:changed', 'data', jsonb_build_object('serviceId', taken.service_id)));

  RETURN QUERY SELECT 'claimed', taken.id, taken.journey_id, taken.intake_id, taken.service_id, taken.patient_id,
    taken.day::text, taken.number, taken.triage_level, taken.waiting_since, taken.lease_until;
END $$;

REVOKE ALL ON FUNCTION claim_ticket(uuid, uuid[], integer, integer, uuid, text, uuid, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_ticket(uuid, uuid[], integer, integer, uuid, text, uuid, boolean) TO openward_app;
