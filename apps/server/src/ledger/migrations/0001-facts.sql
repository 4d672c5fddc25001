-- The ledger: an append-only record of what happened, in 256 streams, each a hash chain.

CREATE SCHEMA IF NOT EXISTS ledger;
GRANT USAGE ON SCHEMA ledger TO qingye_app;

-- The last position of each stream. A writer locks the row of its stream and no other.
-- shard: sk
CREATE TABLE ledger.heads (
  sk   text COLLATE "C" PRIMARY KEY,
  seq  bigint NOT NULL,
  hash text NOT NULL
);
INSERT INTO ledger.heads (sk, seq, hash)
SELECT lpad(to_hex(n), 2, '0'), 0, repeat('0', 64) FROM generate_series(0, 255) AS n;

-- shard: sk
CREATE TABLE ledger.facts (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  seq          bigint NOT NULL CHECK (seq > 0),
  entry        text NOT NULL CHECK (entry IN ('fact', 'correction', 'confirmation', 'contest', 'settlement')),
  fact         uuid NOT NULL,
  kind         text NOT NULL,
  plan         text NOT NULL,
  tree         text NOT NULL,
  person       uuid,
  organisation uuid,
  thing        uuid,
  division     text COLLATE "C" NOT NULL,
  day          date NOT NULL,
  recorded     timestamptz NOT NULL,
  quantity     bigint NOT NULL,
  voided       boolean NOT NULL,
  attributes   jsonb NOT NULL,
  source_kind  text NOT NULL,
  source       uuid NOT NULL,
  actor        uuid,
  -- the account that recorded the fact, in every entry about it
  recorder     uuid,
  reporter     uuid,
  unit         text NOT NULL,
  asks         boolean NOT NULL,
  evidence     text,
  word         text CHECK (word IN ('person', 'record')),
  reason       text,
  outcome      text CHECK (outcome IN ('true', 'untrue')),
  key          text NOT NULL,
  previous     text NOT NULL,
  hash         text NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, seq),
  UNIQUE (sk, key),
  CHECK (entry <> 'fact' OR fact = id),
  CHECK ((word IS NOT NULL) = (entry = 'confirmation')),
  CHECK ((outcome IS NOT NULL) = (entry = 'settlement'))
);
-- Everything of one kind in an area.
CREATE INDEX facts_kind ON ledger.facts (kind, division, day);
-- All that was said about one fact, in order.
CREATE INDEX facts_about ON ledger.facts (sk, fact, seq);
-- What was said later: few rows beside the facts themselves.
CREATE INDEX facts_later ON ledger.facts (kind, division) WHERE entry <> 'fact';
-- What an office or an organisation recorded about people.
CREATE INDEX facts_unit ON ledger.facts (unit) WHERE entry = 'fact' AND person IS NOT NULL;
CREATE INDEX facts_recorder ON ledger.facts (recorder)
  WHERE entry = 'fact' AND person IS NOT NULL AND recorder IS NOT NULL;
-- A person's own facts and answers.
CREATE INDEX facts_person ON ledger.facts (person) WHERE person IS NOT NULL;

ALTER TABLE ledger.heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.facts ENABLE ROW LEVEL SECURITY;

-- Heads hold a count and a hash, nothing personal; every writer needs the one of its stream. A head that was
-- bent does not agree with its facts, and `ledger verify` says so.
CREATE POLICY every_writer ON ledger.heads USING (true) WITH CHECK (true);

-- Nobody writes in another's name.
CREATE POLICY append ON ledger.facts FOR INSERT WITH CHECK (
  kernel.is_system() OR actor::text IS NOT DISTINCT FROM nullif(current_setting('app.account', true), '')
);
-- The reporting organisation reads what it reported, and never what the person answered. Nor does the official who
-- recorded it, or anybody of the same office: the person's answers keep the unit of the fact they speak about. Once
-- a check is settled, the settlement tells.
CREATE POLICY read_in_area ON ledger.facts FOR SELECT USING (
  (kernel.in_scope(division) AND (
    entry NOT IN ('confirmation', 'contest') OR word = 'record' OR kernel.is_system() OR NOT (
      unit = current_setting('app.lo', true) || '/' || current_setting('app.department', true)
      OR coalesce(recorder::text = current_setting('app.account', true), false)
    )
  ))
  OR kernel.is_self(person)
  OR (entry IN ('fact', 'correction') AND kernel.is_member(reporter))
  OR (entry IN ('fact', 'correction') AND actor::text = current_setting('app.account', true))
);

GRANT SELECT, UPDATE ON ledger.heads TO qingye_app;
-- INSERT and SELECT and nothing else: what was said stays said.
GRANT SELECT, INSERT ON ledger.facts TO qingye_app;

-- Under which plan version and division tree facts are recorded from now on: one row.
-- shard: reference
CREATE TABLE ledger.frame (
  id   int PRIMARY KEY CHECK (id = 1),
  plan text NOT NULL,
  tree text NOT NULL
);
INSERT INTO ledger.frame (id, plan, tree) VALUES (1, '', '');
ALTER TABLE ledger.frame ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_by_all ON ledger.frame FOR SELECT USING (true);
CREATE POLICY kept_by_system ON ledger.frame FOR UPDATE USING (kernel.is_system()) WITH CHECK (kernel.is_system());
GRANT SELECT, UPDATE ON ledger.frame TO qingye_app;
