-- The next running number of a service on one day of its institution, without gap as long as its transaction commits.
-- Locks: the counter's row until the end of the transaction; others who join the same queue wait for it.
CREATE OR REPLACE FUNCTION next_ticket_number(of_service uuid, on_day date) RETURNS integer
LANGUAGE sql VOLATILE SET search_path = public, pg_temp
AS $$
  INSERT INTO ticket_counter AS counter (service_id, day, last) VALUES (of_service, on_day, 1)
  ON CONFLICT (service_id, day) DO UPDATE SET last = counter.last + 1
  RETURNING last
$$;
