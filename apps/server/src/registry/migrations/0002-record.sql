-- The record of a person: what each source said of them and when, with what stands now beside it for searching;
-- the key that makes one identity number one person; statuses as spells; registrations; households.

-- What stands now. Numbers are sealed; the hash beside them is keyed and finds equals.
ALTER TABLE registry.people
  ADD COLUMN phone_sealed     text,
  ADD COLUMN phone_match      text,
  ADD COLUMN id_kind          text CHECK (id_kind IN ('citizen-id', 'residence-permit', 'passport')),
  ADD COLUMN id_number_sealed text,
  ADD COLUMN id_number_match  text,
  ADD COLUMN sex              text CHECK (sex IN ('female', 'male')),
  ADD COLUMN hukou_division   text COLLATE "C",
  ADD COLUMN wishes_consent   boolean NOT NULL DEFAULT false,
  -- what an earlier version wrote is sealed when the server starts; nothing may be written in plain again
  ADD CONSTRAINT phone_is_sealed CHECK (phone IS NULL) NOT VALID;
CREATE INDEX people_phone_match ON registry.people (phone_match) WHERE phone_match IS NOT NULL;
CREATE INDEX people_name ON registry.people (name, birth);

-- One identity number, one person, over all shards: written first, keyed by the keyed hash.
-- shard: sk
CREATE TABLE registry.person_keys (
  sk     text COLLATE "C" NOT NULL,
  kind   text NOT NULL CHECK (kind IN ('citizen-id')),
  match  text NOT NULL,
  person uuid NOT NULL,
  PRIMARY KEY (sk, kind, match)
);
CREATE INDEX person_keys_person ON registry.person_keys (person);

-- What a source said of a person on a day. Never changed and never taken away: the record is what follows from all of
-- them in their order. Only the division moves with the person, for row-level security,
-- and a new key seals the numbers anew.
-- shard: sk
CREATE TABLE registry.statements (
  sk               text COLLATE "C" NOT NULL,
  id               uuid NOT NULL,
  person           uuid NOT NULL,
  division         text COLLATE "C" NOT NULL,
  source           text NOT NULL,
  state            text NOT NULL CHECK (state IN ('declared', 'verified')),
  day              date NOT NULL,
  at               timestamptz NOT NULL,
  seq              int NOT NULL DEFAULT 0,
  account          uuid,
  by_name          text,
  evidence         text,
  data             jsonb NOT NULL DEFAULT '{}',
  phone_sealed     text,
  phone_match      text,
  id_kind          text,
  id_number_sealed text,
  id_number_match  text,
  PRIMARY KEY (sk, id)
);
CREATE INDEX statements_person ON registry.statements (sk, person, at, seq);

-- A status that lasted: it holds its first and its last day. No two of one status of one person overlap.
-- shard: sk
CREATE TABLE registry.spells (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  person       uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  status       text NOT NULL CHECK (status IN ('enrolled', 'graduated', 'registered-unemployed',
                 'employment-difficulty', 'veteran', 'low-income', 'zero-employment-household', 'in-work',
                 'self-employed', 'left-city')),
  from_day     date NOT NULL,
  until_day    date CHECK (until_day >= from_day),
  source       text NOT NULL,
  state        text NOT NULL CHECK (state IN ('declared', 'verified')),
  evidence     text NOT NULL DEFAULT '',
  end_reason   text,
  registration uuid,
  recorded_at  timestamptz NOT NULL,
  recorded_by  uuid,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, person, status, from_day)
);
CREATE UNIQUE INDEX spells_open ON registry.spells (sk, person, status) WHERE until_day IS NULL;
CREATE INDEX spells_until ON registry.spells (until_day) WHERE until_day IS NOT NULL;

-- A request to be registered, and what became of it.
-- shard: sk
CREATE TABLE registry.registrations (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  person       uuid NOT NULL,
  person_name  text NOT NULL,
  division     text COLLATE "C" NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('unemployment', 'difficulty')),
  state        text NOT NULL CHECK (state IN ('applied', 'registered', 'refused', 'withdrawn', 'cancelled')),
  ground       text NOT NULL,
  since        date,
  committed_at timestamptz NOT NULL,
  waits_for    text,
  due_on       date,
  registered_on date,
  renew_by     date,
  reminded_on  date,
  ended_on     date,
  reason       text,
  note         text,
  evidence     text NOT NULL DEFAULT '',
  applied_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE UNIQUE INDEX registrations_live ON registry.registrations (sk, person, kind)
  WHERE state IN ('applied', 'registered');
CREATE INDEX registrations_division ON registry.registrations (division, state, due_on);
CREATE INDEX registrations_renew ON registry.registrations (renew_by) WHERE state = 'registered';

-- shard: sk
CREATE TABLE registry.registration_steps (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  registration uuid NOT NULL,
  person       uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  action       text NOT NULL,
  to_state     text NOT NULL,
  party        text NOT NULL,
  by_name      text NOT NULL,
  reason       text,
  note         text,
  at           timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, registration) REFERENCES registry.registrations (sk, id)
);
CREATE INDEX registration_steps_registration ON registry.registration_steps (sk, registration, at);

-- shard: sk
CREATE TABLE registry.households (
  sk         text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  version    int NOT NULL DEFAULT 1,
  head       uuid NOT NULL,
  division   text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX households_division ON registry.households (division);
CREATE INDEX households_head ON registry.households (head);

-- Who belongs to a household, with the word of both: the head asks, the other agrees.
-- shard: sk
CREATE TABLE registry.household_members (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  household   uuid NOT NULL,
  person      uuid NOT NULL,
  head        uuid NOT NULL,
  division    text COLLATE "C" NOT NULL,
  relation    text NOT NULL,
  state       text NOT NULL CHECK (state IN ('asked', 'agreed', 'declined', 'left')),
  asked_at    timestamptz NOT NULL,
  answered_at timestamptz,
  left_on     date,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, household) REFERENCES registry.households (sk, id)
);
CREATE UNIQUE INDEX household_members_once ON registry.household_members (sk, household, person)
  WHERE state IN ('asked', 'agreed');
CREATE INDEX household_members_person ON registry.household_members (person);

-- How much a form asks and how long it takes. Nothing in it leads to anybody.
-- shard: sk
CREATE TABLE registry.form_uses (
  sk      text COLLATE "C" NOT NULL,
  id      uuid NOT NULL,
  form    text NOT NULL,
  day     date NOT NULL,
  asked   int NOT NULL,
  known   int NOT NULL,
  seconds int NOT NULL CHECK (seconds BETWEEN 0 AND 86400),
  PRIMARY KEY (sk, id)
);
CREATE INDEX form_uses_form ON registry.form_uses (form, day);

-- How often somebody looked behind a mask: the limit of an account and hour is counted here.
-- shard: sk
CREATE TABLE registry.reveals (
  sk      text COLLATE "C" NOT NULL,
  id      uuid NOT NULL,
  account uuid NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX reveals_account ON registry.reveals (sk, account, at);

-- What earlier versions held becomes the first statement of each person: their own word at sign-up.
INSERT INTO registry.statements (sk, id, person, division, source, state, day, at, data)
SELECT sk, id, id, division, 'self', 'declared', created_at::date, created_at,
  jsonb_strip_nulls(jsonb_build_object(
    'name', name, 'birth', birth, 'residence', division,
    'schooling/1', CASE WHEN education IS NOT NULL THEN jsonb_build_object(
      'level', education, 'school', school, 'major', major, 'graduatedOn', graduated_on) END,
    'skills', CASE WHEN skills <> '{}' THEN to_jsonb(skills) END,
    'experience', nullif(experience, '')))
FROM registry.people;

INSERT INTO registry.spells (sk, id, person, division, status, from_day, source, state, evidence, recorded_at)
SELECT p.sk, overlay(p.id::text PLACING s.digits FROM 15 FOR 4)::uuid, p.id, p.division, s.status, p.created_at::date,
  'self', 'declared', '', p.created_at
FROM registry.people AS p
JOIN (VALUES ('veteran', 'veteran', '7a01'), ('low-income', 'low-income', '7a02'),
  ('unemployed-youth', 'registered-unemployed', '7a03'), ('graduate-in-difficulty', 'employment-difficulty', '7a04'))
  AS s (key_group, status, digits) ON s.key_group = ANY (p.key_groups);

ALTER TABLE registry.person_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.statements ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.spells ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.registrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.registration_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.households ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.household_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.form_uses ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.reveals ENABLE ROW LEVEL SECURITY;

-- Keyed hashes and ids, of no use without the key: everybody who enters somebody must find who has the number already.
CREATE POLICY every_writer ON registry.person_keys USING (true) WITH CHECK (true);

-- One's own word is a declaration and never a proof.
CREATE POLICY own_record ON registry.statements FOR SELECT USING (kernel.is_self(person));
CREATE POLICY own_word ON registry.statements FOR INSERT WITH CHECK (kernel.is_self(person) AND state = 'declared');
CREATE POLICY own_move ON registry.statements FOR UPDATE USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));
CREATE POLICY in_area ON registry.statements USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

CREATE POLICY own_record ON registry.spells FOR SELECT USING (kernel.is_self(person));
CREATE POLICY own_word ON registry.spells FOR INSERT WITH CHECK (kernel.is_self(person) AND state = 'declared');
CREATE POLICY own_end ON registry.spells FOR UPDATE USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));
CREATE POLICY in_area ON registry.spells USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

CREATE POLICY own_record ON registry.registrations USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));
CREATE POLICY in_area ON registry.registrations USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_record ON registry.registration_steps USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));
CREATE POLICY in_area ON registry.registration_steps
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

CREATE POLICY own_household ON registry.households USING (kernel.is_self(head)) WITH CHECK (kernel.is_self(head));
CREATE POLICY in_area ON registry.households USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_household ON registry.household_members
  USING (kernel.is_self(person) OR kernel.is_self(head)) WITH CHECK (kernel.is_self(person) OR kernel.is_self(head));
CREATE POLICY in_area ON registry.household_members
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

CREATE POLICY anybody_counts ON registry.form_uses FOR INSERT WITH CHECK (true);
CREATE POLICY officials_read ON registry.form_uses FOR SELECT USING (current_setting('app.lo', true) <> '~');
CREATE POLICY own_reveals ON registry.reveals
  USING (account::text = current_setting('app.account', true))
  WITH CHECK (account::text = current_setting('app.account', true));

GRANT SELECT, INSERT, UPDATE, DELETE ON registry.person_keys TO qingye_app;
GRANT SELECT, INSERT ON registry.statements TO qingye_app;
GRANT UPDATE (division, phone_sealed, phone_match, id_number_sealed, id_number_match) ON registry.statements TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON registry.spells, registry.registrations, registry.households,
  registry.household_members TO qingye_app;
GRANT SELECT, INSERT ON registry.registration_steps, registry.form_uses, registry.reveals TO qingye_app;
GRANT UPDATE (division) ON registry.registration_steps TO qingye_app;
