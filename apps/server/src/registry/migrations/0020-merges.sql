-- Two records of one person: pairs that look like it, merges, and every row that moved with one.

-- The row of a record that was merged away stays; where it went is written in it.
ALTER TABLE registry.people ADD COLUMN merged_into uuid;
CREATE INDEX people_name_school ON registry.people (name, school) WHERE school IS NOT NULL;
CREATE INDEX people_merged ON registry.people (merged_into) WHERE merged_into IS NOT NULL;

-- Who looks for somebody finds one record of them. Jobs and the merge itself see both.
CREATE POLICY not_merged_away ON registry.people AS RESTRICTIVE FOR SELECT
  USING (merged_into IS NULL OR kernel.is_system());

-- Under which record somebody stands at last, through any number of merges. Ids alone: whoever records something about
-- somebody, an employer too, must find it.
-- shard: sk
CREATE TABLE registry.merged_people (
  sk       text COLLATE "C" NOT NULL,
  person   uuid NOT NULL,
  survivor uuid NOT NULL,
  merge    uuid NOT NULL,
  PRIMARY KEY (sk, person)
);
CREATE INDEX merged_people_survivor ON registry.merged_people (survivor);

-- Two records that may be one person: the lower id first. It lies in that one's bucket.
-- shard: sk
CREATE TABLE registry.probable_duplicates (
  sk              text COLLATE "C" NOT NULL,
  id              uuid NOT NULL,
  version         int NOT NULL DEFAULT 1,
  one             uuid NOT NULL,
  other           uuid NOT NULL,
  -- the names of both: an officer of one county sees no more than that of the other county's record
  one_name        text NOT NULL,
  other_name      text NOT NULL,
  one_division    text COLLATE "C" NOT NULL,
  other_division  text COLLATE "C" NOT NULL,
  score           int NOT NULL,
  reasons         text[] NOT NULL,
  found_by        text NOT NULL CHECK (found_by IN ('entry', 'sweep', 'merge', 'objection')),
  found_at        timestamptz NOT NULL,
  state           text NOT NULL CHECK (state IN ('open', 'later', 'apart', 'merged')),
  -- `later`: not shown before this day
  again_on        date,
  note            text,
  -- an officer of one of two counties has said yes: the other's is needed
  agreed_by       uuid,
  agreed_name     text,
  agreed_area     text COLLATE "C",
  agreed_survivor uuid,
  decided_by      uuid,
  decided_name    text,
  decided_at      timestamptz,
  merge           uuid,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, one, other),
  CHECK (one < other)
);
CREATE INDEX probable_duplicates_one ON registry.probable_duplicates (one_division, state);
CREATE INDEX probable_duplicates_other ON registry.probable_duplicates (other_division, state);
CREATE INDEX probable_duplicates_second ON registry.probable_duplicates (other);

-- shard: sk
CREATE TABLE registry.merges (
  sk              text COLLATE "C" NOT NULL,
  id              uuid NOT NULL,
  version         int NOT NULL DEFAULT 1,
  survivor        uuid NOT NULL,
  merged          uuid NOT NULL,
  survivor_name   text NOT NULL,
  merged_name     text NOT NULL,
  division        text COLLATE "C" NOT NULL,
  merged_division text COLLATE "C" NOT NULL,
  -- the how manieth merge into the survivor: an unmerge puts the later ones aside first
  nth             int NOT NULL,
  state           text NOT NULL CHECK (state IN ('merged', 'unmerged')),
  reason          text NOT NULL,
  -- which value was chosen where the two differed
  choices         jsonb NOT NULL,
  by_account      uuid,
  by_name         text NOT NULL,
  -- the other county's officer, where two had to agree
  agreed_name     text,
  at              timestamptz NOT NULL,
  objection       text,
  objected_at     timestamptz,
  unmerged_by     uuid,
  unmerged_name   text,
  unmerged_at     timestamptz,
  unmerge_reason  text,
  PRIMARY KEY (sk, id)
);
CREATE INDEX merges_survivor ON registry.merges (survivor, at);
CREATE INDEX merges_merged ON registry.merges (merged, at);
CREATE INDEX merges_division ON registry.merges (division, at);

-- Every row that moved, in its order: what an unmerge puts back.
-- shard: sk
CREATE TABLE registry.merge_moves (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  merge       uuid NOT NULL,
  seq         int NOT NULL,
  -- `schema.table.column`
  column_name text NOT NULL,
  row_key     text NOT NULL,
  became      text,
  moved_at    timestamptz NOT NULL,
  back_at     timestamptz,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, merge, seq),
  FOREIGN KEY (sk, merge) REFERENCES registry.merges (sk, id)
);

ALTER TABLE registry.merged_people ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.probable_duplicates ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.merges ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.merge_moves ENABLE ROW LEVEL SECURITY;

CREATE POLICY read_by_all ON registry.merged_people FOR SELECT USING (true);
CREATE POLICY kept_by_system ON registry.merged_people USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY in_area ON registry.probable_duplicates
  USING (kernel.in_scope(one_division) OR kernel.in_scope(other_division))
  WITH CHECK (kernel.in_scope(one_division) OR kernel.in_scope(other_division));
CREATE POLICY in_area ON registry.merges FOR SELECT
  USING (kernel.in_scope(division) OR kernel.in_scope(merged_division));
CREATE POLICY own_record ON registry.merges FOR SELECT USING (kernel.is_self(survivor) OR kernel.is_self(merged));
CREATE POLICY kept_by_system ON registry.merges USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY kept_by_system ON registry.merge_moves USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE, DELETE ON registry.merged_people TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON registry.probable_duplicates, registry.merges, registry.merge_moves TO qingye_app;

-- Two records in one bucket: there the row stays and its person changes.
GRANT UPDATE (person) ON registry.statements, registry.registration_steps TO qingye_app;

-- A row lies in its person's bucket: to follow, it is written there and taken away here, by a merge and by nobody else.
GRANT DELETE ON registry.statements, registry.spells, registry.registrations, registry.registration_steps,
  registry.households, registry.household_members TO qingye_app;
CREATE POLICY moved_by_merges ON registry.statements AS RESTRICTIVE FOR DELETE USING (kernel.is_system());
CREATE POLICY moved_by_merges ON registry.spells AS RESTRICTIVE FOR DELETE USING (kernel.is_system());
CREATE POLICY moved_by_merges ON registry.registrations AS RESTRICTIVE FOR DELETE USING (kernel.is_system());
CREATE POLICY moved_by_merges ON registry.registration_steps AS RESTRICTIVE FOR DELETE USING (kernel.is_system());
CREATE POLICY moved_by_merges ON registry.households AS RESTRICTIVE FOR DELETE USING (kernel.is_system());
CREATE POLICY moved_by_merges ON registry.household_members AS RESTRICTIVE FOR DELETE USING (kernel.is_system());
