-- What every use case leaves behind: the audit log, the outbox, the answers kept for repeated requests.

-- shard: sk
CREATE TABLE kernel.audit_heads (
  sk   text COLLATE "C" PRIMARY KEY,
  seq  bigint NOT NULL DEFAULT 0,
  hash text NOT NULL DEFAULT ''
);

-- shard: sk
CREATE TABLE kernel.audit (
  sk        text COLLATE "C" NOT NULL,
  id        uuid NOT NULL,
  seq       bigint NOT NULL,
  at        timestamptz NOT NULL,
  request   text NOT NULL,
  account   uuid,
  role      text NOT NULL,
  use_case  text NOT NULL,
  action    text NOT NULL,
  outcome   text NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  code      text,
  subject   text,
  purpose   text,
  detail    jsonb NOT NULL DEFAULT '{}',
  previous  text NOT NULL,
  hash      text NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, seq)
);
CREATE INDEX audit_subject ON kernel.audit (subject);
CREATE INDEX audit_at ON kernel.audit (at);

-- A local table: handlers of this installation read it; it is not part of any shard.
-- shard: local
CREATE TABLE kernel.outbox (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  topic    text NOT NULL,
  payload  jsonb NOT NULL,
  request  text NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  retry_at timestamptz NOT NULL,
  error    text,
  done_at  timestamptz
);
CREATE INDEX outbox_open ON kernel.outbox (retry_at, seq) WHERE done_at IS NULL;
CREATE INDEX outbox_topic ON kernel.outbox (topic, seq);

-- shard: sk
CREATE TABLE kernel.answers (
  sk         text COLLATE "C" NOT NULL,
  account    uuid NOT NULL,
  key        text NOT NULL,
  use_case   text NOT NULL,
  input_hash text NOT NULL,
  output     jsonb,
  at         timestamptz NOT NULL,
  PRIMARY KEY (sk, account, key)
);

ALTER TABLE kernel.audit_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE kernel.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE kernel.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE kernel.answers ENABLE ROW LEVEL SECURITY;

-- Heads hold a count and a hash, nothing personal; every writer needs the one of its stream.
CREATE POLICY every_writer ON kernel.audit_heads USING (true) WITH CHECK (true);
CREATE POLICY append ON kernel.audit FOR INSERT WITH CHECK (true);
CREATE POLICY read_by_auditors ON kernel.audit FOR SELECT
  USING (kernel.is_system() OR kernel.is_role('auditor') OR kernel.is_role('administrator'));
CREATE POLICY append ON kernel.outbox FOR INSERT WITH CHECK (true);
CREATE POLICY dispatch ON kernel.outbox USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own_answers ON kernel.answers
  USING (account::text = current_setting('app.account', true))
  WITH CHECK (account::text = current_setting('app.account', true));

GRANT SELECT, INSERT, UPDATE ON kernel.audit_heads TO qingye_app;
GRANT SELECT, INSERT ON kernel.audit TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON kernel.outbox TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON kernel.answers TO qingye_app;
