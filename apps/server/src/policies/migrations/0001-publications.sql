-- Policies on record: what the files of a plan said, who looked at it, who put it before the public. One file, one line
-- of publications; what was published is never changed, so that a decision of any day can be replayed.

CREATE SCHEMA policies;
GRANT USAGE ON SCHEMA policies TO qingye_app;

-- shard: reference
CREATE TABLE policies.publications (
  id             uuid PRIMARY KEY,
  version        int NOT NULL DEFAULT 1,
  policy         text NOT NULL,
  no             int NOT NULL CHECK (no > 0),
  -- of the whole content; `none` where the file is gone and the policy is to be taken off
  hash           text NOT NULL,
  content        jsonb,
  state          text NOT NULL CHECK (state IN ('proposed', 'checked', 'published', 'replaced', 'returned')),
  proposed_at    timestamptz NOT NULL,
  due_on         date NOT NULL,
  checked_by     uuid,
  checked_for    uuid,
  checked_name   text,
  checked_at     timestamptz,
  published_by   uuid,
  published_for  uuid,
  published_name text,
  published_at   timestamptz,
  returned_by    uuid,
  returned_name  text,
  reason         text,
  UNIQUE (policy, no),
  -- four eyes, also against a careless author
  CHECK (published_by IS NULL OR (published_by <> checked_by AND published_by IS DISTINCT FROM checked_for
    AND (published_for IS NULL OR (published_for <> checked_by AND published_for IS DISTINCT FROM checked_for))))
);
CREATE UNIQUE INDEX publications_open ON policies.publications (policy) WHERE state IN ('proposed', 'checked');
CREATE UNIQUE INDEX publications_in_force ON policies.publications (policy) WHERE state = 'published';

ALTER TABLE policies.publications ENABLE ROW LEVEL SECURITY;
-- What is or was published is everybody's; what is on the way is for those who work in an office.
CREATE POLICY published ON policies.publications FOR SELECT USING (state IN ('published', 'replaced'));
CREATE POLICY on_the_way ON policies.publications FOR SELECT USING (current_setting('app.lo', true) <> '~');
CREATE POLICY proposed ON policies.publications FOR INSERT WITH CHECK (kernel.is_system());
CREATE POLICY decided ON policies.publications FOR UPDATE
  USING (kernel.is_system() OR kernel.is_role('city-officer') OR kernel.is_role('leader'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('city-officer') OR kernel.is_role('leader'));
GRANT SELECT, INSERT, UPDATE ON policies.publications TO qingye_app;
