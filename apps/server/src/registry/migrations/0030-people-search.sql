-- Under what an official finds somebody. Ordered by their bytes and searched as ranges, whose comparisons tell nothing
-- about rows out of reach, so that an index serves them under row-level security too (LIKE would not). A row without
-- keys is given them when the server starts.
ALTER TABLE registry.people
  ADD COLUMN name_key   text COLLATE "C",
  ADD COLUMN pinyin     text COLLATE "C",
  ADD COLUMN initials   text COLLATE "C",
  -- a short keyed hash of the last four digits
  ADD COLUMN phone_tail text COLLATE "C";
CREATE INDEX people_name_key ON registry.people (name_key, division) WHERE merged_into IS NULL;
CREATE INDEX people_pinyin ON registry.people (pinyin, division) WHERE merged_into IS NULL;
CREATE INDEX people_initials ON registry.people (initials, division) WHERE merged_into IS NULL;
CREATE INDEX people_phone_tail ON registry.people (phone_tail, division) WHERE phone_tail IS NOT NULL;
CREATE INDEX people_without_keys ON registry.people (id) WHERE name_key IS NULL;
-- a town or a village is read whole, by one index alone
CREATE INDEX people_area_keys ON registry.people (division, name_key, pinyin, initials) WHERE merged_into IS NULL;
