-- Gives the packs an order holds back to the shelf. Called once, in the transaction whose compare-and-set brought the order
-- to CANCELLED or EXPIRED: the changed row is what makes a second release impossible. Answers the number of packs.
-- Raises for an order in any other state: packs of a shipped order left the shelf for good.
--
-- Locks: the stock rows by medicine, as place_order takes them; the caller holds the order's row already.
CREATE OR REPLACE FUNCTION release_stock(ended_order uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  ended "order";
  released integer;
BEGIN
  SELECT o.* INTO ended FROM "order" o WHERE o.id = ended_order;
  IF ended.id IS NULL OR ended.state NOT IN ('CANCELLED', 'EXPIRED') THEN
    RAISE EXCEPTION 'order % holds its packs: %', ended_order, coalesce(ended.state::text, 'no such order');
  END IF;
  PERFORM FROM stock_item s
    WHERE s.institution_id = ended.pharmacy_id
      AND s.medicine_id IN (SELECT l.medicine_id FROM order_line l WHERE l.order_id = ended_order)
    ORDER BY s.medicine_id
      FOR NO KEY UPDATE;
  UPDATE stock_item s
     SET reserved = s.reserved - w.packs
    FROM (SELECT l.medicine_id, sum(l.quantity) AS packs FROM order_line l WHERE l.order_id = ended_order GROUP BY 1) w
   WHERE s.institution_id = ended.pharmacy_id AND s.medicine_id = w.medicine_id;
  SELECT coalesce(sum(l.quantity), 0) INTO released FROM order_line l WHERE l.order_id = ended_order;
  RETURN released;
END $$;

REVOKE ALL ON FUNCTION release_stock(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION release_stock(uuid) TO openward_app;
