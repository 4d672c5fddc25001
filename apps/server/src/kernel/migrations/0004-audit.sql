-- The audit log says where from, in which area and under which grant; its heads are sealed once a day.

ALTER TABLE kernel.audit
  ADD COLUMN address  text,
  ADD COLUMN agent    text,
  ADD COLUMN area     text COLLATE "C",
  ADD COLUMN grant_id uuid,
  -- how the row was hashed: 1 over the whole row, 2 over the hash before it, its number and its content
  ADD COLUMN form     smallint NOT NULL DEFAULT 1;
ALTER TABLE kernel.audit_heads ADD COLUMN previous text NOT NULL DEFAULT '';

-- An id begins with its moment, so that one order serves every list and every span of days.
DROP INDEX kernel.audit_at;
DROP INDEX kernel.audit_subject;
CREATE INDEX audit_order ON kernel.audit (id);
CREATE INDEX audit_of_account ON kernel.audit (account, id);
CREATE INDEX audit_of_use_case ON kernel.audit (use_case, id);
CREATE INDEX audit_of_subject ON kernel.audit (subject, id) WHERE subject IS NOT NULL;
CREATE INDEX audit_not_done ON kernel.audit (outcome, id) WHERE outcome <> 'done';
-- whoever was among the rows that somebody was shown
CREATE INDEX audit_ids ON kernel.audit USING gin ((detail -> 'ids') jsonb_path_ops);

-- The heads of all streams on a day, each seal with the hash of the one before.
-- shard: reference
CREATE TABLE kernel.audit_seals (
  day      date PRIMARY KEY,
  at       timestamptz NOT NULL,
  rows     bigint NOT NULL,
  heads    jsonb NOT NULL,
  previous text NOT NULL,
  hash     text NOT NULL
);

-- What left the table: every row up to the heads of that day's seal is in the file and nowhere else.
-- shard: reference
CREATE TABLE kernel.audit_exports (
  day    date PRIMARY KEY REFERENCES kernel.audit_seals (day),
  at     timestamptz NOT NULL,
  rows   bigint NOT NULL,
  file   text NOT NULL,
  sha256 text NOT NULL
);

-- How far each stream has been sent to the log server.
-- shard: sk
CREATE TABLE kernel.audit_forwarded (
  sk  text COLLATE "C" PRIMARY KEY,
  seq bigint NOT NULL
);

ALTER TABLE kernel.audit_seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE kernel.audit_exports ENABLE ROW LEVEL SECURITY;
ALTER TABLE kernel.audit_forwarded ENABLE ROW LEVEL SECURITY;

-- One role alone reads what everybody did. Auditors look at facts, administrators at settings.
DROP POLICY read_by_auditors ON kernel.audit;
CREATE POLICY read_by_audit_administrator ON kernel.audit FOR SELECT
  USING (kernel.is_system() OR kernel.is_role('audit-administrator'));
CREATE POLICY seal ON kernel.audit_seals FOR INSERT WITH CHECK (kernel.is_system());
CREATE POLICY read_by_audit_administrator ON kernel.audit_seals FOR SELECT
  USING (kernel.is_system() OR kernel.is_role('audit-administrator'));
CREATE POLICY record ON kernel.audit_exports FOR INSERT WITH CHECK (kernel.is_system());
CREATE POLICY read_by_audit_administrator ON kernel.audit_exports FOR SELECT
  USING (kernel.is_system() OR kernel.is_role('audit-administrator'));
CREATE POLICY forward ON kernel.audit_forwarded USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT ON kernel.audit_seals TO qingye_app;
GRANT SELECT, INSERT ON kernel.audit_exports TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON kernel.audit_forwarded TO qingye_app;
