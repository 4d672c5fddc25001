-- A CV is made of the record: what is kept here is which sections are on, a few words about oneself, each version that
-- somebody else was given, and the links and applications by which it was given.

CREATE SCHEMA cv;
GRANT USAGE ON SCHEMA cv TO qingye_app;

-- shard: sk
CREATE TABLE cv.cvs (
  sk           text COLLATE "C" NOT NULL,
  person       uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  introduction text NOT NULL DEFAULT '',
  sections     text[] NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, person)
);

-- What stood in it when it was given away; neither a phone nor a document's number is ever in it.
-- shard: sk
CREATE TABLE cv.versions (
  sk      text COLLATE "C" NOT NULL,
  id      uuid NOT NULL,
  person  uuid NOT NULL,
  number  int NOT NULL,
  content jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, person, number)
);

-- A link shows the newest version until a day, or until it is revoked. Its secret is kept as a hash.
-- shard: sk
CREATE TABLE cv.links (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  person       uuid NOT NULL,
  hash         text NOT NULL,
  phone_sealed text,
  made_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  looks        int NOT NULL DEFAULT 0,
  looked_at    timestamptz,
  PRIMARY KEY (sk, id)
);
CREATE INDEX links_person ON cv.links (person, id DESC);
CREATE INDEX versions_person ON cv.versions (person, number DESC);
CREATE INDEX links_expiry ON cv.links (expires_at, id);

-- The version that went with an application; it lies with the application.
-- shard: sk
CREATE TABLE cv.sent (
  sk           text COLLATE "C" NOT NULL,
  -- the application's
  id           uuid NOT NULL,
  person       uuid NOT NULL,
  organisation uuid NOT NULL,
  number       int NOT NULL,
  content      jsonb NOT NULL,
  sent_at      timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX sent_person ON cv.sent (person);

ALTER TABLE cv.cvs ENABLE ROW LEVEL SECURITY;
ALTER TABLE cv.versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE cv.links ENABLE ROW LEVEL SECURITY;
ALTER TABLE cv.sent ENABLE ROW LEVEL SECURITY;

-- A shared CV is read by somebody of whom nothing is known: as the system, by its secret.
CREATE POLICY own_record ON cv.cvs USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));
CREATE POLICY by_system ON cv.cvs USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own_record ON cv.versions USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));
CREATE POLICY by_system ON cv.versions USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own_record ON cv.links USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));
CREATE POLICY by_system ON cv.links USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own_record ON cv.sent USING (kernel.is_self(person)) WITH CHECK (kernel.is_self(person));
CREATE POLICY to_employer ON cv.sent FOR SELECT USING (kernel.is_member(organisation));
CREATE POLICY by_system ON cv.sent USING (kernel.is_system()) WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE, DELETE ON cv.cvs, cv.links, cv.sent TO qingye_app;
GRANT SELECT, INSERT, DELETE ON cv.versions TO qingye_app;
-- of two records that were one person's, the versions follow
GRANT UPDATE (person) ON cv.versions TO qingye_app;
