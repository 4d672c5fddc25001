-- How many people an offer has room for: locked while one more is given away, so that the last place is given once.
-- shard: sk
CREATE TABLE applications.capacities (
  sk       text COLLATE "C" NOT NULL,
  offer    uuid NOT NULL,
  organisation uuid NOT NULL,
  division text COLLATE "C" NOT NULL,
  places   int NOT NULL CHECK (places >= 0),
  PRIMARY KEY (sk, offer)
);
ALTER TABLE applications.capacities ENABLE ROW LEVEL SECURITY;
CREATE POLICY giver_and_officers ON applications.capacities
  USING (kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(organisation) OR kernel.in_scope(division));
GRANT SELECT, INSERT, UPDATE ON applications.capacities TO qingye_app;
