-- A request for an offer, of whatever kind. The offer is the root: an application lies in its offer's bucket.

CREATE SCHEMA applications;
GRANT USAGE ON SCHEMA applications TO qingye_app;

-- shard: sk
CREATE TABLE applications.applications (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  version       int NOT NULL DEFAULT 1,
  offer_kind    text NOT NULL,
  offer         uuid NOT NULL,
  offer_title   text NOT NULL,
  organisation  uuid NOT NULL,
  organisation_name text NOT NULL,
  division      text COLLATE "C" NOT NULL,
  person        uuid NOT NULL,
  person_name   text NOT NULL,
  resume        jsonb NOT NULL,
  terms         jsonb NOT NULL DEFAULT '{}',
  message       text NOT NULL DEFAULT '',
  state         text NOT NULL,
  entered_on    date NOT NULL,
  waits_for     text,
  due_on        date,
  overdue_told  boolean NOT NULL DEFAULT false,
  answered_on   date,
  answer_due_on date,
  chased_on     date,
  interview     jsonb,
  start_on      date,
  started_on    date,
  left_on       date,
  fact          uuid,
  reason        text,
  applied_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
-- One open application for one offer and person; after an end one may apply again.
CREATE UNIQUE INDEX one_open ON applications.applications (sk, offer, person)
  WHERE state NOT IN ('withdrawn', 'refused', 'declined', 'closed', 'left');
CREATE INDEX applications_person ON applications.applications (person, id DESC);
CREATE INDEX applications_organisation ON applications.applications (organisation, id DESC);
CREATE INDEX applications_division ON applications.applications (division, id DESC);
CREATE INDEX applications_due ON applications.applications (due_on) WHERE due_on IS NOT NULL;

-- shard: sk
CREATE TABLE applications.history (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  application uuid NOT NULL,
  person      uuid NOT NULL,
  organisation uuid NOT NULL,
  division    text COLLATE "C" NOT NULL,
  at          timestamptz NOT NULL,
  action      text NOT NULL,
  party       text NOT NULL,
  account     uuid,
  from_state  text,
  to_state    text NOT NULL,
  reason      text,
  note        text,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, application) REFERENCES applications.applications (sk, id)
);
CREATE INDEX history_application ON applications.history (sk, application, id);

-- The public record of an organisation: of the answers that came due, how many were in time. Computed by the
-- system from applications that visitors cannot see.
-- shard: sk
CREATE TABLE applications.replies (
  sk           text COLLATE "C" NOT NULL,
  organisation uuid NOT NULL,
  since        date NOT NULL,
  due          int NOT NULL,
  in_time      int NOT NULL,
  pips         boolean[] NOT NULL DEFAULT '{}',
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, organisation)
);

ALTER TABLE applications.replies ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON applications.replies FOR SELECT USING (true);
CREATE POLICY by_system ON applications.replies USING (kernel.is_system()) WITH CHECK (kernel.is_system());
GRANT SELECT, INSERT, UPDATE ON applications.replies TO qingye_app;

ALTER TABLE applications.applications ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications.history ENABLE ROW LEVEL SECURITY;

CREATE POLICY parties ON applications.applications
  USING (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division));
-- A line of history is seen by whoever sees its application; it repeats the three columns so that no policy joins.
CREATE POLICY parties ON applications.history
  USING (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division));

GRANT SELECT, INSERT, UPDATE ON applications.applications TO qingye_app;
GRANT SELECT, INSERT ON applications.history TO qingye_app;
