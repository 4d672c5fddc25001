-- Whoever registered by phone alone is told by phone: whom to call about what, and whether they were reached. One for each
-- registration, under its id; a newer change opens it again.

-- shard: sk
CREATE TABLE activities.calls (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  activity     uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  shown        boolean NOT NULL,
  -- of which news: counted up by a move or a cancellation
  news         int NOT NULL,
  what         text NOT NULL CHECK (what IN ('moved', 'cancelled')),
  made_at      timestamptz NOT NULL,
  outcome      text CHECK (outcome IN ('reached', 'not-reached')),
  called_at    timestamptz,
  by_account   uuid,
  PRIMARY KEY (sk, id)
);
CREATE INDEX calls_activity ON activities.calls (sk, activity);

ALTER TABLE activities.calls ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_system ON activities.calls USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY in_area ON activities.calls FOR SELECT USING (shown AND kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.calls FOR SELECT USING (shown AND kernel.is_member(organisation));

GRANT SELECT, INSERT, UPDATE ON activities.calls TO qingye_app;
