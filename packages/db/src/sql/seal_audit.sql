-- Seals the audit events that no seal covers yet: only whole transactions that have ended (below pg_snapshot_xmin),
-- so that nothing can appear later inside a sealed span. The spans of the seals join without a gap.
-- Answers the new seal, or no row when there is nothing to seal or another sealer is at work. Write its hash down
-- elsewhere (a log): given to verify_audit it also proves that the newest seals were not cut off.
-- Locks: one advisory lock until the end of the transaction, taken only if free. Reads without locking.
CREATE OR REPLACE FUNCTION seal_audit(at_most integer DEFAULT 10000)
RETURNS TABLE (number integer, events integer, hash bytea)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  horizon bigint;
  before audit_seal;
  seal audit_seal;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('openward.seal_audit')) THEN
    RETURN;
  END IF;
  horizon := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  SELECT * INTO before FROM audit_seal s ORDER BY s.number DESC LIMIT 1;

  seal.number := coalesce(before.number, 0) + 1;
  seal.from_xid := coalesce(before.to_xid, -1) + 1;
  SELECT max(e.xid) INTO seal.to_xid
    FROM (SELECT e.xid FROM audit_event e
           WHERE e.xid >= seal.from_xid AND e.xid < horizon
           ORDER BY e.xid, e.id LIMIT at_most) e;
  IF seal.to_xid IS NULL THEN
    RETURN;
  END IF;
  SELECT count(*) INTO seal.events FROM audit_event e WHERE e.xid BETWEEN seal.from_xid AND seal.to_xid;
  seal.created_at := clock_timestamp()::timestamptz(3);
  seal.hash := audit_seal_hash(seal, before.hash);
  INSERT INTO audit_seal SELECT seal.*;
  RETURN QUERY SELECT seal.number, seal.events, seal.hash;
END $$;

REVOKE ALL ON FUNCTION seal_audit(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_audit(integer) TO openward_app;
