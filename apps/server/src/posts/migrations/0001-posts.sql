-- Advertised positions. The contact of a post is what the employer chose to publish with it.

CREATE SCHEMA posts;
GRANT USAGE ON SCHEMA posts TO qingye_app;

-- shard: sk
CREATE TABLE posts.posts (
  sk               text COLLATE "C" NOT NULL,
  id               uuid NOT NULL,
  version          int NOT NULL DEFAULT 1,
  state            text NOT NULL,
  state_reason     text,
  organisation     uuid NOT NULL,
  organisation_name text NOT NULL,
  title            text NOT NULL,
  category         text NOT NULL,
  social_kind      text,
  occupation       text NOT NULL DEFAULT '',
  industry         text,
  openings         int NOT NULL,
  openings_words   text,
  taken            int NOT NULL DEFAULT 0,
  division         text COLLATE "C" NOT NULL,
  place            text NOT NULL DEFAULT '',
  pay_kind         text NOT NULL CHECK (pay_kind IN ('month', 'day', 'hour', 'year', 'negotiable')),
  pay_from         bigint,
  pay_to           bigint,
  pay_months       int,
  hours            text NOT NULL DEFAULT '',
  education        text NOT NULL DEFAULT 'any',
  experience_years int,
  skills           text[] NOT NULL DEFAULT '{}',
  insurances       text[] NOT NULL DEFAULT '{}',
  benefits         text[] NOT NULL DEFAULT '{}',
  audiences        text[] NOT NULL DEFAULT '{}',
  description      text NOT NULL DEFAULT '',
  valid_until      date NOT NULL,
  contact_name     text NOT NULL DEFAULT '',
  contact_phone    text NOT NULL DEFAULT '',
  platform         text,
  pending          jsonb,
  warnings         jsonb NOT NULL DEFAULT '[]',
  doubtful         text[] NOT NULL DEFAULT '{}',
  fingerprint      text NOT NULL DEFAULT '',
  counted_openings int NOT NULL DEFAULT 0,
  counted_fact     uuid,
  merged_into      uuid,
  import           uuid,
  submitted_at     timestamptz,
  submitted_by     text,
  review_due_on    date,
  published_on     date,
  refreshed_on     date,
  posted_times     int NOT NULL DEFAULT 0,
  created_by       uuid,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX posts_division ON posts.posts (division, id DESC);
CREATE INDEX posts_organisation ON posts.posts (organisation, id DESC);
CREATE INDEX posts_state ON posts.posts (state, id DESC);
CREATE INDEX posts_fingerprint ON posts.posts (organisation, fingerprint);
CREATE INDEX posts_until ON posts.posts (valid_until) WHERE state = 'published';
CREATE INDEX posts_review ON posts.posts (submitted_at) WHERE submitted_at IS NOT NULL;

-- shard: sk
CREATE TABLE posts.history (
  sk         text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  post       uuid NOT NULL,
  organisation uuid NOT NULL,
  division   text COLLATE "C" NOT NULL,
  at         timestamptz NOT NULL,
  action     text NOT NULL,
  account    uuid,
  by_name    text NOT NULL,
  from_state text,
  to_state   text NOT NULL,
  reason     text,
  note       text,
  changes    jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, post) REFERENCES posts.posts (sk, id)
);
CREATE INDEX history_post ON posts.history (sk, post, id);

ALTER TABLE posts.posts ENABLE ROW LEVEL SECURITY;
ALTER TABLE posts.history ENABLE ROW LEVEL SECURITY;

-- What was once published can be read by everybody, so that an old link says what became of it.
CREATE POLICY published ON posts.posts FOR SELECT USING (state IN ('published', 'filled', 'closed', 'expired'));
CREATE POLICY own_organisation ON posts.posts
  USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY in_area ON posts.posts USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY employer_and_officers ON posts.history
  USING (kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(organisation) OR kernel.in_scope(division));

GRANT SELECT, INSERT, UPDATE ON posts.posts TO qingye_app;
GRANT SELECT, INSERT ON posts.history TO qingye_app;
