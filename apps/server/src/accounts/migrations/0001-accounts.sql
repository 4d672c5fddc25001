-- Accounts leave the registry and become a module of their own: who can sign in, and in which roles they act.
-- An account holds grants, a role with its area, department or organisation for some time; a session acts in one of them.

CREATE SCHEMA accounts;
GRANT USAGE ON SCHEMA accounts TO qingye_app;

-- shard: sk
CREATE TABLE accounts.accounts (
  sk         text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  version    int NOT NULL DEFAULT 1,
  login      text NOT NULL,
  password   text,
  name       text NOT NULL,
  person     uuid,
  demo       boolean NOT NULL DEFAULT false,
  disabled   boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX accounts_person ON accounts.accounts (person);

-- A row is closed and never changed otherwise: who might do what on which day can be read for ever.
-- shard: sk
CREATE TABLE accounts.grants (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  account       uuid NOT NULL,
  role          text NOT NULL,
  area          text COLLATE "C",
  department    text,
  organisation  uuid,
  from_day      date NOT NULL,
  until_day     date,
  stands_in_for uuid,
  granted_by    uuid,
  granted_at    timestamptz NOT NULL,
  reason        text,
  ended_at      timestamptz,
  ended_by      uuid,
  end_reason    text,
  PRIMARY KEY (sk, id)
);
CREATE INDEX grants_account ON accounts.grants (sk, account);
CREATE INDEX grants_organisation ON accounts.grants (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX grants_area ON accounts.grants (area);

-- shard: sk
CREATE TABLE accounts.logins (
  sk      text COLLATE "C" NOT NULL,
  hash    text NOT NULL,
  account uuid NOT NULL,
  PRIMARY KEY (sk, hash)
);

-- Keyed by the hash of the cookie, so that a copy of the database opens no session.
-- shard: sk
CREATE TABLE accounts.sessions (
  sk           text COLLATE "C" NOT NULL,
  hash         text NOT NULL,
  account      uuid NOT NULL,
  grant_id     uuid NOT NULL,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, hash)
);
CREATE INDEX sessions_account ON accounts.sessions (account);

-- Failed sign-ins of a login, to slow down guessing.
-- shard: sk
CREATE TABLE accounts.failures (
  sk    text COLLATE "C" NOT NULL,
  hash  text NOT NULL,
  count int NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (sk, hash)
);

INSERT INTO accounts.accounts (sk, id, login, password, name, person, demo, disabled, created_at)
  SELECT sk, id, login, password, name, person, demo, disabled, created_at FROM registry.accounts;
-- the first grant of an account carries the account's own id: a fresh one would need a random function here
INSERT INTO accounts.grants (sk, id, account, role, area, department, organisation, from_day, granted_at)
  SELECT sk, id, id,
    CASE role WHEN 'employer' THEN 'organisation-admin' WHEN 'town-worker' THEN 'town-officer'
      WHEN 'administrator' THEN 'system-administrator' ELSE role END,
    area, department, organisation, (created_at AT TIME ZONE 'Asia/Shanghai')::date, created_at
  FROM registry.accounts;
INSERT INTO accounts.logins SELECT sk, hash, account FROM registry.logins;
DROP TABLE registry.sessions, registry.failures, registry.logins, registry.accounts;

ALTER TABLE accounts.accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.grants ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.logins ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.failures ENABLE ROW LEVEL SECURITY;

-- Sign-in happens before there is an actor: it runs as the system. Otherwise only one's own account is seen.
CREATE POLICY own_account ON accounts.accounts FOR SELECT USING (id::text = current_setting('app.account', true));
CREATE POLICY own_grants ON accounts.grants FOR SELECT USING (account::text = current_setting('app.account', true));
CREATE POLICY by_system ON accounts.accounts USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.grants USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.logins USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.sessions USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.failures USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE ON accounts.accounts, accounts.grants TO qingye_app;
GRANT SELECT, INSERT ON accounts.logins TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts.sessions, accounts.failures TO qingye_app;
