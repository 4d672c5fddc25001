-- Job fairs: halls with stands, employers that come, what they bring, whom they meet and what became of it. An activity is the root
-- of all of it: everything lies in its bucket.

CREATE SCHEMA fairs;
GRANT USAGE ON SCHEMA fairs TO qingye_app;

-- A fair's hall, under the id of its activity. Its row is locked while stands are given away.
-- shard: sk
CREATE TABLE fairs.halls (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  version       int NOT NULL DEFAULT 1,
  division      text COLLATE "C" NOT NULL,
  organisation  uuid,
  -- in steps of the drawing; a stand is some steps wide
  width         int NOT NULL CHECK (width BETWEEN 1 AND 400),
  height        int NOT NULL CHECK (height BETWEEN 1 AND 400),
  -- doors, desks, a stage: [{ "label", "x", "y", "w", "h" }]
  marks         jsonb NOT NULL DEFAULT '[]',
  applies_until date NOT NULL,
  -- of a talk at the online fair
  slot_minutes  int NOT NULL DEFAULT 15 CHECK (slot_minutes BETWEEN 5 AND 60),
  changed_at    timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);

-- shard: sk
CREATE TABLE fairs.stands (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  fair         uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  code         text NOT NULL,
  x            int NOT NULL CHECK (x >= 0),
  y            int NOT NULL CHECK (y >= 0),
  w            int NOT NULL CHECK (w > 0),
  h            int NOT NULL CHECK (h > 0),
  PRIMARY KEY (sk, id),
  UNIQUE (sk, fair, code),
  FOREIGN KEY (sk, fair) REFERENCES fairs.halls (sk, id)
);

-- An employer at a fair: it applies, gets a stand, is there or is not.
-- shard: sk
CREATE TABLE fairs.entries (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  version       int NOT NULL DEFAULT 1,
  fair          uuid NOT NULL,
  division      text COLLATE "C" NOT NULL,
  -- the fair's organiser; null: an office
  organisation  uuid,
  employer      uuid NOT NULL,
  employer_name text NOT NULL,
  industry      text,
  mode          text NOT NULL CHECK (mode IN ('onsite', 'online', 'both')),
  state         text NOT NULL CHECK (state IN ('applied', 'assigned', 'refused', 'withdrawn')),
  stand         uuid,
  people        int NOT NULL CHECK (people BETWEEN 1 AND 20),
  needs         text NOT NULL DEFAULT '',
  contact_name  text NOT NULL,
  contact_phone text NOT NULL,
  -- where it talks to people online
  link          text,
  reason        text,
  -- what its stand's code says; printed and shown to everybody, so no secret
  code          text NOT NULL,
  -- somebody of the organiser saw people at the stand
  staffed_at    timestamptz,
  staffed_by    uuid,
  -- it called somebody, or wrote down a talk, at the online fair
  answered_at   timestamptz,
  -- the day of the first of the two: from it 30 and 90 days are counted
  there_on      date,
  last_position bigint NOT NULL DEFAULT 0,
  applied_by    uuid,
  applied_at    timestamptz NOT NULL,
  decided_by    uuid,
  decided_at    timestamptz,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, code),
  CHECK (stand IS NULL OR state = 'assigned')
);
-- an employer is once at a fair, and a stand is one employer's
CREATE UNIQUE INDEX entries_employer ON fairs.entries (sk, fair, employer) WHERE state IN ('applied', 'assigned');
CREATE UNIQUE INDEX entries_stand ON fairs.entries (sk, stand) WHERE stand IS NOT NULL;
CREATE INDEX entries_fair ON fairs.entries (sk, fair);
CREATE INDEX entries_of ON fairs.entries (employer, id DESC);
CREATE INDEX entries_there ON fairs.entries (there_on) WHERE there_on IS NOT NULL;

-- A post that an employer brings, as it was when it was brought: what the fair reports.
-- shard: sk
CREATE TABLE fairs.brought (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  fair         uuid NOT NULL,
  entry        uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  employer     uuid NOT NULL,
  post         uuid NOT NULL,
  title        text NOT NULL,
  openings     int NOT NULL CHECK (openings > 0),
  education    text NOT NULL,
  -- fen a month; null: to be agreed
  pay_from     bigint,
  pay_to       bigint,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, entry, post),
  FOREIGN KEY (sk, entry) REFERENCES fairs.entries (sk, id)
);
CREATE INDEX brought_fair ON fairs.brought (sk, fair);

-- Somebody and an employer at a fair. Without a foreign key, as all rows that follow a person.
-- shard: sk
CREATE TABLE fairs.talks (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  fair         uuid NOT NULL,
  entry        uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  employer     uuid NOT NULL,
  person       uuid,
  name         text NOT NULL,
  post         uuid,
  application  uuid,
  via          text NOT NULL CHECK (via IN ('stand', 'online', 'employer')),
  stage        text NOT NULL CHECK (stage IN ('handed', 'talked', 'intended', 'unsuited')),
  at           timestamptz NOT NULL,
  -- what the employer says after 30 or 90 days
  outcome      text CHECK (outcome IN ('hired', 'trial', 'declined', 'refused')),
  outcome_at   timestamptz,
  PRIMARY KEY (sk, id)
);
CREATE UNIQUE INDEX talks_person ON fairs.talks (sk, entry, person) WHERE person IS NOT NULL;
CREATE INDEX talks_fair ON fairs.talks (sk, fair);
CREATE INDEX talks_of_person ON fairs.talks (person);

-- Somebody's turn with an employer at the online fair: a time of their own, or a place in the queue. Decided while the employer's
-- row is locked.
-- shard: sk
CREATE TABLE fairs.turns (
  sk         text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  fair       uuid NOT NULL,
  entry      uuid NOT NULL,
  division   text COLLATE "C" NOT NULL,
  employer   uuid NOT NULL,
  person     uuid,
  name       text NOT NULL,
  -- null: in the queue
  starts_at  timestamptz,
  position   bigint,
  state      text NOT NULL CHECK (state IN ('held', 'booked', 'waiting', 'called', 'done', 'missed', 'cancelled', 'lapsed')),
  held_until timestamptz,
  made_at    timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE UNIQUE INDEX turns_slot ON fairs.turns (sk, entry, starts_at)
  WHERE starts_at IS NOT NULL AND state IN ('held', 'booked', 'called', 'done', 'missed');
CREATE UNIQUE INDEX turns_person ON fairs.turns (sk, entry, person)
  WHERE person IS NOT NULL AND state IN ('held', 'booked', 'waiting', 'called');
CREATE INDEX turns_of_person ON fairs.turns (person);

-- What an employer is asked 30 and 90 days after a fair.
-- shard: sk
CREATE TABLE fairs.results (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  fair         uuid NOT NULL,
  entry        uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  employer     uuid NOT NULL,
  after_days   int NOT NULL CHECK (after_days IN (30, 90)),
  asked_on     date NOT NULL,
  due_on       date NOT NULL,
  reminded_on  date,
  answered_at  timestamptz,
  answered_by  uuid,
  -- as the employer says: those named in `talks` and others it met there
  hired        int CHECK (hired >= 0),
  note         text NOT NULL DEFAULT '',
  PRIMARY KEY (sk, id),
  UNIQUE (sk, entry, after_days)
);
CREATE INDEX results_open ON fairs.results (due_on) WHERE answered_at IS NULL;
CREATE INDEX results_fair ON fairs.results (sk, fair);
CREATE INDEX results_employer ON fairs.results (employer);

ALTER TABLE fairs.halls ENABLE ROW LEVEL SECURITY;
ALTER TABLE fairs.stands ENABLE ROW LEVEL SECURITY;
ALTER TABLE fairs.entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE fairs.brought ENABLE ROW LEVEL SECURITY;
ALTER TABLE fairs.talks ENABLE ROW LEVEL SECURITY;
ALTER TABLE fairs.turns ENABLE ROW LEVEL SECURITY;
ALTER TABLE fairs.results ENABLE ROW LEVEL SECURITY;

-- a hall and who stands where are shown to everybody; who applied and got nothing is not
CREATE POLICY of_all ON fairs.halls FOR SELECT USING (true);
CREATE POLICY in_area ON fairs.halls USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON fairs.halls USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY of_all ON fairs.stands FOR SELECT USING (true);
CREATE POLICY in_area ON fairs.stands USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON fairs.stands USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY of_all ON fairs.entries FOR SELECT USING (state = 'assigned');
CREATE POLICY in_area ON fairs.entries USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON fairs.entries USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY of_employer ON fairs.entries USING (kernel.is_member(employer)) WITH CHECK (kernel.is_member(employer));
CREATE POLICY of_all ON fairs.brought FOR SELECT USING (EXISTS (
  SELECT FROM fairs.entries e WHERE e.sk = brought.sk AND e.id = brought.entry));
CREATE POLICY in_area ON fairs.brought USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY of_employer ON fairs.brought USING (kernel.is_member(employer)) WITH CHECK (kernel.is_member(employer));

-- whom an employer met is the employer's and the person's; organisers and offices have numbers only, which are counted as the system
CREATE POLICY by_system ON fairs.talks USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own ON fairs.talks FOR SELECT USING (kernel.is_self(person));
CREATE POLICY of_employer ON fairs.talks FOR SELECT USING (kernel.is_member(employer));
CREATE POLICY by_system ON fairs.turns USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own ON fairs.turns FOR SELECT USING (kernel.is_self(person));
CREATE POLICY of_employer ON fairs.turns FOR SELECT USING (kernel.is_member(employer));
CREATE POLICY in_area ON fairs.results FOR SELECT USING (kernel.in_scope(division));
CREATE POLICY own_organisation ON fairs.results FOR SELECT USING (kernel.is_member(organisation));
CREATE POLICY of_employer ON fairs.results USING (kernel.is_member(employer)) WITH CHECK (kernel.is_member(employer));
CREATE POLICY by_system ON fairs.results USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE ON fairs.halls, fairs.entries, fairs.results TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON fairs.stands, fairs.brought, fairs.talks, fairs.turns TO qingye_app;
