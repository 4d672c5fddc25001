-- Who gives roles to whom: security administrators in their area, an organisation's administrator in it, an official
-- who has a colleague stand in. A policy looks at the row alone, so a grant carries its holder's name, and an
-- official's account the area that keeps it.

ALTER TABLE accounts.accounts ADD COLUMN area text COLLATE "C";
ALTER TABLE accounts.accounts ADD COLUMN disabled_reason text;
CREATE INDEX accounts_area ON accounts.accounts (area) WHERE area IS NOT NULL;

ALTER TABLE accounts.grants ADD COLUMN holder text NOT NULL DEFAULT '';
-- how the holder signs in, masked: enough to tell two of one name apart
ALTER TABLE accounts.grants ADD COLUMN holder_login text NOT NULL DEFAULT '';
ALTER TABLE accounts.grants ADD COLUMN granted_by_name text;
ALTER TABLE accounts.grants ADD COLUMN ended_by_name text;
-- the only thing beside its end that is ever written to a row again
ALTER TABLE accounts.grants ADD COLUMN last_used_on date;

UPDATE accounts.accounts a SET area = g.area FROM accounts.grants g
  WHERE g.sk = a.sk AND g.account = a.id AND g.area IS NOT NULL;
UPDATE accounts.grants g SET holder = a.name, holder_login = CASE
    WHEN a.login ~ '^1\d{10}$' THEN left(a.login, 3) || '****' || right(a.login, 4) ELSE a.login END
  FROM accounts.accounts a WHERE a.sk = g.sk AND a.id = g.account;

-- An invitation: to a member, or to an official whose account was opened. Only its hash is kept.
-- shard: sk
CREATE TABLE accounts.invitations (
  sk              text COLLATE "C" NOT NULL,
  id              uuid NOT NULL,
  hash            text NOT NULL,
  -- whom it is for: the hash of the login, and the login masked
  login_hash      text NOT NULL,
  login_shown     text NOT NULL,
  role            text NOT NULL,
  organisation    uuid,
  -- where the organisation lies, or the area of the official
  division        text COLLATE "C" NOT NULL,
  -- officials: the account that was opened
  account         uuid,
  -- an officer has looked at documents: who administers the organisation now, does so no longer
  replaces        boolean NOT NULL DEFAULT false,
  evidence        text,
  invited_by      uuid NOT NULL,
  invited_by_name text NOT NULL,
  invited_at      timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  outcome         text CHECK (outcome IN ('accepted', 'withdrawn')),
  ended_at        timestamptz,
  PRIMARY KEY (sk, id)
);
CREATE INDEX invitations_organisation ON accounts.invitations (organisation) WHERE outcome IS NULL;
CREATE INDEX invitations_account ON accounts.invitations (account) WHERE account IS NOT NULL;

-- One row an organisation, locked by whoever changes its members: two who remove each other come one after the other.
-- shard: sk
CREATE TABLE accounts.member_books (
  sk           text COLLATE "C" NOT NULL,
  organisation uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  PRIMARY KEY (sk, organisation)
);

-- An administrator offers the organisation to another member; it changes hands when that one takes it.
-- shard: sk
CREATE TABLE accounts.handovers (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  organisation  uuid NOT NULL,
  from_account  uuid NOT NULL,
  from_grant    uuid NOT NULL,
  from_name     text NOT NULL,
  to_account    uuid NOT NULL,
  to_grant      uuid NOT NULL,
  to_name       text NOT NULL,
  offered_at    timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  outcome       text CHECK (outcome IN ('taken', 'declined', 'withdrawn')),
  ended_at      timestamptz,
  PRIMARY KEY (sk, id)
);
CREATE INDEX handovers_organisation ON accounts.handovers (organisation) WHERE outcome IS NULL;

ALTER TABLE accounts.invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.member_books ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts.handovers ENABLE ROW LEVEL SECURITY;

-- The security administrator: officials' accounts and grants of the area, and never their own. Nobody of the product
-- makes a system or audit administrator, and one of their own kind only for an area inside theirs.
CREATE POLICY kept_in_area ON accounts.accounts FOR SELECT
  USING (kernel.is_role('security-administrator') AND kernel.in_scope(area));
CREATE POLICY opened_in_area ON accounts.accounts FOR INSERT
  WITH CHECK (kernel.is_role('security-administrator') AND kernel.in_scope(area));
CREATE POLICY changed_in_area ON accounts.accounts FOR UPDATE
  USING (kernel.is_role('security-administrator') AND kernel.in_scope(area)
    AND id::text <> current_setting('app.account', true))
  WITH CHECK (kernel.is_role('security-administrator') AND kernel.in_scope(area));
CREATE POLICY opened_by_security ON accounts.logins FOR INSERT
  WITH CHECK (kernel.is_role('security-administrator'));
CREATE POLICY looked_up_by_security ON accounts.logins FOR SELECT
  USING (kernel.is_role('security-administrator'));
CREATE POLICY given_in_area ON accounts.grants FOR SELECT
  USING (kernel.is_role('security-administrator') AND kernel.in_scope(area));
CREATE POLICY give_in_area ON accounts.grants FOR INSERT WITH CHECK (
  kernel.is_role('security-administrator') AND kernel.in_scope(area)
  AND granted_by::text = current_setting('app.account', true)
  AND account::text <> current_setting('app.account', true)
  AND stands_in_for IS NULL AND organisation IS NULL
  AND (role IN ('village-worker', 'town-officer', 'county-officer', 'city-officer', 'leader', 'auditor')
    OR (role = 'security-administrator' AND area > current_setting('app.lo', true) COLLATE "C"))
);
CREATE POLICY end_in_area ON accounts.grants FOR UPDATE
  USING (kernel.is_role('security-administrator') AND kernel.in_scope(area)
    AND account::text <> current_setting('app.account', true)
    AND role NOT IN ('system-administrator', 'audit-administrator'))
  WITH CHECK (kernel.is_role('security-administrator') AND kernel.in_scope(area)
    AND ended_by::text = current_setting('app.account', true));

-- The organisation's administrator: its members, and nobody else's.
CREATE POLICY members_of_own ON accounts.grants FOR SELECT
  USING (kernel.is_role('organisation-admin') AND kernel.is_member(organisation));
CREATE POLICY give_to_members ON accounts.grants FOR INSERT WITH CHECK (
  kernel.is_role('organisation-admin') AND kernel.is_member(organisation)
  AND granted_by::text = current_setting('app.account', true)
  AND account::text <> current_setting('app.account', true)
  AND area IS NULL AND stands_in_for IS NULL
  AND role IN ('organisation-admin', 'recruiter', 'reporter', 'school-counsellor')
);
CREATE POLICY end_of_members ON accounts.grants FOR UPDATE
  USING (kernel.is_role('organisation-admin') AND kernel.is_member(organisation))
  WITH CHECK (kernel.is_role('organisation-admin') AND kernel.is_member(organisation)
    AND ended_by::text = current_setting('app.account', true));

-- Whoever is a member may leave. That an administrator stays is for the use case to see to, under the book's lock.
CREATE POLICY leave ON accounts.grants FOR UPDATE
  USING (organisation IS NOT NULL AND account::text = current_setting('app.account', true))
  WITH CHECK (organisation IS NOT NULL AND account::text = current_setting('app.account', true)
    AND ended_by::text = current_setting('app.account', true));

-- An official sees who works in the same office, and has one of them stand in: the same role, no more, and with an end.
CREATE POLICY same_office ON accounts.grants FOR SELECT USING (
  area = current_setting('app.lo', true) COLLATE "C" AND department = current_setting('app.department', true)
);
CREATE POLICY stand_in ON accounts.grants FOR INSERT WITH CHECK (
  stands_in_for IS NOT NULL AND until_day IS NOT NULL AND organisation IS NULL
  AND granted_by::text = current_setting('app.account', true)
  AND account::text <> current_setting('app.account', true)
  AND role = current_setting('app.role', true) AND role NOT LIKE '%-administrator'
  AND area = current_setting('app.lo', true) COLLATE "C" AND department = current_setting('app.department', true)
);
CREATE POLICY end_stand_in ON accounts.grants FOR UPDATE
  USING (stands_in_for IS NOT NULL AND granted_by::text = current_setting('app.account', true))
  WITH CHECK (stands_in_for IS NOT NULL AND granted_by::text = current_setting('app.account', true)
    AND ended_by::text = current_setting('app.account', true));

CREATE POLICY by_system ON accounts.invitations USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY of_own_organisation ON accounts.invitations
  USING (kernel.is_role('organisation-admin') AND kernel.is_member(organisation))
  WITH CHECK (kernel.is_role('organisation-admin') AND kernel.is_member(organisation) AND NOT replaces);
CREATE POLICY of_officials_in_area ON accounts.invitations
  USING (kernel.is_role('security-administrator') AND account IS NOT NULL AND kernel.in_scope(division))
  WITH CHECK (kernel.is_role('security-administrator') AND account IS NOT NULL AND organisation IS NULL
    AND kernel.in_scope(division));
CREATE POLICY by_officer_in_area ON accounts.invitations
  USING (organisation IS NOT NULL AND kernel.in_scope(division)
    AND (kernel.is_role('county-officer') OR kernel.is_role('city-officer')))
  WITH CHECK (organisation IS NOT NULL AND role = 'organisation-admin' AND evidence IS NOT NULL
    AND kernel.in_scope(division) AND (kernel.is_role('county-officer') OR kernel.is_role('city-officer')));

CREATE POLICY by_system ON accounts.member_books USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY of_own_organisation ON accounts.member_books
  USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));

CREATE POLICY by_system ON accounts.handovers USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY of_own_organisation ON accounts.handovers
  USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));

GRANT SELECT, INSERT, UPDATE ON accounts.invitations, accounts.member_books, accounts.handovers TO qingye_app;
