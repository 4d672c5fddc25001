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

-- Exact distinct counts: how many facts make this subject a member, by what is known of them. A member whose
-- last fact is corrected away leaves the number again.
-- shard: sk
CREATE TABLE ledger.memberships (
  sk        text COLLATE "C" NOT NULL,
  indicator text NOT NULL,
  period    text NOT NULL,
  area      text COLLATE "C" NOT NULL,
  subject   text COLLATE "C" NOT NULL,
  confirmed bigint NOT NULL,
  recorded  bigint NOT NULL,
  contested bigint NOT NULL,
  PRIMARY KEY (sk, indicator, period, area, subject)
);

-- A full recount lands here, is compared with the running counts as a whole, and is emptied again: no keys, since
-- nothing is ever looked up in it.
-- shard: local
CREATE TABLE ledger.staged_counters (LIKE ledger.counters);
-- shard: local
CREATE TABLE ledger.staged_memberships (LIKE ledger.memberships);

ALTER TABLE ledger.indicators ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.applied ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.staged_counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.staged_memberships ENABLE ROW LEVEL SECURITY;

CREATE POLICY read_by_all ON ledger.indicators FOR SELECT USING (true);
CREATE POLICY kept_by_system ON ledger.indicators USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY read_by_all ON ledger.applied FOR SELECT USING (true);
CREATE POLICY kept_by_system ON ledger.applied USING (kernel.is_system()) WITH CHECK (kernel.is_system());
-- Numbers of the city and its counties are public; those of a town could point at single people.
CREATE POLICY read_public_or_own ON ledger.counters FOR SELECT
  USING (length(area) <= 6 OR kernel.in_scope(area));
CREATE POLICY kept_by_system ON ledger.counters USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY kept_by_system ON ledger.memberships USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY kept_by_system ON ledger.staged_counters USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY kept_by_system ON ledger.staged_memberships USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.indicators, ledger.applied, ledger.counters, ledger.memberships,
  ledger.staged_counters, ledger.staged_memberships TO qingye_app;
GRANT TRUNCATE ON ledger.staged_counters, ledger.staged_memberships TO qingye_app;
