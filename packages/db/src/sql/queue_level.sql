-- The order of every queue: this level first, then `waiting_since`, then the number.
-- A ticket gains one level of urgency each time it has waited the target of its service once more, so a stream of
-- more urgent patients cannot starve anybody. Below 1 it goes on falling: who has waited longest for his target leads.
-- A booked patient counts from the slot time; before it the level is higher, that is, less urgent.
-- Within a service and a triage level the order is (waiting_since, number) at every moment: claim_ticket needs only the
-- heads of five short index scans. domain/waiting-room mirrors this rule.
-- Locks: none.
CREATE OR REPLACE FUNCTION queue_level(triage_level integer, waiting_since timestamptz, target_seconds integer, at timestamptz)
RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT triage_level - floor(date_part('epoch', at - waiting_since) / target_seconds)::integer
$$;
