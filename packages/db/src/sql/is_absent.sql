-- Whether a clinician has been away for the grace time: every session the person had in the console ended that long ago,
-- by sign-out, by its length, or because nobody used it for the idle time. Who never had one is not away: duty starts in
-- a session, and rows of one are kept for thirty days.
-- Locks: none.
CREATE OR REPLACE FUNCTION is_absent(person uuid, idle_seconds integer, grace_seconds integer) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
AS $$
  SELECT coalesce(bool_and(least(s.revoked_at, s.expires_at, s.last_seen_at + make_interval(secs => idle_seconds))
                           <= now() - make_interval(secs => grace_seconds)), false)
    FROM session s WHERE s.person_id = person AND s.app = 'CONSOLE'
$$;
