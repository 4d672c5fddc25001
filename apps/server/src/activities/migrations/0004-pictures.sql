-- Pictures of what took place. Whoever organised it keeps them; everybody sees them once a report names them.

-- shard: sk
CREATE TABLE activities.pictures (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  activity     uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  -- somebody can be recognised in it: it is published only when they have agreed
  people       boolean NOT NULL,
  published    boolean NOT NULL DEFAULT false,
  name         text NOT NULL,
  type         text NOT NULL,
  size         int NOT NULL,
  sha256       text NOT NULL,
  bytes        bytea NOT NULL,
  added_at     timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, activity) REFERENCES activities.activities (sk, id)
);
CREATE INDEX pictures_activity ON activities.pictures (sk, activity);

ALTER TABLE activities.pictures ENABLE ROW LEVEL SECURITY;

CREATE POLICY of_all ON activities.pictures FOR SELECT USING (published);
CREATE POLICY in_area ON activities.pictures USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.pictures USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));

GRANT SELECT, INSERT, UPDATE, DELETE ON activities.pictures TO qingye_app;
