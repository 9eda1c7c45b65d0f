-- Search as you type in both languages: ILIKE '%part%' on any of these columns uses the index.
-- pg_trgm is a trusted extension: CREATE on the database is enough.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX medicine_search ON medicine
  USING gin (name_en gin_trgm_ops, name_zh gin_trgm_ops, pinyin_initials gin_trgm_ops);
CREATE INDEX diagnosis_code_search ON diagnosis_code
  USING gin (name_en gin_trgm_ops, name_zh gin_trgm_ops, pinyin_initials gin_trgm_ops);
-- Clinicians and patients by either of their names.
CREATE INDEX person_by_name ON person
  USING gin (name gin_trgm_ops, latin_name gin_trgm_ops);
