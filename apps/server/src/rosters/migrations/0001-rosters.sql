-- Rosters of graduates as schools give them: a roster a school and year, its graduates, the files they came in. What a
-- graduate answers about their destination is in the ledger and never here: the school reads these tables.

CREATE SCHEMA rosters;
GRANT USAGE ON SCHEMA rosters TO qingye_app;

-- shard: sk
CREATE TABLE rosters.rosters (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  school      uuid NOT NULL,
  school_name text NOT NULL,
  division    text COLLATE "C" NOT NULL,
  year        int NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, school, year)
);
CREATE INDEX rosters_division ON rosters.rosters (division, year);

-- A person on a roster, in the person's bucket: one row a person, school and year.
-- shard: sk
CREATE TABLE rosters.graduates (
  sk             text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  version        int NOT NULL DEFAULT 1,
  roster         uuid NOT NULL,
  school         uuid NOT NULL,
  division       text COLLATE "C" NOT NULL,
  year           int NOT NULL,
  person         uuid NOT NULL,
  name           text NOT NULL,
  -- as it may be shown: the number itself is in the person's record
  id_mask        text NOT NULL,
  student_number text NOT NULL,
  major          text NOT NULL,
  level          text NOT NULL,
  graduated_on   date NOT NULL,
  destination    text,
  in_wenzhou     boolean,
  employer_name  text NOT NULL DEFAULT '',
  employer_code  text NOT NULL DEFAULT '',
  employer       uuid,
  state          text NOT NULL CHECK (state IN ('listed', 'left', 'mistake')),
  -- the import in which the person was not found; somebody has still to say why
  missing_in     uuid,
  last_import    uuid NOT NULL,
  row_hash       text NOT NULL,
  fact_listed    uuid,
  fact_placed    uuid,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, person, school, year)
);
CREATE INDEX graduates_roster ON rosters.graduates (roster, state, id);
CREATE INDEX graduates_person ON rosters.graduates (person);
CREATE INDEX graduates_missing ON rosters.graduates (school, id) WHERE missing_in IS NOT NULL;
CREATE INDEX graduates_division ON rosters.graduates (division, year);

-- One student number of a school, one graduate: written first.
-- shard: sk
CREATE TABLE rosters.student_numbers (
  sk       text COLLATE "C" NOT NULL,
  school   uuid NOT NULL,
  number   text NOT NULL,
  graduate uuid NOT NULL,
  person   uuid NOT NULL,
  division text COLLATE "C" NOT NULL,
  PRIMARY KEY (sk, school, number)
);

-- shard: sk
CREATE TABLE rosters.imports (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  version       int NOT NULL,
  school        uuid NOT NULL,
  school_name   text NOT NULL,
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
  phase         text CHECK (phase IN ('read', 'check', 'write', 'missing', 'undo')),
  -- the file holds everybody, so that who is not in it is asked about
  whole         boolean NOT NULL DEFAULT true,
  columns       jsonb NOT NULL DEFAULT '[]',
  remembered    boolean NOT NULL DEFAULT false,
  row_count     int NOT NULL DEFAULT 0,
  progress      int NOT NULL DEFAULT 0,
  effects       jsonb NOT NULL DEFAULT '{}',
  cell_count    int NOT NULL DEFAULT 0,
  missing_count int NOT NULL DEFAULT 0,
  kept_count    int NOT NULL DEFAULT 0,
  undo_until    date,
  failure       jsonb,
  attempts      int NOT NULL DEFAULT 0,
  retry_at      timestamptz,
  stepped_at    timestamptz NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX imports_waiting ON rosters.imports (stepped_at) WHERE phase IS NOT NULL;
CREATE INDEX imports_school ON rosters.imports (school, id DESC);
CREATE INDEX imports_division ON rosters.imports (division, id DESC);

-- The file as it came, sealed, until its rows are read.
-- shard: sk
CREATE TABLE rosters.import_chunks (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  import       uuid NOT NULL,
  no           int NOT NULL,
  school       uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  bytes_sealed text NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, import, no),
  FOREIGN KEY (sk, import) REFERENCES rosters.imports (sk, id)
);

-- A row holds numbers of people: sealed, and gone once it is written. Rows that could not be taken keep their cells.
-- shard: sk
CREATE TABLE rosters.import_rows (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  import        uuid NOT NULL,
  no            int NOT NULL,
  school        uuid NOT NULL,
  division      text COLLATE "C" NOT NULL,
  cells_sealed  text,
  fields_sealed text,
  step          int NOT NULL DEFAULT 0,
  effect        text CHECK (effect IN ('new', 'update', 'same', 'ask', 'bad')),
  key           text,
  student_number text,
  year          int,
  graduate      uuid,
  cells_wrong   jsonb NOT NULL DEFAULT '[]',
  wrong_count   int NOT NULL DEFAULT 0,
  answer        text CHECK (answer IN ('replace', 'leave')),
  outcome       text CHECK (outcome IN ('created', 'updated', 'same', 'left')),
  previous      jsonb,
  undone        text,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, import, no),
  FOREIGN KEY (sk, import) REFERENCES rosters.imports (sk, id)
);
CREATE INDEX import_rows_step ON rosters.import_rows (sk, import, step, effect, no);
CREATE INDEX import_rows_key ON rosters.import_rows (sk, import, key);
CREATE INDEX import_rows_number ON rosters.import_rows (sk, import, student_number);
CREATE INDEX import_rows_wrong ON rosters.import_rows (sk, import, no) WHERE wrong_count > 0;

-- What the columns of a roster with these heads mean, as the school said last.
-- shard: sk
CREATE TABLE rosters.import_mappings (
  sk       text COLLATE "C" NOT NULL,
  school   uuid NOT NULL,
  heads    text NOT NULL,
  division text COLLATE "C" NOT NULL,
  mapping  jsonb NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (sk, school, heads)
);

ALTER TABLE rosters.rosters ENABLE ROW LEVEL SECURITY;
ALTER TABLE rosters.graduates ENABLE ROW LEVEL SECURITY;
ALTER TABLE rosters.student_numbers ENABLE ROW LEVEL SECURITY;
ALTER TABLE rosters.imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE rosters.import_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE rosters.import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE rosters.import_mappings ENABLE ROW LEVEL SECURITY;

CREATE POLICY school_or_area ON rosters.rosters
  USING (kernel.is_member(school) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(school) OR kernel.in_scope(division));
CREATE POLICY school_or_area ON rosters.graduates
  USING (kernel.is_member(school) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(school) OR kernel.in_scope(division));
-- what a school says of somebody, that person may read
CREATE POLICY own_row ON rosters.graduates FOR SELECT USING (kernel.is_self(person));
CREATE POLICY school_or_area ON rosters.student_numbers
  USING (kernel.is_member(school) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(school) OR kernel.in_scope(division));
CREATE POLICY school_or_area ON rosters.imports
  USING (kernel.is_member(school) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(school) OR kernel.in_scope(division));
CREATE POLICY school_or_area ON rosters.import_chunks
  USING (kernel.is_member(school) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(school) OR kernel.in_scope(division));
CREATE POLICY school_or_area ON rosters.import_rows
  USING (kernel.is_member(school) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(school) OR kernel.in_scope(division));
CREATE POLICY school_or_area ON rosters.import_mappings
  USING (kernel.is_member(school) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(school) OR kernel.in_scope(division));

GRANT SELECT, INSERT ON rosters.rosters TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON rosters.graduates, rosters.imports, rosters.import_mappings TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rosters.student_numbers, rosters.import_rows TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rosters.import_chunks TO qingye_app;
