-- Who is entitled to what by verified facts alone, worked out every night; whom we told; what a proposed rule would
-- change.

CREATE SCHEMA entitlements;
GRANT USAGE ON SCHEMA entitlements TO qingye_app;

-- One going over of everybody: a night's, or that of a proposed rule. Where it has got to is written in the transaction
-- that did the work, so that a run that dies goes on and counts nobody twice.
-- shard: reference
CREATE TABLE entitlements.runs (
  id          uuid PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('night', 'impact')),
  -- the publication that a run of an impact is about
  subject     uuid,
  day         date NOT NULL,
  -- the hash of everything that was published when it began
  catalogue   text NOT NULL,
  state       text NOT NULL CHECK (state IN ('running', 'done', 'left')),
  -- the last person that was looked at
  reached     text,
  people      int NOT NULL DEFAULT 0,
  told        int NOT NULL DEFAULT 0,
  asked       int NOT NULL DEFAULT 0,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE UNIQUE INDEX runs_running ON entitlements.runs (kind, coalesce(subject, id)) WHERE state = 'running' AND kind = 'impact';
CREATE UNIQUE INDEX runs_night ON entitlements.runs (kind) WHERE state = 'running' AND kind = 'night';
CREATE INDEX runs_latest ON entitlements.runs (kind, started_at DESC);

-- Numbers of a run by policy and county.
-- shard: reference
CREATE TABLE entitlements.counts (
  run          uuid NOT NULL,
  policy       text NOT NULL,
  county       text COLLATE "C" NOT NULL,
  people       int NOT NULL,
  entitled     int NOT NULL,
  one_missing  int NOT NULL,
  open         int NOT NULL,
  -- of an impact: as it is published now, and who gains and loses
  before       int NOT NULL DEFAULT 0,
  gained       int NOT NULL DEFAULT 0,
  lost         int NOT NULL DEFAULT 0,
  -- fen, over those entitled whose amount is known
  amount_from  bigint NOT NULL,
  amount_to    bigint NOT NULL,
  before_from  bigint NOT NULL DEFAULT 0,
  before_to    bigint NOT NULL DEFAULT 0,
  -- entitled, and the amount is not known
  without      int NOT NULL,
  PRIMARY KEY (run, policy, county)
);

-- What the last night found of a person and a policy: entitled, or one answer away from knowing.
-- shard: sk
CREATE TABLE entitlements.results (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  person      uuid NOT NULL,
  division    text COLLATE "C" NOT NULL,
  policy      text NOT NULL,
  hash        text NOT NULL,
  outcome     text NOT NULL CHECK (outcome IN ('entitled', 'one-missing')),
  fact        text,
  likely      boolean NOT NULL,
  amount_from bigint,
  amount_to   bigint,
  since       date NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, person, policy)
);
CREATE INDEX results_policy ON entitlements.results (policy, division, outcome);
CREATE INDEX results_person ON entitlements.results (person);

-- Whom we told of which version, so that nobody is told twice.
-- shard: sk
CREATE TABLE entitlements.told (
  sk       text COLLATE "C" NOT NULL,
  id       uuid NOT NULL,
  person   uuid NOT NULL,
  division text COLLATE "C" NOT NULL,
  policy   text NOT NULL,
  hash     text NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('entitled', 'one-missing')),
  day      date NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, person, policy, hash, kind)
);
CREATE INDEX told_policy ON entitlements.told (policy, division);
CREATE INDEX told_person ON entitlements.told (person);

ALTER TABLE entitlements.runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE entitlements.counts ENABLE ROW LEVEL SECURITY;
ALTER TABLE entitlements.results ENABLE ROW LEVEL SECURITY;
ALTER TABLE entitlements.told ENABLE ROW LEVEL SECURITY;

CREATE POLICY offices ON entitlements.runs FOR SELECT USING (current_setting('app.lo', true) <> '~');
CREATE POLICY by_system ON entitlements.runs USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY in_area ON entitlements.counts FOR SELECT USING (kernel.in_scope(county));
CREATE POLICY by_system ON entitlements.counts USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY in_area ON entitlements.results FOR SELECT USING (kernel.in_scope(division));
CREATE POLICY own ON entitlements.results FOR SELECT USING (kernel.is_self(person));
CREATE POLICY by_system ON entitlements.results USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY in_area ON entitlements.told FOR SELECT USING (kernel.in_scope(division));
CREATE POLICY own ON entitlements.told FOR SELECT USING (kernel.is_self(person));
CREATE POLICY by_system ON entitlements.told USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE, DELETE ON entitlements.runs, entitlements.counts, entitlements.results,
  entitlements.told TO qingye_app;
