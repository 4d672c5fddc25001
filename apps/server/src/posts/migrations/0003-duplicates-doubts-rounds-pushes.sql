-- Two posts that look like one vacancy; posts that are doubtful; monthly rounds of collection; pushes.

CREATE INDEX posts_merged ON posts.posts (merged_into) WHERE merged_into IS NOT NULL;

-- A pair lies in the bucket of its left post, the one with the smaller id.
-- shard: sk
CREATE TABLE posts.duplicate_pairs (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  left_post    uuid NOT NULL,
  right_post   uuid NOT NULL,
  organisation uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  score        int NOT NULL CHECK (score BETWEEN 0 AND 10000),
  why          text[] NOT NULL,
  state        text NOT NULL CHECK (state IN ('open', 'merged', 'apart')),
  kept         uuid,
  note         text,
  decided_by   text,
  decided_at   timestamptz,
  found_at     timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, left_post, right_post),
  CHECK (left_post < right_post),
  FOREIGN KEY (sk, left_post) REFERENCES posts.posts (sk, id)
);
CREATE INDEX pairs_open ON posts.duplicate_pairs (division, score DESC) WHERE state = 'open';
CREATE INDEX pairs_right ON posts.duplicate_pairs (right_post);
ALTER TABLE posts.duplicate_pairs ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_area ON posts.duplicate_pairs
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
-- An employer's own post is compared when it is sent: the pair is written in that transaction, and decided by others.
CREATE POLICY found_by_employer ON posts.duplicate_pairs FOR INSERT WITH CHECK (kernel.is_member(organisation));
CREATE POLICY own_organisation ON posts.duplicate_pairs FOR SELECT USING (kernel.is_member(organisation));
GRANT SELECT, INSERT, UPDATE ON posts.duplicate_pairs TO qingye_app;

-- An officer looked and found nothing wrong: these reasons do not come back for a while.
-- shard: sk
CREATE TABLE posts.doubt_clearances (
  sk         text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  post       uuid NOT NULL,
  division   text COLLATE "C" NOT NULL,
  reasons    text[] NOT NULL,
  note       text NOT NULL,
  cleared_by text NOT NULL,
  account    uuid,
  cleared_at timestamptz NOT NULL,
  until      date NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, post) REFERENCES posts.posts (sk, id)
);
CREATE INDEX clearances_post ON posts.doubt_clearances (sk, post);
ALTER TABLE posts.doubt_clearances ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_area ON posts.doubt_clearances
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
GRANT SELECT, INSERT ON posts.doubt_clearances TO qingye_app;

-- A round is a child of its association: one a month.
-- shard: sk
CREATE TABLE posts.rounds (
  sk               text COLLATE "C" NOT NULL,
  id               uuid NOT NULL,
  version          int NOT NULL DEFAULT 1,
  association      uuid NOT NULL,
  association_name text NOT NULL,
  division         text COLLATE "C" NOT NULL,
  month            text COLLATE "C" NOT NULL CHECK (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  state            text NOT NULL CHECK (state IN ('open', 'closed')),
  asked            int NOT NULL,
  due_on           date NOT NULL,
  opened_by        text NOT NULL,
  opened_at        timestamptz NOT NULL,
  reminded_on      date,
  closed_at        timestamptz,
  fact             uuid,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, association, month)
);
CREATE INDEX rounds_division ON posts.rounds (division, month DESC);
ALTER TABLE posts.rounds ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_area ON posts.rounds USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
-- Who asks, and until when, is no secret among employers; who answered what is in the next table.
CREATE POLICY employers ON posts.rounds FOR SELECT USING (kernel.is_role('employer'));
GRANT SELECT, INSERT, UPDATE ON posts.rounds TO qingye_app;

-- Whoever was asked has a row from the beginning; the answer comes later.
-- shard: sk
CREATE TABLE posts.round_answers (
  sk                text COLLATE "C" NOT NULL,
  id                uuid NOT NULL,
  round             uuid NOT NULL,
  organisation      uuid NOT NULL,
  organisation_name text NOT NULL,
  division          text COLLATE "C" NOT NULL,
  answer            text CHECK (answer IN ('posts', 'nothing')),
  posts             uuid[] NOT NULL DEFAULT '{}',
  openings          int NOT NULL DEFAULT 0,
  note              text NOT NULL DEFAULT '',
  answered_at       timestamptz,
  answered_by       text,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, round, organisation),
  FOREIGN KEY (sk, round) REFERENCES posts.rounds (sk, id)
);
CREATE INDEX round_answers_organisation ON posts.round_answers (organisation, id DESC);
ALTER TABLE posts.round_answers ENABLE ROW LEVEL SECURITY;
-- the division is the round's: whoever runs the round sees every answer to it
CREATE POLICY in_area ON posts.round_answers
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON posts.round_answers
  USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
GRANT SELECT, INSERT, UPDATE ON posts.round_answers TO qingye_app;

-- shard: sk
CREATE TABLE posts.pushes (
  sk         text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  area       text COLLATE "C" NOT NULL,
  audience   jsonb NOT NULL,
  posts      uuid[] NOT NULL,
  note       text NOT NULL DEFAULT '',
  found      int NOT NULL,
  people     int NOT NULL,
  sent       int NOT NULL,
  openings   int NOT NULL,
  account    uuid,
  by_name    text NOT NULL,
  sent_at    timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX pushes_area ON posts.pushes (area, id DESC);
ALTER TABLE posts.pushes ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_area ON posts.pushes USING (kernel.in_scope(area)) WITH CHECK (kernel.in_scope(area));
GRANT SELECT, INSERT ON posts.pushes TO qingye_app;

-- Who was sent what: in the receiver's bucket, and the same post never twice to the same person.
-- shard: sk
CREATE TABLE posts.push_receipts (
  sk       text COLLATE "C" NOT NULL,
  person   uuid NOT NULL,
  post     uuid NOT NULL,
  push     uuid NOT NULL,
  division text COLLATE "C" NOT NULL,
  sent_at  timestamptz NOT NULL,
  PRIMARY KEY (sk, person, post)
);
CREATE INDEX receipts_push ON posts.push_receipts (push);
ALTER TABLE posts.push_receipts ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_area ON posts.push_receipts
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_record ON posts.push_receipts FOR SELECT USING (kernel.is_self(person));
GRANT SELECT, INSERT ON posts.push_receipts TO qingye_app;

-- The openings of a post count as pushed once, whoever pushes it first.
-- shard: sk
CREATE TABLE posts.pushed (
  sk        text COLLATE "C" NOT NULL,
  post      uuid NOT NULL,
  push      uuid NOT NULL,
  fact      uuid NOT NULL,
  pushed_at timestamptz NOT NULL,
  PRIMARY KEY (sk, post),
  FOREIGN KEY (sk, post) REFERENCES posts.posts (sk, id)
);
ALTER TABLE posts.pushed ENABLE ROW LEVEL SECURITY;
-- Nothing personal; an officer of another county must see that it was counted already.
CREATE POLICY officials ON posts.pushed
  USING (kernel.is_system() OR kernel.is_role('town-worker') OR kernel.is_role('county-officer') OR kernel.is_role('city-officer'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('town-worker') OR kernel.is_role('county-officer') OR kernel.is_role('city-officer'));
GRANT SELECT, INSERT, UPDATE, DELETE ON posts.pushed TO qingye_app;
