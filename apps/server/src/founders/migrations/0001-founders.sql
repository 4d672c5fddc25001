-- Who was helped to start a business, with what, whom they employ, and what is heard of them every quarter. Everything of
-- one founder lies in the founder's bucket; the facts that count are in the ledger.

CREATE SCHEMA founders;
GRANT USAGE ON SCHEMA founders TO qingye_app;

-- One business of one person: registered, or not yet.
-- shard: sk
CREATE TABLE founders.founders (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  person       uuid NOT NULL,
  person_name  text NOT NULL,
  division     text COLLATE "C" NOT NULL,
  business     text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('registered', 'individual', 'planned')),
  organisation uuid,
  started_on   date,
  state        text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'ended')),
  ended_on     date,
  -- the first support, and how many people work there: read off the rows below, so that a list costs one table
  supported_on date,
  supports     int NOT NULL DEFAULT 0,
  employed     int NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, person, business)
);
CREATE INDEX founders_person ON founders.founders (person);
CREATE INDEX founders_division ON founders.founders (division, id DESC);

-- One thing that somebody was given. What a payment or a disbursement says is its own proof.
-- shard: sk
CREATE TABLE founders.supports (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  founder     uuid NOT NULL,
  division    text COLLATE "C" NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('subsidy', 'loan', 'place', 'training', 'mentor')),
  policy      text,
  -- fen
  amount      bigint CHECK (amount >= 0),
  given_on    date NOT NULL,
  evidence    text NOT NULL,
  -- `officer`, or the record that it comes from: that one's id
  source_kind text NOT NULL,
  source      uuid NOT NULL,
  state       text NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'mistake')),
  reason      text NOT NULL DEFAULT '',
  added_by    uuid,
  added_for   uuid,
  by_name     text NOT NULL,
  added_at    timestamptz NOT NULL,
  fact        uuid,
  checked     text NOT NULL DEFAULT '',
  PRIMARY KEY (sk, id),
  UNIQUE (sk, source_kind, source),
  FOREIGN KEY (sk, founder) REFERENCES founders.founders (sk, id)
);
CREATE INDEX supports_founder ON founders.supports (sk, founder);

-- Somebody who works there, by name and sealed number; the person's record is found or made by it.
-- Without a foreign key to the business: a row follows its person, the business does not.
-- shard: sk
CREATE TABLE founders.jobs (
  sk        text COLLATE "C" NOT NULL,
  id        uuid NOT NULL,
  founder   uuid NOT NULL,
  division  text COLLATE "C" NOT NULL,
  -- the business by its name: whoever is on the list may not see the founder's own row
  business  text NOT NULL,
  person    uuid,
  name      text NOT NULL,
  id_sealed text,
  id_mask   text NOT NULL,
  -- one person once in one business
  id_match  text NOT NULL,
  from_on   date NOT NULL,
  until_on  date,
  state     text NOT NULL DEFAULT 'named' CHECK (state IN ('named', 'known', 'mistake')),
  reason    text NOT NULL DEFAULT '',
  added_by  uuid,
  added_for uuid,
  by_name   text NOT NULL,
  added_at  timestamptz NOT NULL,
  checked   text NOT NULL DEFAULT '',
  PRIMARY KEY (sk, id),
  UNIQUE (sk, founder, id_match)
);
CREATE INDEX jobs_founder ON founders.jobs (sk, founder);
CREATE INDEX jobs_person ON founders.jobs (person);

-- Under which fact somebody's job counts in a year.
-- shard: sk
CREATE TABLE founders.job_facts (
  sk       text COLLATE "C" NOT NULL,
  job      uuid NOT NULL,
  year     int NOT NULL,
  division text COLLATE "C" NOT NULL,
  fact     uuid NOT NULL,
  PRIMARY KEY (sk, job, year)
);

-- Every quarter each founder is asked: still running, how many people.
-- shard: sk
CREATE TABLE founders.follow_ups (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  founder     uuid NOT NULL,
  division    text COLLATE "C" NOT NULL,
  -- `2023-Q4`
  quarter     text NOT NULL,
  due_on      date NOT NULL,
  reminded_on date,
  answered_on date,
  running     boolean,
  people      int CHECK (people >= 0),
  note        text NOT NULL DEFAULT '',
  -- who answered: the founder, or an officer who asked
  answered_as text CHECK (answered_as IN ('founder', 'officer')),
  by_name     text NOT NULL DEFAULT '',
  PRIMARY KEY (sk, id),
  UNIQUE (sk, founder, quarter),
  FOREIGN KEY (sk, founder) REFERENCES founders.founders (sk, id)
);
CREATE INDEX follow_ups_open ON founders.follow_ups (due_on) WHERE answered_on IS NULL;

ALTER TABLE founders.founders ENABLE ROW LEVEL SECURITY;
ALTER TABLE founders.supports ENABLE ROW LEVEL SECURITY;
ALTER TABLE founders.jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE founders.job_facts ENABLE ROW LEVEL SECURITY;
ALTER TABLE founders.follow_ups ENABLE ROW LEVEL SECURITY;

CREATE POLICY in_area ON founders.founders USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_row ON founders.founders FOR SELECT USING (kernel.is_self(person));
CREATE POLICY in_area ON founders.supports USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY in_area ON founders.jobs USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY in_area ON founders.job_facts USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY in_area ON founders.follow_ups USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

-- a founder reads what is theirs, names whom they employ, and answers
CREATE POLICY own_support ON founders.supports FOR SELECT USING (EXISTS (
  SELECT FROM founders.founders f WHERE f.sk = supports.sk AND f.id = supports.founder AND kernel.is_self(f.person)));
CREATE POLICY own_staff ON founders.jobs USING (EXISTS (
  SELECT FROM founders.founders f WHERE f.sk = jobs.sk AND f.id = jobs.founder AND kernel.is_self(f.person)))
  WITH CHECK (EXISTS (
  SELECT FROM founders.founders f WHERE f.sk = jobs.sk AND f.id = jobs.founder AND kernel.is_self(f.person)));
CREATE POLICY own_follow_up ON founders.follow_ups USING (EXISTS (
  SELECT FROM founders.founders f WHERE f.sk = follow_ups.sk AND f.id = follow_ups.founder AND kernel.is_self(f.person)))
  WITH CHECK (EXISTS (
  SELECT FROM founders.founders f WHERE f.sk = follow_ups.sk AND f.id = follow_ups.founder AND kernel.is_self(f.person)));
-- whoever is said to work somewhere may read it
CREATE POLICY own_job ON founders.jobs FOR SELECT USING (kernel.is_self(person));

GRANT SELECT, INSERT, UPDATE ON founders.founders, founders.supports, founders.jobs, founders.follow_ups TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON founders.job_facts TO qingye_app;
GRANT DELETE ON founders.jobs TO qingye_app;
