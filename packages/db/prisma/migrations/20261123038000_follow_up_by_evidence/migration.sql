-- Rule 1: a visit is a follow-up by the prior diagnosis its doctor has accepted, and by nothing else. A profile that lets
-- first visits be diagnosed leaves the visit ADVICE.
ALTER TABLE "consultation"
  ADD CONSTRAINT consultation_follow_up_by_evidence
    CHECK ((kind = 'FOLLOW_UP') = (evidence_id IS NOT NULL));
