-- What an officer saw when they recorded a first day of work, or a departure, where the two did not: the paper itself.
-- The person and the officials of the area see it; the organisation, which did not hand it over, never does.

-- shard: sk
CREATE TABLE applications.evidence (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  application uuid NOT NULL,
  person      uuid NOT NULL,
  division    text COLLATE "C" NOT NULL,
  -- the step that it shows
  action      text NOT NULL,
  -- what the paper is, in the officer's words
  words       text NOT NULL,
  account     uuid,
  name        text NOT NULL,
  type        text NOT NULL,
  size        int NOT NULL CHECK (size > 0 AND size <= 5242880),
  sha256      text NOT NULL,
  bytes       bytea NOT NULL,
  added_at    timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, application) REFERENCES applications.applications (sk, id)
);
CREATE INDEX evidence_application ON applications.evidence (sk, application);
CREATE INDEX evidence_person ON applications.evidence (person);

ALTER TABLE applications.evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_and_officials ON applications.evidence FOR SELECT
  USING (kernel.is_self(person) OR kernel.in_scope(division));
CREATE POLICY added_in_area ON applications.evidence FOR INSERT WITH CHECK (kernel.in_scope(division));
-- It follows its application when two records are merged, and is erased with it.
CREATE POLICY moved_by_system ON applications.evidence FOR UPDATE USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY erased_by_system ON applications.evidence FOR DELETE USING (kernel.is_system());
GRANT SELECT, INSERT, UPDATE (person), DELETE ON applications.evidence TO qingye_app;
