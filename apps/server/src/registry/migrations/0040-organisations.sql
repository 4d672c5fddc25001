-- Organisations as a public register has them: what each kind must say, who verified it, for how long its licence holds,
-- the keys by which it is found, and who belongs to whom.

ALTER TABLE registry.organisations
  DROP CONSTRAINT organisations_state_check,
  ADD CONSTRAINT organisations_state_check
    CHECK (state IN ('unverified', 'verified', 'refused', 'suspended', 'closed')),
  ADD COLUMN representative    text,
  ADD COLUMN contact_name      text,
  ADD COLUMN contact_phone     text,
  ADD COLUMN website           text,
  ADD COLUMN licence_number    text,
  ADD COLUMN licence_from      date,
  ADD COLUMN licence_until     date,
  ADD COLUMN licence_reminded  date,
  -- when, and which office: the code of its division
  ADD COLUMN verified_on       date,
  ADD COLUMN verified_by       text COLLATE "C",
  ADD COLUMN suspended_until   date,
  -- its keys for finding it are written
  ADD COLUMN keyed             boolean NOT NULL DEFAULT false,
  ADD CHECK (licence_until >= licence_from);
CREATE INDEX organisations_licence ON registry.organisations (licence_until) WHERE licence_until IS NOT NULL;
CREATE INDEX organisations_suspended ON registry.organisations (suspended_until) WHERE state = 'suspended';
CREATE INDEX organisations_unkeyed ON registry.organisations (id) WHERE NOT keyed;

-- A closed one keeps its page: what it once promised stays readable.
DROP POLICY public_page ON registry.organisations;
CREATE POLICY public_page ON registry.organisations FOR SELECT
  USING (state IN ('verified', 'suspended', 'closed'));

-- What somebody may type to find an organisation: its name and the parts of it, read as pinyin, its code. By prefix.
-- shard: sk
CREATE TABLE registry.organisation_keys (
  sk           text COLLATE "C" NOT NULL,
  organisation uuid NOT NULL,
  key          text COLLATE "C" NOT NULL,
  division     text COLLATE "C" NOT NULL,
  -- has a public page
  open         boolean NOT NULL,
  PRIMARY KEY (sk, organisation, key),
  FOREIGN KEY (sk, organisation) REFERENCES registry.organisations (sk, id)
);
CREATE INDEX organisation_keys_key ON registry.organisation_keys (key, organisation);

-- Who belongs to an association, who sits in an incubator: from a day until a day. In the bucket of the one they belong to.
-- shard: sk
CREATE TABLE registry.organisation_links (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('member', 'tenant')),
  root         uuid NOT NULL,
  -- of the head
  division     text COLLATE "C" NOT NULL,
  organisation uuid NOT NULL,
  from_day     date NOT NULL,
  until_day    date CHECK (until_day >= from_day),
  recorded_by  text NOT NULL DEFAULT '',
  recorded_at  timestamptz NOT NULL,
  ended_by     text,
  end_reason   text,
  PRIMARY KEY (sk, id)
);
CREATE UNIQUE INDEX organisation_links_open ON registry.organisation_links (sk, root, kind, organisation)
  WHERE until_day IS NULL;
CREATE INDEX organisation_links_organisation ON registry.organisation_links (organisation);

ALTER TABLE registry.organisation_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry.organisation_links ENABLE ROW LEVEL SECURITY;

CREATE POLICY found ON registry.organisation_keys
  FOR SELECT USING (open OR kernel.in_scope(division) OR kernel.is_member(organisation));
CREATE POLICY keyed_in_area ON registry.organisation_keys
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

-- The association's own members, whoever belongs to it, and the officers of where it lies.
CREATE POLICY both_sides ON registry.organisation_links
  FOR SELECT USING (kernel.is_member(root) OR kernel.is_member(organisation) OR kernel.in_scope(division));
CREATE POLICY kept_by_head ON registry.organisation_links
  USING (kernel.is_role('organisation-admin') AND kernel.is_member(root))
  WITH CHECK (kernel.is_role('organisation-admin') AND kernel.is_member(root));
CREATE POLICY kept_in_area ON registry.organisation_links
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));

GRANT SELECT, INSERT, UPDATE, DELETE ON registry.organisation_keys TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON registry.organisation_links TO qingye_app;

-- What was written down with an organisation becomes a link from its first day here on.
INSERT INTO registry.organisation_links (sk, id, kind, root, division, organisation, from_day, recorded_at)
SELECT right(h.head::text, 2),
    (left(o.id::text, 15) || substr(md5(h.kind || o.id || h.head), 1, 3) || '-8' || substr(md5(h.kind || o.id || h.head), 4, 3)
      || '-' || substr(md5(h.kind || o.id || h.head), 7, 10) || right(h.head::text, 2))::uuid,
    h.kind, h.head, a.division, o.id, o.created_at::date, o.created_at
  FROM registry.organisations o
  CROSS JOIN LATERAL (
    SELECT 'member' AS kind, unnest(o.member_of) AS head
    UNION ALL SELECT 'tenant', o.tenant_of WHERE o.tenant_of IS NOT NULL
  ) h
  JOIN registry.organisations a ON a.id = h.head;
