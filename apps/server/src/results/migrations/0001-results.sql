-- What somebody reached at an activity: an exam of a course, or a round of a contest. In the activity's bucket.

CREATE SCHEMA results;
GRANT USAGE ON SCHEMA results TO qingye_app;

-- shard: sk
CREATE TABLE results.results (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  activity     uuid NOT NULL,
  registration uuid NOT NULL,
  person       uuid,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  -- 0: the exam; from 1 on the round of a contest
  round        int NOT NULL DEFAULT 0 CHECK (round BETWEEN 0 AND 10),
  -- in hundredths
  score        int CHECK (score BETWEEN 0 AND 100000),
  place        int CHECK (place > 0),
  -- passed the exam, or goes on to the next round
  passed       boolean NOT NULL,
  certificate  uuid,
  entered_by   uuid,
  by_name      text NOT NULL,
  entered_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, registration, round)
);
CREATE INDEX results_activity ON results.results (sk, activity, round);
CREATE INDEX results_person ON results.results (person);

ALTER TABLE results.results ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_system ON results.results USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own ON results.results FOR SELECT USING (kernel.is_self(person));
CREATE POLICY in_area ON results.results FOR SELECT USING (kernel.in_scope(division));
CREATE POLICY own_organisation ON results.results FOR SELECT USING (kernel.is_member(organisation));

GRANT SELECT, INSERT, UPDATE ON results.results TO qingye_app;
