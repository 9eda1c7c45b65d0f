-- A consultation has one draft at a time: two tabs, or a correction beside a new prescription, meet here.
CREATE UNIQUE INDEX prescription_one_draft_per_consultation ON prescription (consultation_id) WHERE state = 'DRAFT';

-- The sweep that ends what was not used in time looks at these alone.
CREATE INDEX prescription_effective_by_validity ON prescription (valid_until) WHERE state = 'EFFECTIVE';
