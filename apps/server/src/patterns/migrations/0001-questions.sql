-- What somebody is asked about what took place, and how many counted records are in question. No row names a person: who it is
-- about is read from the activity's own lists, by those who may.

CREATE SCHEMA patterns;
GRANT USAGE ON SCHEMA patterns TO qingye_app;

-- In the bucket of its pattern and key, so that it is one wherever its activities lie.
-- shard: sk
CREATE TABLE patterns.questions (
  sk                 text COLLATE "C" NOT NULL,
  id                 uuid NOT NULL,
  version            int NOT NULL DEFAULT 1,
  pattern            text NOT NULL,
  -- of the pattern: found again it is the same question
  key                text NOT NULL,
  title              text NOT NULL,
  division           text COLLATE "C" NOT NULL,
  -- who organised: an organisation, or the office of an area and a department; `other` where two are concerned
  organisation       uuid,
  other_organisation uuid,
  area               text COLLATE "C",
  department         text,
  other_area         text COLLATE "C",
  other_department   text,
  organiser_name     text NOT NULL,
  from_on            date NOT NULL,
  until_on           date NOT NULL,
  -- [{ id, title }]
  activities         jsonb NOT NULL,
  -- activities, sessions and registrations on which facts rest that are in question
  things             uuid[] NOT NULL DEFAULT '{}',
  -- the figures of its sentence, and the parameters by which it was asked
  seen               jsonb NOT NULL,
  parameters         jsonb NOT NULL,
  state              text NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'asked', 'told', 'explained', 'doubted', 'untrue')),
  asked_at           timestamptz,
  asked_name         text NOT NULL DEFAULT '',
  -- the organiser's word
  told               text NOT NULL DEFAULT '',
  told_name          text NOT NULL DEFAULT '',
  told_at            timestamptz,
  -- what somebody found who looked
  finding            text NOT NULL DEFAULT '',
  found_by           uuid,
  found_for          uuid,
  found_name         text NOT NULL DEFAULT '',
  found_at           timestamptz,
  created_at         timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, pattern, key)
);
CREATE INDEX questions_division ON patterns.questions (division, state, id DESC);
CREATE INDEX questions_organisation ON patterns.questions (organisation, id DESC);
CREATE INDEX questions_other ON patterns.questions (other_organisation, id DESC) WHERE other_organisation IS NOT NULL;

-- How much of a number rests on records in question: made anew by every look and every answer.
-- shard: reference
CREATE TABLE patterns.doubts (
  indicator text NOT NULL,
  area      text COLLATE "C" NOT NULL,
  -- in the steps of the number: people, things or facts, each once
  amount    bigint NOT NULL,
  records   int NOT NULL,
  PRIMARY KEY (indicator, area)
);

ALTER TABLE patterns.questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE patterns.doubts ENABLE ROW LEVEL SECURITY;

CREATE POLICY in_area ON patterns.questions USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
-- the organiser reads it once they are asked, and not while somebody looks into it
CREATE POLICY of_organiser ON patterns.questions FOR SELECT
  USING (asked_at IS NOT NULL AND (kernel.is_member(organisation) OR kernel.is_member(other_organisation)));
CREATE POLICY told_by_organiser ON patterns.questions FOR UPDATE
  USING (state IN ('asked', 'told') AND (kernel.is_member(organisation) OR kernel.is_member(other_organisation)))
  WITH CHECK (state = 'told' AND (kernel.is_member(organisation) OR kernel.is_member(other_organisation)));

CREATE POLICY read_with_the_number ON patterns.doubts FOR SELECT USING (length(area) <= 6 OR kernel.in_scope(area));
CREATE POLICY made_by_system ON patterns.doubts USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE ON patterns.questions TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON patterns.doubts TO qingye_app;
