-- What people and firms say is not right; the cards that schools deliver; what was looked at again.

-- Lies in the bucket of whoever says it, and with the office of their place.
-- shard: sk
CREATE TABLE policies.contests (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  version       int NOT NULL DEFAULT 1,
  person        uuid,
  organisation  uuid,
  name          text NOT NULL,
  division      text COLLATE "C" NOT NULL,
  about         text NOT NULL CHECK (about IN ('fact', 'result')),
  policy        text,
  policy_hash   text,
  -- the fact, and what stood there
  fact          text,
  stood         text,
  says          text NOT NULL,
  state         text NOT NULL CHECK (state IN ('received', 'answered')),
  outcome       text CHECK (outcome IN ('corrected', 'explained', 'forwarded')),
  answer        text,
  -- the correction that privacy carries out
  request       uuid,
  due_on        date NOT NULL,
  received_at   timestamptz NOT NULL,
  answered_by   uuid,
  answered_name text,
  answered_at   timestamptz,
  PRIMARY KEY (sk, id),
  CHECK (num_nonnulls(person, organisation) = 1),
  CHECK ((state = 'answered') = (outcome IS NOT NULL))
);
CREATE INDEX contests_division ON policies.contests (division, state, due_on);
CREATE INDEX contests_person ON policies.contests (person) WHERE person IS NOT NULL;
CREATE INDEX contests_organisation ON policies.contests (organisation) WHERE organisation IS NOT NULL;

-- A card that reached a student: in the bucket of their row on the roster, once each.
-- shard: sk
CREATE TABLE policies.deliveries (
  sk              text COLLATE "C" NOT NULL,
  id              uuid NOT NULL,
  graduate        uuid NOT NULL,
  person          uuid NOT NULL,
  school          uuid NOT NULL,
  roster          uuid NOT NULL,
  division        text COLLATE "C" NOT NULL,
  year            int NOT NULL,
  way             text NOT NULL CHECK (way IN ('none', 'inbox', 'paper')),
  delivered_on    date CHECK ((delivered_on IS NULL) = (way = 'none')),
  delivered_by    uuid,
  opened_on       date,
  printed_on      date,
  acknowledged_on date,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, graduate)
);
CREATE INDEX deliveries_roster ON policies.deliveries (roster);
CREATE INDEX deliveries_person ON policies.deliveries (person);
CREATE INDEX deliveries_division ON policies.deliveries (division, year);

-- What was looked at again: a review, a version that ends, a link.
-- shard: reference
CREATE TABLE policies.upkeep (
  id         uuid PRIMARY KEY,
  policy     text NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('review', 'ending', 'link')),
  -- the version, or the address
  subject    text NOT NULL,
  found      text NOT NULL CHECK (found IN ('unchanged', 'changed', 'broken')),
  note       text NOT NULL DEFAULT '',
  day        date NOT NULL,
  -- when it is to be looked at the next time
  next_on    date,
  checked_by uuid,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL
);
CREATE INDEX upkeep_subject ON policies.upkeep (policy, kind, subject, at DESC);

ALTER TABLE policies.contests ENABLE ROW LEVEL SECURITY;
ALTER TABLE policies.deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE policies.upkeep ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_word ON policies.contests
  USING (kernel.is_self(person) OR kernel.is_member(organisation))
  WITH CHECK (kernel.is_self(person) OR kernel.is_member(organisation));
CREATE POLICY in_area ON policies.contests
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

CREATE POLICY school_or_area ON policies.deliveries
  USING (kernel.is_member(school) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(school) OR kernel.in_scope(division));
-- whoever got a card says that they have opened it
CREATE POLICY own_card ON policies.deliveries FOR SELECT USING (kernel.is_self(person));
CREATE POLICY own_word ON policies.deliveries FOR UPDATE
  USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));

CREATE POLICY offices ON policies.upkeep FOR SELECT USING (current_setting('app.lo', true) <> '~');
CREATE POLICY checked ON policies.upkeep FOR INSERT
  WITH CHECK (kernel.is_role('city-officer') OR kernel.is_system());

GRANT SELECT, INSERT, UPDATE, DELETE ON policies.contests, policies.deliveries TO qingye_app;
GRANT SELECT, INSERT ON policies.upkeep TO qingye_app;
