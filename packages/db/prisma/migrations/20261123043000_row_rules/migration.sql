-- Nobody works at an order that nobody took, and nothing leaves the pharmacy unchecked.
ALTER TABLE "order"
  ADD CONSTRAINT order_at_work_is_picked
    CHECK (state NOT IN ('PICKING', 'CHECKED', 'SHIPPED', 'DELIVERY_FAILED', 'DELIVERED', 'RETURNED') OR picked_by_id IS NOT NULL),
  ADD CONSTRAINT order_on_its_way_is_checked
    CHECK (state NOT IN ('CHECKED', 'SHIPPED', 'DELIVERY_FAILED', 'DELIVERED', 'RETURNED') OR checked_by_id IS NOT NULL);
-- Whoever was seen was called.
ALTER TABLE "ticket"
  ADD CONSTRAINT ticket_seen_was_called CHECK (state <> 'DONE' OR called_at IS NOT NULL);
ALTER TABLE "trace_alert"
  ADD CONSTRAINT trace_alert_trace_code_digits CHECK (trace_code ~ '^[0-9]{20}$');
