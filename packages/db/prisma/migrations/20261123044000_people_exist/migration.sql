-- Whoever submitted, placed, paid, picked, checked or reviewed is a person.
ALTER TABLE "intake"
  ADD CONSTRAINT "intake_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "order"
  ADD CONSTRAINT "order_placed_by_id_fkey" FOREIGN KEY ("placed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "order_picked_by_person_id_fkey" FOREIGN KEY ("picked_by_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "order_checked_by_person_id_fkey" FOREIGN KEY ("checked_by_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "payment"
  ADD CONSTRAINT "payment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "review"
  ADD CONSTRAINT "review_reviewer_person_id_fkey" FOREIGN KEY ("reviewer_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "review_prescriber_person_id_fkey" FOREIGN KEY ("prescriber_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
