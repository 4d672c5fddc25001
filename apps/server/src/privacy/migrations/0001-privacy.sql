-- What people agreed to and took back, what they asked of us about their data, and what is let go of after its time.

CREATE SCHEMA privacy;
GRANT USAGE ON SCHEMA privacy TO qingye_app;

-- One row each time somebody agreed or took it back: nothing is ever changed, the latest row of a purpose stands.
-- shard: sk
CREATE TABLE privacy.consents (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  person       uuid NOT NULL,
  purpose      text NOT NULL,
  -- the organisation with which something is shared
  about        uuid,
  about_name   text,
  given        boolean NOT NULL,
  -- which wording was on the page
  text_version int NOT NULL,
  channel      text NOT NULL CHECK (channel IN ('page', 'application', 'officer', 'erasure')),
  account      uuid,
  at           timestamptz NOT NULL,
  -- rows of one moment keep their order
  seq          int NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX consents_person ON privacy.consents (person, at, seq);

-- What somebody asked: to be forgotten, or to have a verified field corrected.
-- shard: sk
CREATE TABLE privacy.requests (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  version     int NOT NULL DEFAULT 1,
  person      uuid NOT NULL,
  person_name text NOT NULL,
  division    text COLLATE "C" NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('erasure', 'correction')),
  field       text,
  wish        text NOT NULL DEFAULT '',
  state       text NOT NULL CHECK (state IN ('asked', 'approved', 'refused', 'withdrawn', 'done')),
  due_on      date NOT NULL,
  answer      text NOT NULL DEFAULT '',
  -- of each part: what went or stayed, as it was when it was done
  outcome     jsonb NOT NULL DEFAULT '[]',
  asked_at    timestamptz NOT NULL,
  answered_by uuid,
  answered_at timestamptz,
  done_at     timestamptz,
  PRIMARY KEY (sk, id),
  CHECK ((kind = 'correction') = (field IS NOT NULL))
);
CREATE UNIQUE INDEX requests_erasure_once ON privacy.requests (sk, person)
  WHERE kind = 'erasure' AND state IN ('asked', 'approved');
CREATE INDEX requests_person ON privacy.requests (person);
CREATE INDEX requests_division ON privacy.requests (division, kind, state, due_on);

-- What is due to be let go of, as it was listed: one officer approves a list, another has it carried out.
-- shard: sk
CREATE TABLE privacy.retention_lists (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  version     int NOT NULL DEFAULT 1,
  day         date NOT NULL,
  state       text NOT NULL CHECK (state IN ('listed', 'approved', 'rejected', 'running', 'done')),
  classes     jsonb NOT NULL,
  made_at     timestamptz NOT NULL,
  approved_by uuid,
  approved_at timestamptz,
  executed_by uuid,
  done_at     timestamptz,
  PRIMARY KEY (sk, id)
);

-- shard: sk
CREATE TABLE privacy.retention_items (
  sk    text COLLATE "C" NOT NULL,
  list  uuid NOT NULL,
  class text NOT NULL,
  row   uuid NOT NULL,
  day   date NOT NULL,
  done  boolean NOT NULL DEFAULT false,
  PRIMARY KEY (sk, list, class, row),
  FOREIGN KEY (sk, list) REFERENCES privacy.retention_lists (sk, id)
);

ALTER TABLE privacy.consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE privacy.requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE privacy.retention_lists ENABLE ROW LEVEL SECURITY;
ALTER TABLE privacy.retention_items ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_word ON privacy.consents FOR INSERT WITH CHECK (kernel.is_self(person) OR kernel.is_system());
CREATE POLICY own_record ON privacy.consents FOR SELECT USING (kernel.is_self(person) OR kernel.is_system());

CREATE POLICY own_request ON privacy.requests USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));
CREATE POLICY in_area ON privacy.requests USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

CREATE POLICY data_protection ON privacy.retention_lists
  USING (kernel.is_system() OR kernel.is_role('city-officer'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('city-officer'));
CREATE POLICY data_protection ON privacy.retention_items
  USING (kernel.is_system() OR kernel.is_role('city-officer'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('city-officer'));

GRANT SELECT, INSERT ON privacy.consents TO qingye_app;
-- Never changed but for the record under which it stands, when two records were one person's.
CREATE POLICY followed_by_system ON privacy.consents FOR UPDATE USING (kernel.is_system());
GRANT UPDATE (person) ON privacy.consents TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON privacy.requests, privacy.retention_lists, privacy.retention_items TO qingye_app;
