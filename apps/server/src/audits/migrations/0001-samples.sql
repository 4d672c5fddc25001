-- An auditor's samples: records behind a number, drawn by a published seed, and what was found of each.

CREATE SCHEMA audits;
GRANT USAGE ON SCHEMA audits TO qingye_app;

-- shard: sk
CREATE TABLE audits.samples (
  sk         text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  version    int NOT NULL DEFAULT 1,
  target     text NOT NULL,
  -- where the number was counted
  area       text COLLATE "C" NOT NULL,
  mark       text NOT NULL,
  plan       int NOT NULL,
  seed       text NOT NULL,
  -- records behind the number, and how many of them were drawn
  population int NOT NULL CHECK (population > 0),
  size       int NOT NULL CHECK (size BETWEEN 1 AND population),
  account    uuid NOT NULL,
  by_name    text NOT NULL,
  drawn_at   timestamptz NOT NULL,
  -- when the last record was looked at and the auditor signed
  closed_at  timestamptz,
  confirmed  int NOT NULL DEFAULT 0,
  wrong      int NOT NULL DEFAULT 0,
  unclear    int NOT NULL DEFAULT 0,
  PRIMARY KEY (sk, id)
);
CREATE INDEX samples_target ON audits.samples (target, area, id);

-- shard: sk
CREATE TABLE audits.sample_items (
  sk        text COLLATE "C" NOT NULL,
  id        uuid NOT NULL,
  version   int NOT NULL DEFAULT 1,
  sample    uuid NOT NULL,
  position  int NOT NULL,
  fact      uuid NOT NULL,
  -- the record as it stood at the mark
  record    jsonb NOT NULL,
  division  text COLLATE "C" NOT NULL,
  verdict   text CHECK (verdict IN ('confirmed', 'wrong', 'unclear')),
  note      text,
  evidence  text,
  marked_at timestamptz,
  marked_by text,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, sample, position),
  FOREIGN KEY (sk, sample) REFERENCES audits.samples (sk, id)
);

ALTER TABLE audits.samples ENABLE ROW LEVEL SECURITY;
ALTER TABLE audits.sample_items ENABLE ROW LEVEL SECURITY;

-- A finished sample is a figure like the number that it is about: every official who reads the board reads it.
CREATE POLICY finished ON audits.samples FOR SELECT
  USING (closed_at IS NOT NULL AND current_setting('app.lo', true) < current_setting('app.hi', true));
CREATE POLICY by_auditors ON audits.samples
  USING (kernel.is_system() OR (kernel.is_role('auditor') AND kernel.in_scope(area)))
  WITH CHECK (kernel.is_system() OR (kernel.is_role('auditor') AND kernel.in_scope(area)));
CREATE POLICY by_auditors ON audits.sample_items
  USING (kernel.is_system() OR (kernel.is_role('auditor') AND kernel.in_scope(division)))
  WITH CHECK (kernel.is_system() OR (kernel.is_role('auditor') AND kernel.in_scope(division)));

GRANT SELECT, INSERT, UPDATE ON audits.samples TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON audits.sample_items TO qingye_app;
