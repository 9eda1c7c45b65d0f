-- Stores messages in their conversations' sequences; the only way in for the application role.
-- `items`: [{id, conversationId, senderId, sessionId, kind, body, payload}] in order of arrival. Each item gets its own
-- outcome by `place` (1 is the first item); a bad one never fails its neighbours:
--   stored           new, with the next sequence number
--   known            stored before by the same sender with the same content: its number again
--   differs          the id is already used by another message
--   closed           the conversation is closed
--   not-participant  no such conversation, or the sender is not in it, or is a clinician no longer verified
--                    or a guardian no longer, or the session is of the other side's app
--   session-ended    the session is revoked, expired, unknown or of another person
--   invalid          breaks a rule of the message itself
-- Without senderId (system entries and cards) and without sessionId the caller answers for those two checks.
-- No NOTIFY here: its cluster-wide lock would cap all conversations together. Publish after the commit.
--
-- Locks: the rows of the conversations, in the order of their ids (no deadlock between two batches), until the end of
-- the transaction; the weak form, so that rows referring to a conversation can be written meanwhile. Everything that
-- decides is read after the locks are held.
CREATE OR REPLACE FUNCTION store_messages(items jsonb)
RETURNS TABLE (place integer, id uuid, seq integer, created_at timestamptz, outcome text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  broken text;
BEGIN
  FOR round IN 1 .. 10 LOOP
    BEGIN
      RETURN QUERY SELECT * FROM store_messages_once(items);
      RETURN;
    EXCEPTION WHEN unique_violation THEN
      -- Another conversation has just used one of the ids, and the next reading finds it; or something is wrong.
      GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
      IF broken <> 'message_pkey' OR round = 10 THEN
        RAISE;
      END IF;
    END;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION store_messages(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION store_messages(jsonb) TO openward_app;

CREATE OR REPLACE FUNCTION store_messages_once(items jsonb)
RETURNS TABLE (place integer, id uuid, seq integer, created_at timestamptz, outcome text)
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp
-- One plan for all calls: planning anew would cost more than a small batch.
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
  stamp timestamptz(3);
BEGIN
  PERFORM FROM conversation c
    WHERE c.id IN (SELECT (i ->> 'conversationId')::uuid FROM jsonb_array_elements(items) i
                    WHERE pg_input_is_valid(i ->> 'conversationId', 'uuid'))
    ORDER BY c.id
      FOR NO KEY UPDATE;
  -- Taken while the locks are held: times rise with the sequence.
  stamp := clock_timestamp();

  RETURN QUERY
  WITH item AS MATERIALIZED (
    SELECT i.ordinality::integer AS place,
           CASE WHEN pg_input_is_valid(i.value ->> 'id', 'uuid') THEN (i.value ->> 'id')::uuid END AS id,
           CASE WHEN pg_input_is_valid(i.value ->> 'conversationId', 'uuid') THEN (i.value ->> 'conversationId')::uuid END AS conversation_id,
           CASE WHEN pg_input_is_valid(i.value ->> 'senderId', 'uuid') THEN (i.value ->> 'senderId')::uuid END AS sender_id,
           CASE WHEN pg_input_is_valid(i.value ->> 'sessionId', 'uuid') THEN (i.value ->> 'sessionId')::uuid END AS session_id,
           i.value ->> 'senderId' IS NOT NULL AS has_sender,
           i.value ->> 'sessionId' IS NOT NULL AS has_session,
           i.value ->> 'kind' AS kind,
           coalesce(i.value ->> 'body', '') AS body,
           nullif(i.value -> 'payload', 'null') AS payload
      FROM jsonb_array_elements(items) WITH ORDINALITY i
  ),
  judged AS MATERIALIZED (
    SELECT item.*, c.last_seq, journey.patient_id, session.app, participant.institution_id, known.seq AS known_seq, known.created_at AS known_at,
           CASE
             WHEN NOT message_is_valid(item.kind, item.has_sender, item.body, item.payload)
                  OR item.id IS NULL OR item.conversation_id IS NULL
                  OR item.has_sender <> (item.sender_id IS NOT NULL) THEN 'invalid'
             WHEN item.has_session AND session.id IS NULL THEN 'session-ended'
             WHEN known.seq IS NOT NULL AND known.same THEN 'known'
             WHEN known.seq IS NOT NULL THEN 'differs'
             WHEN c.id IS NULL OR (item.has_sender AND participant.person_id IS NULL) THEN 'not-participant'
             WHEN c.closed_at IS NOT NULL THEN 'closed'
           END AS verdict
      FROM item
      LEFT JOIN LATERAL (
        SELECT c.id, c.journey_id, c.last_seq, c.closed_at FROM conversation c WHERE c.id = item.conversation_id OFFSET 0) c ON true
      LEFT JOIN LATERAL (
        SELECT j.patient_id FROM journey j WHERE j.id = c.journey_id OFFSET 0) journey ON true
      LEFT JOIN LATERAL (
        SELECT s.id, s.app FROM session s
         WHERE s.id = item.session_id AND s.revoked_at IS NULL AND s.expires_at > stamp
           AND s.person_id = item.sender_id OFFSET 0) session ON true
      LEFT JOIN LATERAL (
        SELECT p.person_id, pr.institution_id FROM participant p LEFT JOIN practice_role pr ON pr.id = p.practice_role_id
         WHERE p.conversation_id = item.conversation_id AND p.person_id = item.sender_id AND p.left_at IS NULL
           -- The patient's side is the patient and who is guardian now: a former guardian's seat may outlive the care.
           AND CASE WHEN p.practice_role_id IS NOT NULL THEN pr.credential = 'VERIFIED'
                    ELSE p.person_id = journey.patient_id OR EXISTS (
                      SELECT FROM guardian_link g
                       WHERE g.guardian_id = p.person_id AND g.ward_id = journey.patient_id AND g.ended_at IS NULL) END
           -- A clinician's own session in the patient app had no second factor: it writes as a patient or not at all.
           AND (session.app IS NULL OR (session.app = 'PATIENT') = (p.practice_role_id IS NULL)) OFFSET 0) participant ON true
      LEFT JOIN LATERAL (
        SELECT m.seq, m.created_at,
               (m.conversation_id, m.sender_id, m.kind::text, m.body, m.payload) IS NOT DISTINCT FROM
               (item.conversation_id, item.sender_id, item.kind, item.body, item.payload) AS same
          FROM message m WHERE m.id = item.id OFFSET 0) known ON true
  ),
  -- The first acceptable item of an id is the message; the others of the same batch repeat it or differ from it.
  accepted AS MATERIALIZED (
    SELECT first.*, first.last_seq + row_number() OVER (PARTITION BY first.conversation_id ORDER BY first.place)::integer AS seq
      FROM (SELECT DISTINCT ON (j.id) j.* FROM judged j WHERE j.verdict IS NULL ORDER BY j.id, j.place) first
  ),
  inserted AS (
    INSERT INTO message (id, conversation_id, seq, sender_id, kind, body, payload, created_at)
    SELECT a.id, a.conversation_id, a.seq, a.sender_id, a.kind::message_kind, a.body, a.payload, stamp FROM accepted a
    ORDER BY a.conversation_id, a.seq
  ),
  advanced AS (
    UPDATE conversation c SET last_seq = head.seq
      FROM (SELECT a.conversation_id, max(a.seq) AS seq FROM accepted a GROUP BY a.conversation_id) head
     WHERE c.id = head.conversation_id
  ),
  audited AS (
    INSERT INTO audit_event (actor_id, session_id, app, institution_id, action, entity, entity_id, patient_id, details)
    SELECT a.sender_id, a.session_id, a.app, a.institution_id, 'message.send', 'message', a.id, a.patient_id,
           jsonb_build_object('conversationId', a.conversation_id, 'seq', a.seq)
      FROM accepted a
     ORDER BY a.place
  )
  SELECT j.place, j.id,
         CASE WHEN j.verdict = 'known' THEN j.known_seq WHEN j.verdict IS NULL AND repeat.same THEN a.seq END,
         CASE WHEN j.verdict = 'known' THEN j.known_at WHEN j.verdict IS NULL AND repeat.same THEN stamp END,
         CASE WHEN j.verdict IS NOT NULL THEN j.verdict
              WHEN a.place = j.place THEN 'stored'
              WHEN repeat.same THEN 'known'
              ELSE 'differs' END
    FROM judged j
    LEFT JOIN accepted a ON a.id = j.id
    CROSS JOIN LATERAL (
      SELECT (a.conversation_id, a.sender_id, a.kind, a.body, a.payload) IS NOT DISTINCT FROM
             (j.conversation_id, j.sender_id, j.kind, j.body, j.payload) AS same) repeat
   ORDER BY j.place;
END $$;

REVOKE ALL ON FUNCTION store_messages_once(jsonb) FROM PUBLIC;

-- The rules of one message, the same as its check constraints, so that an item is refused alone.
-- Locks: none.
CREATE OR REPLACE FUNCTION message_is_valid(kind text, has_sender boolean, body text, payload jsonb) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  SELECT char_length(body) <= 4000
     AND (payload IS NULL OR (jsonb_typeof(payload) = 'object' AND octet_length(payload::text) <= 16384))
     AND CASE kind
           WHEN 'TEXT' THEN has_sender AND btrim(body, E' \t\n\r') <> ''
           WHEN 'SYSTEM' THEN NOT has_sender AND body = '' AND payload IS NOT NULL
           WHEN 'CARD' THEN payload IS NOT NULL
           ELSE false
         END
$$;
