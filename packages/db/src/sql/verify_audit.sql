-- The number of the first seal that does not hold, or null when all do: an event of its span was changed, added, moved
-- or removed, or the seal itself was. With an anchor (a seal's number and hash, kept elsewhere) also when that seal is
-- gone or another. A long trail is verified in pieces, `first_seal` to `last_seal`.
-- Locks: none.
CREATE OR REPLACE FUNCTION verify_audit(
  first_seal integer DEFAULT 1, last_seal integer DEFAULT NULL, anchor integer DEFAULT NULL, anchor_hash bytea DEFAULT NULL)
RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  before audit_seal;
  seal audit_seal;
BEGIN
  SELECT * INTO before FROM audit_seal s WHERE s.number = first_seal - 1;
  IF NOT FOUND THEN
    IF first_seal > 1 THEN
      RETURN first_seal - 1;
    END IF;
    before.number := 0;
    before.to_xid := -1;
  END IF;
  FOR seal IN
    SELECT * FROM audit_seal s WHERE s.number >= first_seal AND (last_seal IS NULL OR s.number <= last_seal) ORDER BY s.number
  LOOP
    IF seal.number <> before.number + 1 OR seal.from_xid <> before.to_xid + 1
       OR seal.events <> (SELECT count(*) FROM audit_event e WHERE e.xid BETWEEN seal.from_xid AND seal.to_xid)
       OR seal.hash <> audit_seal_hash(seal, before.hash)
    THEN
      RETURN before.number + 1;
    END IF;
    before := seal;
  END LOOP;
  IF anchor IS NOT NULL AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.number = anchor AND s.hash = anchor_hash) THEN
    RETURN anchor;
  END IF;
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION verify_audit(integer, integer, integer, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION verify_audit(integer, integer, integer, bytea) TO openward_app;
