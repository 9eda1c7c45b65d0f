-- Who is on duty, asked at every sweep: it holds only them.
CREATE INDEX practice_role_on_duty ON practice_role (on_duty_since) WHERE on_duty_since IS NOT NULL;
