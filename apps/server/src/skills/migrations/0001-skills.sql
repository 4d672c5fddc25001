-- What people can show that they are able to do: certificates of skill with their rank, the bodies that issue them, the
-- lists in which they came, and the titles that are awarded. What is said of a person stands in the record as well; the
-- facts that count are in the ledger.

CREATE SCHEMA skills;
GRANT USAGE ON SCHEMA skills TO qingye_app;

-- An organisation with a licence to assess skills. In the organisation's bucket, one row each.
-- shard: sk
CREATE TABLE skills.bodies (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  organisation uuid NOT NULL,
  name         text NOT NULL,
  division     text COLLATE "C" NOT NULL,
  licence      text NOT NULL,
  licensed_on  date NOT NULL,
  -- the last day; absent: no end is known
  until_on     date,
  -- codes of the city's list; empty: every occupation
  occupations  text[] NOT NULL DEFAULT '{}',
  by_name      text NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, organisation),
  CHECK (until_on IS NULL OR until_on >= licensed_on)
);

-- One certificate of one person. `level` is the official number (5 elementary … 1 senior technician), which falls as skill
-- rises; the steps without one go on in the same direction: 6 apprentice, 0 special, -1 chief technician.
-- shard: sk
CREATE TABLE skills.certificates (
  sk              text COLLATE "C" NOT NULL,
  id              uuid NOT NULL,
  version         int NOT NULL DEFAULT 1,
  person          uuid NOT NULL,
  name            text NOT NULL,
  -- as it may be shown: the number itself is in the person's record
  id_mask         text NOT NULL DEFAULT '',
  division        text COLLATE "C" NOT NULL,
  -- the code of the city's list, where the occupation is on it; what it is called in any case
  occupation      text,
  occupation_name text NOT NULL,
  level           smallint NOT NULL CHECK (level BETWEEN -1 AND 6),
  number          text,
  body            uuid,
  body_name       text NOT NULL DEFAULT '',
  issued_on       date,
  state           text NOT NULL CHECK (state IN ('declared', 'verified', 'withdrawn')),
  source          text NOT NULL CHECK (source IN ('self', 'officer', 'body', 'record')),
  -- under which key the record of the person has it
  record_key      text NOT NULL,
  -- the record has it: from then on the person may take it out there
  in_record       boolean NOT NULL DEFAULT false,
  evidence        text NOT NULL DEFAULT '',
  added_by        uuid,
  added_for       uuid,
  by_name         text NOT NULL DEFAULT '',
  verified_name   text NOT NULL DEFAULT '',
  verified_on     date,
  reason          text NOT NULL DEFAULT '',
  last_import     uuid,
  row_hash        text NOT NULL DEFAULT '',
  -- the fact under which the person counts, with what it was made of; of all certificates of a person one has it
  fact            uuid,
  fact_made_of    text,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX certificates_person ON skills.certificates (person, issued_on);
CREATE INDEX certificates_division ON skills.certificates (division, id DESC);
CREATE INDEX certificates_body ON skills.certificates (body, issued_on);

-- One number of a certificate, one certificate: written first.
-- shard: sk
CREATE TABLE skills.certificate_numbers (
  sk          text COLLATE "C" NOT NULL,
  number      text NOT NULL,
  certificate uuid NOT NULL,
  person      uuid NOT NULL,
  body        uuid,
  division    text COLLATE "C" NOT NULL,
  PRIMARY KEY (sk, number)
);
CREATE INDEX certificate_numbers_person ON skills.certificate_numbers (person);

-- Lists of certificates on their way in, as those of every other kind of import.
-- shard: sk
CREATE TABLE skills.imports (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  version       int NOT NULL,
  body          uuid NOT NULL,
  body_name     text NOT NULL,
  division      text COLLATE "C" NOT NULL,
  account       uuid,
  role          text NOT NULL,
  by_name       text NOT NULL,
  area          text COLLATE "C",
  department    text,
  organisation  uuid,
  file_name     text NOT NULL,
  file_kind     text NOT NULL,
  file_no       int NOT NULL,
  state         text NOT NULL CHECK (state IN ('reading', 'mapping', 'preview', 'running', 'done', 'undone', 'failed')),
  phase         text CHECK (phase IN ('read', 'check', 'write', 'undo')),
  columns       jsonb NOT NULL DEFAULT '[]',
  remembered    boolean NOT NULL DEFAULT false,
  row_count     int NOT NULL DEFAULT 0,
  progress      int NOT NULL DEFAULT 0,
  effects       jsonb NOT NULL DEFAULT '{}',
  cell_count    int NOT NULL DEFAULT 0,
  kept_count    int NOT NULL DEFAULT 0,
  undo_until    date,
  failure       jsonb,
  attempts      int NOT NULL DEFAULT 0,
  retry_at      timestamptz,
  stepped_at    timestamptz NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX imports_waiting ON skills.imports (stepped_at) WHERE phase IS NOT NULL;
CREATE INDEX imports_body ON skills.imports (body, id DESC);
CREATE INDEX imports_division ON skills.imports (division, id DESC);

-- The file as it came, sealed, until its rows are read.
-- shard: sk
CREATE TABLE skills.import_chunks (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  import       uuid NOT NULL,
  file_no      int NOT NULL,
  no           int NOT NULL,
  body         uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  bytes_sealed text NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, import, file_no, no),
  FOREIGN KEY (sk, import) REFERENCES skills.imports (sk, id)
);

-- A row holds numbers of people: sealed, and gone once it is written. Rows that could not be taken keep their cells.
-- shard: sk
CREATE TABLE skills.import_rows (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  import        uuid NOT NULL,
  no            int NOT NULL,
  body          uuid NOT NULL,
  division      text COLLATE "C" NOT NULL,
  cells_sealed  text,
  fields_sealed text,
  step          int NOT NULL DEFAULT 0,
  effect        text CHECK (effect IN ('new', 'update', 'same', 'bad')),
  -- the number of the certificate: two rows of one file may not share it
  key           text,
  certificate   uuid,
  cells_wrong   jsonb NOT NULL DEFAULT '[]',
  wrong_count   int NOT NULL DEFAULT 0,
  outcome       text CHECK (outcome IN ('created', 'updated', 'same', 'left')),
  previous      jsonb,
  undone        text,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, import, no),
  FOREIGN KEY (sk, import) REFERENCES skills.imports (sk, id)
);
CREATE INDEX import_rows_step ON skills.import_rows (sk, import, step, effect, no);
CREATE INDEX import_rows_key ON skills.import_rows (sk, import, key);
CREATE INDEX import_rows_wrong ON skills.import_rows (sk, import, no) WHERE wrong_count > 0;

-- What the columns of a list with these heads mean, as the body said last.
-- shard: sk
CREATE TABLE skills.import_mappings (
  sk       text COLLATE "C" NOT NULL,
  body     uuid NOT NULL,
  heads    text NOT NULL,
  division text COLLATE "C" NOT NULL,
  mapping  jsonb NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (sk, body, heads)
);

-- Something about a body that a person is asked to explain. It changes nothing by itself.
-- shard: sk
CREATE TABLE skills.questions (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  body         uuid NOT NULL,
  body_name    text NOT NULL,
  division     text COLLATE "C" NOT NULL,
  from_on      date NOT NULL,
  until_on     date NOT NULL,
  licensed_on  date NOT NULL,
  count        int NOT NULL,
  -- what is usual elsewhere; absent: nobody to compare with
  usual        int,
  -- the parameters by which it was asked
  least        int NOT NULL,
  times        int NOT NULL,
  state        text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'explained', 'doubted')),
  explanation  text NOT NULL DEFAULT '',
  answered_by  uuid,
  answered_for uuid,
  by_name      text NOT NULL DEFAULT '',
  answered_at  timestamptz,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, body, licensed_on)
);
CREATE INDEX questions_division ON skills.questions (division, state, id DESC);

-- A title for somebody: nominated with papers, decided by another person.
-- shard: sk
CREATE TABLE skills.honours (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  version       int NOT NULL DEFAULT 1,
  person        uuid NOT NULL,
  name          text NOT NULL,
  division      text COLLATE "C" NOT NULL,
  title         text NOT NULL,
  year          int NOT NULL,
  -- where the person works, as it is to be read beside the name
  employer      text NOT NULL DEFAULT '',
  occupation    text NOT NULL DEFAULT '',
  -- what it is for
  merit         text NOT NULL,
  state         text NOT NULL DEFAULT 'nominated'
    CHECK (state IN ('nominated', 'withdrawn', 'refused', 'awarded', 'revoked')),
  nominated_by  uuid,
  nominated_for uuid,
  nominator     text NOT NULL,
  nominated_at  timestamptz NOT NULL,
  decided_by    uuid,
  decided_for   uuid,
  decider       text NOT NULL DEFAULT '',
  decided_at    timestamptz,
  document      text NOT NULL DEFAULT '',
  awarded_on    date,
  reason        text NOT NULL DEFAULT '',
  revoked_on    date,
  fact          uuid,
  PRIMARY KEY (sk, id),
  CHECK (state NOT IN ('awarded', 'revoked') OR (document <> '' AND awarded_on IS NOT NULL))
);
CREATE INDEX honours_person ON skills.honours (person);
CREATE INDEX honours_division ON skills.honours (division, state, id DESC);
CREATE INDEX honours_awarded ON skills.honours (year, title) WHERE state = 'awarded';

-- What supports a nomination.
-- shard: sk
CREATE TABLE skills.honour_papers (
  sk       text COLLATE "C" NOT NULL,
  id       uuid NOT NULL,
  honour   uuid NOT NULL,
  division text COLLATE "C" NOT NULL,
  name     text NOT NULL,
  type     text NOT NULL,
  size     int NOT NULL,
  sha256   text NOT NULL,
  bytes    bytea NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, honour) REFERENCES skills.honours (sk, id)
);
CREATE INDEX honour_papers_honour ON skills.honour_papers (sk, honour);

ALTER TABLE skills.bodies ENABLE ROW LEVEL SECURITY;
ALTER TABLE skills.certificates ENABLE ROW LEVEL SECURITY;
ALTER TABLE skills.certificate_numbers ENABLE ROW LEVEL SECURITY;
ALTER TABLE skills.imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE skills.import_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE skills.import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE skills.import_mappings ENABLE ROW LEVEL SECURITY;
ALTER TABLE skills.questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE skills.honours ENABLE ROW LEVEL SECURITY;
ALTER TABLE skills.honour_papers ENABLE ROW LEVEL SECURITY;

-- who may assess what is public; the office of the place keeps it
CREATE POLICY everybody ON skills.bodies FOR SELECT USING (true);
CREATE POLICY in_area ON skills.bodies USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

CREATE POLICY in_area ON skills.certificates USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
-- a body reads what it issued, and takes it back
CREATE POLICY issued ON skills.certificates FOR SELECT USING (kernel.is_member(body));
CREATE POLICY taken_back ON skills.certificates FOR UPDATE USING (kernel.is_member(body)) WITH CHECK (kernel.is_member(body));
CREATE POLICY own_row ON skills.certificates FOR SELECT USING (kernel.is_self(person));
-- a person's own word: declared or taken back, never verified
CREATE POLICY own_word ON skills.certificates FOR INSERT
  WITH CHECK (kernel.is_self(person) AND source = 'self' AND state = 'declared');
CREATE POLICY own_change ON skills.certificates FOR UPDATE
  USING (kernel.is_self(person) AND source IN ('self', 'record') AND state = 'declared')
  WITH CHECK (kernel.is_self(person) AND source IN ('self', 'record') AND state IN ('declared', 'withdrawn'));

CREATE POLICY body_or_area ON skills.certificate_numbers
  USING (kernel.is_member(body) OR kernel.in_scope(division)) WITH CHECK (kernel.is_member(body) OR kernel.in_scope(division));
CREATE POLICY body_or_area ON skills.imports
  USING (kernel.is_member(body) OR kernel.in_scope(division)) WITH CHECK (kernel.is_member(body) OR kernel.in_scope(division));
CREATE POLICY body_or_area ON skills.import_chunks
  USING (kernel.is_member(body) OR kernel.in_scope(division)) WITH CHECK (kernel.is_member(body) OR kernel.in_scope(division));
CREATE POLICY body_or_area ON skills.import_rows
  USING (kernel.is_member(body) OR kernel.in_scope(division)) WITH CHECK (kernel.is_member(body) OR kernel.in_scope(division));
CREATE POLICY body_or_area ON skills.import_mappings
  USING (kernel.is_member(body) OR kernel.in_scope(division)) WITH CHECK (kernel.is_member(body) OR kernel.in_scope(division));

CREATE POLICY in_area ON skills.questions USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY in_area ON skills.honours USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
-- what was awarded, and what was taken back again, its holder reads; who was only proposed is not told
CREATE POLICY own_row ON skills.honours FOR SELECT USING (kernel.is_self(person) AND state IN ('awarded', 'revoked'));
CREATE POLICY in_area ON skills.honour_papers USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

GRANT SELECT, INSERT, UPDATE ON skills.bodies, skills.certificates, skills.imports, skills.import_mappings TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON skills.questions, skills.honours TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON skills.certificate_numbers, skills.import_rows, skills.import_chunks TO qingye_app;
GRANT SELECT, INSERT, DELETE ON skills.honour_papers TO qingye_app;
