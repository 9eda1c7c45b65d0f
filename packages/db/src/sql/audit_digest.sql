-- What a seal holds of one event: SHA-256 of every column, unambiguous and independent of session settings.
-- Never change it for events that are there: seals made before could not be verified any more. Where and for whom
-- somebody acted came later; it counts as soon as it is set.
-- Locks: none.
CREATE OR REPLACE FUNCTION audit_digest(event audit_event) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp
AS $$
  SELECT sha256(convert_to(
    jsonb_build_array(
      event.id, (extract(epoch FROM event.created_at) * 1000)::bigint, event.xid, event.actor_id, event.session_id,
      event.action, event.entity, event.entity_id, event.patient_id, event.details
    )::text || CASE WHEN event.app IS NULL AND event.institution_id IS NULL THEN ''
      ELSE jsonb_build_array(event.app, event.institution_id)::text END, 'UTF8'))
$$;

-- The hash of a seal over itself, the seal before it, and the events of its span in (xid, id) order.
CREATE OR REPLACE FUNCTION audit_seal_hash(seal audit_seal, previous bytea) RETURNS bytea
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
  SELECT sha256(
    coalesce(previous, ''::bytea)
    || convert_to(jsonb_build_array(
         seal.number, seal.from_xid, seal.to_xid, seal.events, (extract(epoch FROM seal.created_at) * 1000)::bigint)::text, 'UTF8')
    || coalesce(
         (SELECT string_agg(audit_digest(e), ''::bytea ORDER BY e.xid, e.id)
            FROM audit_event e WHERE e.xid BETWEEN seal.from_xid AND seal.to_xid),
         ''::bytea))
$$;
