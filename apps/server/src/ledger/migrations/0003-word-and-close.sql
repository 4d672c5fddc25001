-- The person said "this is not true": somebody of another unit than the one that recorded it has to look.
-- shard: sk
CREATE TABLE ledger.checks (
  sk               text COLLATE "C" NOT NULL,
  id               uuid NOT NULL,
  fact             uuid NOT NULL,
  person           uuid NOT NULL,
  division         text COLLATE "C" NOT NULL,
  -- the county, or the city where the county itself recorded the fact
  area             text COLLATE "C" NOT NULL,
  recorder_unit    text NOT NULL,
  recorder_account uuid,
  reason           text NOT NULL,
  opened           timestamptz NOT NULL,
  state            text NOT NULL CHECK (state IN ('open', 'settled')),
  outcome          text CHECK (outcome IN ('true', 'untrue')),
  finding          text,
  settled          timestamptz,
  settled_by       uuid,
  PRIMARY KEY (sk, id),
  CHECK ((state = 'settled') = (outcome IS NOT NULL))
);
CREATE INDEX checks_area ON ledger.checks (area, state, opened);
ALTER TABLE ledger.checks ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened_by_the_person ON ledger.checks FOR INSERT WITH CHECK (kernel.is_self(person));
-- Officials of the area, but before it is settled nobody who recorded the fact or is of that office: they would see
-- who has answered.
CREATE POLICY read_in_area ON ledger.checks FOR SELECT USING (
  kernel.is_self(person)
  OR (kernel.in_scope(division) AND (state = 'settled' OR (
    recorder_account::text IS DISTINCT FROM nullif(current_setting('app.account', true), '')
    AND recorder_unit <> current_setting('app.lo', true) || '/' || current_setting('app.department', true)
  )))
  OR kernel.is_system()
);
CREATE POLICY settled_in_area ON ledger.checks FOR UPDATE
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
GRANT SELECT, INSERT, UPDATE ON ledger.checks TO qingye_app;

-- The monthly close: numbers and their position, frozen by a hash.
-- shard: reference
CREATE TABLE ledger.closes (
  id           uuid PRIMARY KEY,
  month        text NOT NULL CHECK (month ~ '^\d{4}-\d{2}$'),
  area         text COLLATE "C" NOT NULL,
  revision     int NOT NULL,
  state        text NOT NULL CHECK (state IN ('prepared', 'approved', 'accepted', 'reopened')),
  mark         text NOT NULL,
  numbers      jsonb NOT NULL,
  -- counties without records that the city closed without, each with the reason
  waived       jsonb NOT NULL,
  hash         text NOT NULL,
  prepared_by  uuid NOT NULL,
  prepared_at  timestamptz NOT NULL,
  approved_by  uuid,
  approved_at  timestamptz,
  accepted_by  uuid,
  accepted_at  timestamptz,
  reopened_by  uuid,
  reopened_at  timestamptz,
  reason       text,
  version      int NOT NULL,
  UNIQUE (month, area, revision),
  -- three people, whoever they are
  CONSTRAINT different_people CHECK (
    approved_by <> prepared_by AND accepted_by <> prepared_by AND accepted_by <> approved_by
  ),
  CONSTRAINT approved_has_name CHECK (state = 'prepared' OR state = 'reopened' OR approved_by IS NOT NULL),
  CONSTRAINT accepted_has_name CHECK (state <> 'accepted' OR accepted_by IS NOT NULL),
  CONSTRAINT reopened_has_reason CHECK (state <> 'reopened' OR reason IS NOT NULL)
);
-- One close of a month and area is alive at a time.
CREATE UNIQUE INDEX closes_alive ON ledger.closes (month, area) WHERE state <> 'reopened';
ALTER TABLE ledger.closes ENABLE ROW LEVEL SECURITY;
-- Whether the city's month is closed decides what a county may do, and is no secret.
CREATE POLICY read_the_city ON ledger.closes FOR SELECT USING (length(area) = 4);
CREATE POLICY in_area ON ledger.closes
  USING (kernel.in_scope(area) OR kernel.is_system()) WITH CHECK (kernel.in_scope(area) OR kernel.is_system());
GRANT SELECT, INSERT, UPDATE ON ledger.closes TO qingye_app;
