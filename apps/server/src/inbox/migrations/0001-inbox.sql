-- What somebody is told: a person, an organisation, or the officials of an area.

CREATE SCHEMA inbox;
GRANT USAGE ON SCHEMA inbox TO qingye_app;

-- A message is a child of its receiver: it lies in the receiver's bucket.
-- shard: sk
CREATE TABLE inbox.messages (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  person       uuid,
  organisation uuid,
  division     text COLLATE "C",
  kind         text NOT NULL,
  title        jsonb NOT NULL,
  body         jsonb NOT NULL,
  href         text,
  source       uuid,
  sent_by      uuid,
  sent_at      timestamptz NOT NULL,
  read_at      timestamptz,
  PRIMARY KEY (sk, id),
  CHECK (num_nonnulls(person, organisation, division) = 1)
);
CREATE INDEX messages_person ON inbox.messages (person, id DESC) WHERE person IS NOT NULL;
CREATE INDEX messages_organisation ON inbox.messages (organisation, id DESC) WHERE organisation IS NOT NULL;
CREATE INDEX messages_division ON inbox.messages (division, id DESC) WHERE division IS NOT NULL;

ALTER TABLE inbox.messages ENABLE ROW LEVEL SECURITY;
-- Whoever acts may tell somebody; only the receiver reads. The sender does not see whether it was read.
CREATE POLICY tell ON inbox.messages FOR INSERT WITH CHECK (true);
CREATE POLICY receive ON inbox.messages FOR SELECT
  USING (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division));
CREATE POLICY mark_read ON inbox.messages FOR UPDATE
  USING (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division));
GRANT SELECT, INSERT, UPDATE ON inbox.messages TO qingye_app;
