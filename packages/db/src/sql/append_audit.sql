-- The institution somebody acted for: the only one the person is verified at, or, of several, the one the thing belongs
-- to. NULL for patients, for platform roles outside an own institution, and where several are equally likely: what no
-- institution can be told apart for is shown to none (the platform sees everything).
-- Locks: none.
CREATE OR REPLACE FUNCTION audit_institution(person uuid, about text, about_id uuid, patient uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
DECLARE
  own uuid[];
  everywhere boolean;
  there uuid[];
BEGIN
  SELECT array_agg(DISTINCT pr.institution_id) FILTER (WHERE pr.institution_id IS NOT NULL), bool_or(pr.institution_id IS NULL)
    INTO own, everywhere
    FROM practice_role pr WHERE pr.person_id = person AND pr.credential = 'VERIFIED';
  IF own IS NULL THEN
    RETURN NULL;
  ELSIF cardinality(own) = 1 AND NOT everywhere THEN
    RETURN own[1];
  END IF;

  there := CASE about
    WHEN 'clinician' THEN ARRAY(SELECT pr.institution_id FROM practice_role pr WHERE pr.id = about_id)
    WHEN 'duty' THEN ARRAY(SELECT pr.institution_id FROM practice_role pr WHERE pr.id = about_id)
    WHEN 'service' THEN ARRAY(SELECT s.institution_id FROM service s WHERE s.id = about_id)
    WHEN 'queue' THEN ARRAY(SELECT pr.institution_id FROM practice_role pr WHERE pr.id = about_id)
    WHEN 'ticket' THEN ARRAY(SELECT s.institution_id FROM ticket t JOIN service s ON s.id = t.service_id WHERE t.id = about_id)
    WHEN 'consultation' THEN ARRAY(
      SELECT s.institution_id FROM consultation c JOIN service s ON s.id = c.service_id WHERE c.id = about_id)
    WHEN 'prescription' THEN ARRAY(SELECT p.institution_id FROM prescription p WHERE p.id = about_id)
    WHEN 'order' THEN ARRAY(SELECT o.pharmacy_id FROM "order" o WHERE o.id = about_id)
    ELSE ARRAY(
      SELECT DISTINCT pr.institution_id FROM consultation c JOIN practice_role pr ON pr.id = c.clinician_id
       WHERE c.patient_id = patient AND pr.person_id = person)
  END;
  RETURN CASE WHEN cardinality(there) = 1 AND there[1] = ANY (own) THEN there[1] END;
END $$;

REVOKE ALL ON FUNCTION audit_institution(uuid, text, uuid, uuid) FROM PUBLIC;

-- Appends events to the audit trail; the only way in for the application role, which has no INSERT on it.
-- `events`: [{actorId, sessionId, action, entity, entityId, patientId, details}], all but action and entity optional.
-- Time, transaction, the app of the session and the institution acted for are the database's own finding, so no caller
-- can date an event back or write it down as another's, and they stay when the session is forgotten.
-- Locks: none but those of the inserted rows. Never waits for another writer.
CREATE OR REPLACE FUNCTION append_audit(events jsonb) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  WITH appended AS (
    INSERT INTO audit_event (actor_id, session_id, app, institution_id, action, entity, entity_id, patient_id, details)
    SELECT e."actorId", e."sessionId", at.app,
           CASE WHEN at.app = 'CONSOLE' THEN audit_institution(e."actorId", e.entity, e."entityId", e."patientId") END,
           e.action, e.entity, e."entityId", e."patientId", coalesce(e.details, '{}')
      FROM jsonb_to_recordset(events) AS e(
        "actorId" uuid, "sessionId" uuid, action text, entity text, "entityId" uuid, "patientId" uuid, details jsonb)
      -- One look-up each, no join: events keep their order.
      CROSS JOIN LATERAL (SELECT (SELECT s.app FROM session s WHERE s.id = e."sessionId") AS app) at
    RETURNING 1
  )
  SELECT count(*)::integer FROM appended
$$;

REVOKE ALL ON FUNCTION append_audit(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit(jsonb) TO openward_app;
