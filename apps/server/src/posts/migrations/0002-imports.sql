-- Lists of posts that come in as files. The bytes are kept as they came; every row remembers what became of it.

-- shard: sk
CREATE TABLE posts.imports (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  version       int NOT NULL DEFAULT 1,
  -- whose list it is: an employer's own, or an office's
  organisation  uuid,
  division      text COLLATE "C" NOT NULL,
  account       uuid,
  role          text NOT NULL,
  by_name       text NOT NULL,
  area          text COLLATE "C",
  department    text,
  file_no       int NOT NULL DEFAULT 1,
  file_name     text NOT NULL,
  file_kind     text NOT NULL CHECK (file_kind IN ('xlsx', 'xls', 'csv')),
  file_size     int NOT NULL,
  file_hash     text NOT NULL,
  sheet         text NOT NULL DEFAULT '',
  state         text NOT NULL CHECK (state IN ('reading', 'mapping', 'preview', 'running', 'done', 'undone', 'failed')),
  -- what the background has to do; null: nothing
  phase         text CHECK (phase IN ('read', 'check', 'write', 'approve', 'undo')),
  columns       jsonb NOT NULL DEFAULT '[]',
  remembered    boolean NOT NULL DEFAULT false,
  row_count     int NOT NULL DEFAULT 0,
  progress      int NOT NULL DEFAULT 0,
  created_count int NOT NULL DEFAULT 0,
  updated_count int NOT NULL DEFAULT 0,
  same_count    int NOT NULL DEFAULT 0,
  bad_count     int NOT NULL DEFAULT 0,
  duplicate_count int NOT NULL DEFAULT 0,
  cell_count    int NOT NULL DEFAULT 0,
  approved_count int NOT NULL DEFAULT 0,
  kept_count    int NOT NULL DEFAULT 0,
  undo_until    date,
  undo_reason   text,
  failure       jsonb,
  attempts      int NOT NULL DEFAULT 0,
  retry_at      timestamptz,
  stepped_at    timestamptz NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX imports_waiting ON posts.imports (stepped_at) WHERE phase IS NOT NULL;
CREATE INDEX imports_organisation ON posts.imports (organisation, id DESC);
CREATE INDEX imports_division ON posts.imports (division, id DESC);

-- shard: sk
CREATE TABLE posts.import_chunks (
  sk           text COLLATE "C" NOT NULL,
  import       uuid NOT NULL,
  file_no      int NOT NULL,
  no           int NOT NULL,
  organisation uuid,
  division     text COLLATE "C" NOT NULL,
  bytes        bytea NOT NULL,
  PRIMARY KEY (sk, import, file_no, no),
  FOREIGN KEY (sk, import) REFERENCES posts.imports (sk, id)
);

-- shard: sk
CREATE TABLE posts.import_rows (
  sk            text COLLATE "C" NOT NULL,
  import        uuid NOT NULL,
  -- the number of the row in the sheet, from 1, as Excel shows it
  no            int NOT NULL,
  organisation  uuid,
  division      text COLLATE "C" NOT NULL,
  cells         jsonb NOT NULL,
  -- checked, then written
  step          int NOT NULL DEFAULT 0,
  effect        text CHECK (effect IN ('new', 'update', 'same', 'bad')),
  fields        jsonb,
  employer_name text NOT NULL DEFAULT '',
  industry      text,
  key           text,
  cells_wrong   jsonb NOT NULL DEFAULT '[]',
  wrong_count   int NOT NULL DEFAULT 0,
  duplicates    int NOT NULL DEFAULT 0,
  warnings      jsonb NOT NULL DEFAULT '[]',
  outcome       text CHECK (outcome IN ('created', 'updated', 'same', 'left')),
  post          uuid,
  post_version  int,
  previous      jsonb,
  undone        text,
  approved      boolean NOT NULL DEFAULT false,
  PRIMARY KEY (sk, import, no),
  FOREIGN KEY (sk, import) REFERENCES posts.imports (sk, id)
);
CREATE INDEX import_rows_step ON posts.import_rows (sk, import, step, no);
CREATE INDEX import_rows_key ON posts.import_rows (sk, import, key);
CREATE INDEX import_rows_wrong ON posts.import_rows (sk, import, no) WHERE wrong_count > 0;

-- One row of an employer's lists, one post: claimed before the post is written, so that nothing is doubled.
-- shard: sk
CREATE TABLE posts.import_keys (
  sk           text COLLATE "C" NOT NULL,
  organisation uuid NOT NULL,
  key          text NOT NULL,
  post         uuid NOT NULL,
  PRIMARY KEY (sk, organisation, key)
);

-- What the columns of a list with these heads mean, as its owner said last.
-- shard: sk
CREATE TABLE posts.import_mappings (
  sk           text COLLATE "C" NOT NULL,
  owner        text NOT NULL,
  heads        text NOT NULL,
  organisation uuid,
  division     text COLLATE "C" NOT NULL,
  mapping      jsonb NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (sk, owner, heads)
);

ALTER TABLE posts.imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE posts.import_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE posts.import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE posts.import_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE posts.import_mappings ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_or_in_area ON posts.imports
  USING (kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(organisation) OR kernel.in_scope(division));
CREATE POLICY own_or_in_area ON posts.import_chunks
  USING (kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(organisation) OR kernel.in_scope(division));
CREATE POLICY own_or_in_area ON posts.import_rows
  USING (kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(organisation) OR kernel.in_scope(division));
CREATE POLICY own_or_in_area ON posts.import_mappings
  USING (kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(organisation) OR kernel.in_scope(division));
-- A key says only that a row was seen before; the post that it leads to has its own policies. A claim for another
-- area's employer could block that employer's list, so it takes an officer or the employer itself.
CREATE POLICY claimed_by_importers ON posts.import_keys
  USING (kernel.is_member(organisation) OR current_setting('app.lo', true) <> '~')
  WITH CHECK (kernel.is_member(organisation) OR current_setting('app.lo', true) <> '~');

GRANT SELECT, INSERT, UPDATE ON posts.imports TO qingye_app;
GRANT SELECT, INSERT ON posts.import_chunks TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON posts.import_rows TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON posts.import_keys TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON posts.import_mappings TO qingye_app;
