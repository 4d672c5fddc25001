-- Requests about organisations: to be registered, to be taken over, to have name, kind or code changed. With the papers
-- that show it, what was compared, and what became of each. The record itself is the registry's.

CREATE SCHEMA organisations;
GRANT USAGE ON SCHEMA organisations TO qingye_app;

-- Nothing of a new organisation is in the register before it was verified: whoever goes back leaves nothing.
-- shard: sk
CREATE TABLE organisations.requests (
  sk             text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  version        int NOT NULL DEFAULT 1,
  kind           text NOT NULL CHECK (kind IN ('register', 'claim', 'change')),
  -- undefined for one that is not in the register yet
  organisation   uuid,
  -- where it says it is: whose officers look at it
  division       text COLLATE "C" NOT NULL,
  state          text NOT NULL CHECK (state IN ('draft', 'waiting', 'asked', 'second-look', 'verified', 'refused')),
  facts          jsonb NOT NULL,
  -- hash of the secret in the receipt's address
  secret         text NOT NULL,
  account        uuid,
  account_name   text,
  person         uuid,
  due_on         date,
  reason         text,
  note           text,
  -- field by field: what the officers compared
  checks         jsonb NOT NULL DEFAULT '[]',
  first_by       uuid,
  first_by_name  text,
  decided_by_name text,
  sent_at        timestamptz,
  decided_at     timestamptz,
  -- the account that became its administrator
  taken_by       uuid,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX requests_due ON organisations.requests (due_on, id) WHERE state IN ('waiting', 'second-look');
CREATE INDEX requests_division ON organisations.requests (division, state);
CREATE INDEX requests_account ON organisations.requests (account) WHERE account IS NOT NULL;
CREATE INDEX requests_organisation ON organisations.requests (organisation) WHERE organisation IS NOT NULL;

-- shard: sk
CREATE TABLE organisations.documents (
  sk       text COLLATE "C" NOT NULL,
  id       uuid NOT NULL,
  request  uuid NOT NULL,
  division text COLLATE "C" NOT NULL,
  organisation uuid,
  kind     text NOT NULL,
  name     text NOT NULL,
  type     text NOT NULL,
  size     int NOT NULL,
  sha256   text NOT NULL,
  bytes    bytea NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, request) REFERENCES organisations.requests (sk, id)
);
CREATE INDEX documents_request ON organisations.documents (sk, request);

-- What was done with an organisation in the register, by whom, and why. Never changed.
-- shard: sk
CREATE TABLE organisations.history (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  organisation uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  at           timestamptz NOT NULL,
  action       text NOT NULL,
  to_state     text NOT NULL,
  by_name      text NOT NULL,
  -- the division of the office; null for members and jobs
  office       text COLLATE "C",
  reason       text,
  note         text,
  until_day    date,
  changes      jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (sk, id)
);
CREATE INDEX history_organisation ON organisations.history (sk, organisation, id);

ALTER TABLE organisations.requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations.history ENABLE ROW LEVEL SECURITY;

-- Who asks has no role yet: their receipt is the right, and those use cases run as the system.
CREATE POLICY by_system ON organisations.requests USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_officer_in_area ON organisations.requests
  USING (kernel.in_scope(division) AND state <> 'draft'
    AND (kernel.is_role('county-officer') OR kernel.is_role('city-officer')))
  WITH CHECK (kernel.in_scope(division) AND (kernel.is_role('county-officer') OR kernel.is_role('city-officer')));
CREATE POLICY of_own_organisation ON organisations.requests FOR SELECT USING (kernel.is_member(organisation));
CREATE POLICY change_of_own ON organisations.requests FOR INSERT WITH CHECK (
  kind = 'change' AND state = 'draft' AND kernel.is_role('organisation-admin') AND kernel.is_member(organisation)
);
CREATE POLICY by_system ON organisations.documents USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_officer_in_area ON organisations.documents FOR SELECT
  USING (kernel.in_scope(division) AND (kernel.is_role('county-officer') OR kernel.is_role('city-officer')));
CREATE POLICY members_and_officers ON organisations.history
  USING (kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_member(organisation) OR kernel.in_scope(division));

GRANT SELECT, INSERT, UPDATE, DELETE ON organisations.requests, organisations.documents TO qingye_app;
GRANT SELECT, INSERT ON organisations.history TO qingye_app;
