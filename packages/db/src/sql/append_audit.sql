-- Appends events to the audit trail; the only way in for the application role, which has no INSERT on it.
-- `events`: [{actorId, sessionId, action, entity, entityId, patientId, details}], all but action and entity optional.
-- Time and transaction are the database's own, so no caller can date an event back.
-- Locks: none but those of the inserted rows. Never waits for another writer.
CREATE OR REPLACE FUNCTION append_audit(events jsonb) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  WITH appended AS (
    INSERT INTO audit_event (actor_id, session_id, action, entity, entity_id, patient_id, details)
    SELECT e."actorId", e."sessionId", e.action, e.entity, e."entityId", e."patientId", coalesce(e.details, '{}')
      FROM jsonb_to_recordset(events) AS e(
        "actorId" uuid, "sessionId" uuid, action text, entity text, "entityId" uuid, "patientId" uuid, details jsonb)
    RETURNING 1
  )
  SELECT count(*)::integer FROM appended
$$;

REVOKE ALL ON FUNCTION append_audit(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit(jsonb) TO openward_app;
