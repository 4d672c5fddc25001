-- How somebody comes in: by password, by a code on the phone, by an identity service, with a second factor; and the
-- sessions they hold. Whoever was signed in signs in once more.

DELETE FROM accounts.sessions;
ALTER TABLE accounts.sessions
  ADD COLUMN id        uuid NOT NULL,
  ADD COLUMN begun_at  timestamptz NOT NULL,
  ADD COLUMN way       text NOT NULL,
  ADD COLUMN device    text NOT NULL,
  ADD COLUMN place     text NOT NULL,
  ADD COLUMN proven_at timestamptz,
  ADD COLUMN replaced_at timestamptz,
  ADD COLUMN replaces  text;

DELETE FROM accounts.failures;
ALTER TABLE accounts.failures ADD COLUMN failed_at timestamptz NOT NULL;

ALTER TABLE accounts.accounts
  ADD COLUMN phone_sealed text,
  ADD COLUMN password_set_at timestamptz;

-- Keyed hash of a phone that was verified: one phone, one account.
-- shard: sk
CREATE TABLE accounts.phones (
  sk      text COLLATE "C" NOT NULL,
  match   text NOT NULL,
  account uuid NOT NULL,
  PRIMARY KEY (sk, match)
);

-- Where somebody stands on the way in: a code was sent, the first factor was right … Keyed by the hash of a cookie.
-- shard: sk
CREATE TABLE accounts.steps (
  sk         text COLLATE "C" NOT NULL,
  hash       text NOT NULL,
  kind       text NOT NULL,
  sealed     text NOT NULL,
  tries      int NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (sk, hash)
);
CREATE INDEX steps_expiry ON accounts.steps (expires_at);

-- How often something was done in a window of time: codes to a phone, from an address, in a day.
-- shard: sk
CREATE TABLE accounts.quotas (
  sk      text COLLATE "C" NOT NULL,
  hash    text NOT NULL,
  count   int NOT NULL,
  ends_at timestamptz NOT NULL,
  PRIMARY KEY (sk, hash)
);
CREATE INDEX quotas_end ON accounts.quotas (ends_at);

-- The second factor of an account; carries the account's id.
-- shard: sk
CREATE TABLE accounts.totp (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  secret_sealed text NOT NULL,
  last_step     bigint NOT NULL,
  confirmed_at  timestamptz,
  PRIMARY KEY (sk, id)
);

-- shard: sk
CREATE TABLE accounts.recovery_codes (
  sk      text COLLATE "C" NOT NULL,
  account uuid NOT NULL,
  hash    text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (sk, account, hash)
);

-- An identity elsewhere that opens an account here.
-- shard: sk
CREATE TABLE accounts.links (
  sk        text COLLATE "C" NOT NULL,
  id        uuid NOT NULL,
  account   uuid NOT NULL,
  issuer    text NOT NULL,
  hash      text NOT NULL,
  name      text NOT NULL,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX links_account ON accounts.links (sk, account);

-- shard: sk
CREATE TABLE accounts.link_keys (
  sk      text COLLATE "C" NOT NULL,
  hash    text NOT NULL,
  account uuid NOT NULL,
  PRIMARY KEY (sk, hash)
);

ALTER TABLE accounts.phones ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.quotas ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.totp ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.recovery_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.links ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.link_keys ENABLE ROW LEVEL SECURITY;

CREATE POLICY by_system ON accounts.phones USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.steps USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.quotas USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.totp USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.recovery_codes USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.links USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY by_system ON accounts.link_keys USING (kernel.is_system()) WITH CHECK (kernel.is_system());

CREATE POLICY own ON accounts.sessions USING (account::text = current_setting('app.account', true))
  WITH CHECK (account::text = current_setting('app.account', true));
CREATE POLICY own ON accounts.totp USING (id::text = current_setting('app.account', true))
  WITH CHECK (id::text = current_setting('app.account', true));
CREATE POLICY own ON accounts.recovery_codes USING (account::text = current_setting('app.account', true))
  WITH CHECK (account::text = current_setting('app.account', true));
CREATE POLICY own ON accounts.links USING (account::text = current_setting('app.account', true))
  WITH CHECK (account::text = current_setting('app.account', true));

GRANT SELECT, INSERT, DELETE ON accounts.phones, accounts.link_keys TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts.steps, accounts.quotas, accounts.totp, accounts.recovery_codes TO qingye_app;
GRANT SELECT, INSERT, DELETE ON accounts.links TO qingye_app;
GRANT DELETE ON accounts.logins TO qingye_app;
