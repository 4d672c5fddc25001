-- What is counted, and the running counts. Everything here but the definitions can be made again from the facts.

-- shard: reference
CREATE TABLE ledger.indicators (
  id         text PRIMARY KEY,
  definition jsonb NOT NULL,
  hash       text NOT NULL,
  defined_at timestamptz NOT NULL
);

-- How far each stream has been counted.
-- shard: sk
CREATE TABLE ledger.applied (
  sk  text COLLATE "C" PRIMARY KEY,
  seq bigint NOT NULL,
  at  timestamptz
);
INSERT INTO ledger.applied (sk, seq) SELECT sk, 0 FROM ledger.heads;

-- One number of one indicator, period (`all`, `2023-05`, `2023-W21`) and area (4, 6 or 9 digits).
-- `total` holds the confirmed and the merely recorded; contested ones are in neither.
-- shard: local
CREATE TABLE ledger.counters (
  indicator         text NOT NULL,
  period            text NOT NULL,
  area              text COLLATE "C" NOT NULL,
  confirmed         bigint NOT NULL,
  total             bigint NOT NULL,
  contested         bigint NOT NULL,
  records_confirmed bigint NOT NULL,
  records_total     bigint NOT NULL,
  PRIMARY KEY (indicator, period, area)
);
CREATE INDEX counters_area ON ledger.counters (area, period);

-- What makes a subject a member of an exact distinct count: how many facts, where, on which day, and what is known
-- of them. Kept at the grain of the facts: months, areas and thresholds are worked out from the few rows of one
-- subject. A member whose last fact is corrected away leaves the number again.
-- shard: sk
CREATE TABLE ledger.memberships (
  sk        text COLLATE "C" NOT NULL,
  indicator text COLLATE "C" NOT NULL,
  subject   text COLLATE "C" NOT NULL,
  division  text COLLATE "C" NOT NULL,
  day       date NOT NULL,
  class     text COLLATE "C" NOT NULL,
  records   bigint NOT NULL,
  PRIMARY KEY (sk, indicator, subject, division, day, class)
);

-- Every record that fits an indicator's words, by what became of it: counted as confirmed or recorded, or kept out
-- and why. So that a number can be explained without reading the records.
-- shard: local
CREATE TABLE ledger.classes (
  indicator text NOT NULL,
  area      text COLLATE "C" NOT NULL,
  class     text NOT NULL,
  records   bigint NOT NULL,
  amount    bigint NOT NULL,
  PRIMARY KEY (indicator, area, class)
);

-- A full recount lands here, is compared with the running counts as a whole, and is emptied again: no keys, since
-- nothing is ever looked up in it, and no log, since nothing of it is worth keeping.
-- shard: local
CREATE UNLOGGED TABLE ledger.staged_counters (LIKE ledger.counters);
-- shard: local
CREATE UNLOGGED TABLE ledger.staged_memberships (LIKE ledger.memberships);
-- shard: local
CREATE UNLOGGED TABLE ledger.staged_classes (LIKE ledger.classes);

ALTER TABLE ledger.indicators ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.applied ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.classes ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.staged_counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.staged_classes ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.staged_memberships ENABLE ROW LEVEL SECURITY;

CREATE POLICY read_by_all ON ledger.indicators FOR SELECT USING (true);
CREATE POLICY kept_by_system ON ledger.indicators USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY read_by_all ON ledger.applied FOR SELECT USING (true);
CREATE POLICY kept_by_system ON ledger.applied USING (kernel.is_system()) WITH CHECK (kernel.is_system());
-- Numbers of the city and its counties are public; those of a town could point at single people.
CREATE POLICY read_public_or_own ON ledger.counters FOR SELECT
  USING (length(area) <= 6 OR kernel.in_scope(area));
CREATE POLICY kept_by_system ON ledger.counters USING (kernel.is_system()) WITH CHECK (kernel.is_system());
-- How many of a town's records were contested or refuted is for its officials; of a county, for everybody.
CREATE POLICY read_public_or_own ON ledger.classes FOR SELECT
  USING (length(area) <= 6 OR kernel.in_scope(area));
CREATE POLICY kept_by_system ON ledger.classes USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY kept_by_system ON ledger.memberships USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY kept_by_system ON ledger.staged_counters USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY kept_by_system ON ledger.staged_classes USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY kept_by_system ON ledger.staged_memberships USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.indicators, ledger.applied, ledger.counters, ledger.memberships,
  ledger.classes, ledger.staged_counters, ledger.staged_memberships, ledger.staged_classes TO qingye_app;
GRANT TRUNCATE ON ledger.staged_counters, ledger.staged_memberships, ledger.staged_classes TO qingye_app;
