-- People, organisations, accounts. Divisions are data of the plan's folder (`city.ts`). Personal columns stay here; other modules hold ids.

CREATE SCHEMA registry;
GRANT USAGE ON SCHEMA registry TO qingye_app;

-- shard: sk
CREATE TABLE registry.people (
  sk             text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  version        int NOT NULL DEFAULT 1,
  name           text NOT NULL,
  phone          text,
  birth          date,
  division       text COLLATE "C" NOT NULL,
  education      text,
  school         text,
  major          text,
  graduated_on   date,
  graduate_kind  text CHECK (graduate_kind IN ('college', 'vocational', 'other')),
  key_groups     text[] NOT NULL DEFAULT '{}',
  wishes         jsonb NOT NULL DEFAULT '{}',
  skills         text[] NOT NULL DEFAULT '{}',
  experience     text NOT NULL DEFAULT '',
  consented_at   timestamptz,
  synthetic      boolean NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX people_division ON registry.people (division);

-- shard: sk
CREATE TABLE registry.organisations (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  kind         text NOT NULL CHECK (kind IN ('enterprise', 'individual', 'social', 'institution', 'organ', 'school',
                 'association', 'incubator', 'agency', 'bank', 'village', 'state-firm')),
  name         text NOT NULL,
  credit_code  text NOT NULL,
  division     text COLLATE "C" NOT NULL,
  address      text NOT NULL DEFAULT '',
  industry     text,
  founded_on   date,
  staff        int,
  about        text NOT NULL DEFAULT '',
  member_of    uuid[] NOT NULL DEFAULT '{}',
  tenant_of    uuid,
  state        text NOT NULL CHECK (state IN ('unverified', 'verified', 'refused', 'suspended')),
  state_reason text,
  synthetic    boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX organisations_division ON registry.organisations (division);
CREATE INDEX organisations_name ON registry.organisations (name);

-- One credit code, one organisation, over all shards: written first, keyed by the code's hash.
-- shard: sk
CREATE TABLE registry.credit_codes (
  sk           text COLLATE "C" NOT NULL,
  hash         text NOT NULL,
  organisation uuid NOT NULL,
  PRIMARY KEY (sk, hash)
);

-- shard: sk
CREATE TABLE registry.accounts (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  login        text NOT NULL,
  password     text NOT NULL,
  role         text NOT NULL,
  name         text NOT NULL,
  area         text COLLATE "C",
  department   text,
  person       uuid,
  organisation uuid,
  demo         boolean NOT NULL DEFAULT false,
  disabled     boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);

-- shard: sk
CREATE TABLE registry.logins (
  sk      text COLLATE "C" NOT NULL,
  hash    text NOT NULL,
  account uuid NOT NULL,
  PRIMARY KEY (sk, hash)
);

-- Keyed by the hash of the cookie, so that a copy of the database opens no session.
-- shard: sk
CREATE TABLE registry.sessions (
  sk         text COLLATE "C" NOT NULL,
  hash       text NOT NULL,
  account    uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (sk, hash)
);
CREATE INDEX sessions_account ON registry.sessions (account);

-- Failed sign-ins of a login, to slow down guessing.
-- shard: sk
CREATE TABLE registry.failures (
  sk    text COLLATE "C" NOT NULL,
  hash  text NOT NULL,
  count int NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (sk, hash)
);

ALTER TABLE registry.people ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.organisations ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.credit_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.logins ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.failures ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_record ON registry.people USING (kernel.is_self(id)) WITH CHECK (kernel.is_self(id));
CREATE POLICY in_area ON registry.people USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

-- A verified organisation is public: its page carries its reply rate.
CREATE POLICY public_page ON registry.organisations FOR SELECT USING (state IN ('verified', 'suspended'));
CREATE POLICY own_organisation ON registry.organisations
  USING (kernel.is_member(id)) WITH CHECK (kernel.is_member(id));
CREATE POLICY in_area ON registry.organisations USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

CREATE POLICY all_codes ON registry.credit_codes USING (true) WITH CHECK (true);

-- Sign-in happens before there is an actor: it runs as the system. Otherwise only one's own account is seen.
CREATE POLICY own_account ON registry.accounts FOR SELECT USING (id::text = current_setting('app.account', true));
CREATE POLICY by_system ON registry.accounts USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON registry.logins USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON registry.sessions USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON registry.failures USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE ON registry.people, registry.organisations, registry.accounts TO qingye_app;
GRANT SELECT, INSERT ON registry.credit_codes, registry.logins TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.sessions, registry.failures TO qingye_app;
