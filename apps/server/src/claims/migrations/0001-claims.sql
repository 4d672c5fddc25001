-- Claims of what policies give: asked for, looked at by level, paid, returned, taken back. With their papers, what the
-- rule said on the day of the decision, and who took each step.

CREATE SCHEMA claims;
GRANT USAGE ON SCHEMA claims TO qingye_app;

-- shard: sk
CREATE TABLE claims.claims (
  sk             text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  version        int NOT NULL DEFAULT 1,
  policy         text NOT NULL,
  -- what the policy is called, in both languages
  title          jsonb NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('cash', 'in-kind', 'right')),
  person         uuid,
  organisation   uuid,
  claimant       text NOT NULL,
  division       text COLLATE "C" NOT NULL,
  -- who typed it in for somebody
  entered_by     text,
  state          text NOT NULL CHECK (state IN ('draft', 'review', 'second', 'asked', 'approved', 'refused',
    'objected', 'upheld', 'in-payment', 'returned', 'paid', 'given', 'recovering', 'recovered', 'withdrawn')),
  levels         jsonb NOT NULL,
  level          text CHECK (level IN ('town', 'county', 'city')),
  days           int NOT NULL CHECK (days > 0),
  waits_for      text CHECK (waits_for IN ('claimant', 'office', 'payer')),
  due_on         date,
  answers        jsonb NOT NULL DEFAULT '{}',
  known          jsonb NOT NULL DEFAULT '{}',
  origins        jsonb NOT NULL DEFAULT '{}',
  anyway         boolean NOT NULL DEFAULT false,
  account_holder text,
  account_bank   text,
  account_sealed text,
  account_shown  text,
  -- integer fen
  amount         bigint CHECK (amount >= 0),
  decision       jsonb,
  hand_by        uuid,
  hand_for       uuid,
  hand_name      text,
  reason         text,
  note           text,
  object_until   date,
  batch          uuid,
  -- keys that it holds in `taken`
  keys           jsonb NOT NULL DEFAULT '[]',
  sent_at        timestamptz,
  sent_on        date,
  paid_on        date,
  demanded       bigint CHECK (demanded > 0),
  repaid         bigint NOT NULL DEFAULT 0 CHECK (repaid >= 0),
  created_at     timestamptz NOT NULL,
  touched_at     timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  CHECK ((person IS NULL) <> (organisation IS NULL))
);
CREATE INDEX claims_person ON claims.claims (person) WHERE person IS NOT NULL;
CREATE INDEX claims_organisation ON claims.claims (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX claims_division ON claims.claims (division, state);
CREATE INDEX claims_due ON claims.claims (due_on, id) WHERE waits_for IS NOT NULL;
CREATE INDEX claims_idle ON claims.claims (touched_at) WHERE state = 'draft';

-- What happened to a claim. Never changed.
-- shard: sk
CREATE TABLE claims.steps (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  claim        uuid NOT NULL,
  person       uuid,
  organisation uuid,
  division     text COLLATE "C" NOT NULL,
  action       text NOT NULL,
  to_state     text NOT NULL,
  party        text NOT NULL,
  level        text,
  by_name      text NOT NULL,
  reason       text,
  note         text,
  amount       bigint,
  at           timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, claim) REFERENCES claims.claims (sk, id)
);
CREATE INDEX steps_claim ON claims.steps (sk, claim, id);
CREATE INDEX steps_person ON claims.steps (person) WHERE person IS NOT NULL;

-- shard: sk
CREATE TABLE claims.papers (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  claim        uuid NOT NULL,
  person       uuid,
  organisation uuid,
  division     text COLLATE "C" NOT NULL,
  -- the policy's word for the paper
  document     text NOT NULL,
  name         text NOT NULL,
  type         text NOT NULL,
  size         int NOT NULL,
  sha256       text NOT NULL,
  bytes        bytea NOT NULL,
  added_at     timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, claim) REFERENCES claims.claims (sk, id)
);
CREATE INDEX papers_claim ON claims.papers (sk, claim);
CREATE INDEX papers_person ON claims.papers (person) WHERE person IS NOT NULL;

-- Who comes along with somebody who settles: spouse, minor children, parents.
-- shard: sk
CREATE TABLE claims.family (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  claim        uuid NOT NULL,
  person       uuid,
  organisation uuid,
  division     text COLLATE "C" NOT NULL,
  relation     text NOT NULL CHECK (relation IN ('spouse', 'child', 'parent')),
  name         text NOT NULL,
  birth        date NOT NULL,
  number_sealed text,
  number_shown text NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, claim) REFERENCES claims.claims (sk, id)
);
CREATE INDEX family_claim ON claims.family (sk, claim);
CREATE INDEX family_person ON claims.family (person) WHERE person IS NOT NULL;

-- Hashes of what may be had once, and of what excludes what: of two who claim at once one is first.
-- shard: sk
CREATE TABLE claims.taken (
  sk     text COLLATE "C" NOT NULL,
  key    text COLLATE "C" NOT NULL,
  policy text NOT NULL,
  -- how many claims of that policy hold it; one where it may be had once
  held   int NOT NULL CHECK (held > 0),
  PRIMARY KEY (sk, key)
);

-- shard: sk
CREATE TABLE claims.batches (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  version     int NOT NULL DEFAULT 1,
  division    text COLLATE "C" NOT NULL,
  day         date NOT NULL,
  state       text NOT NULL CHECK (state IN ('made', 'signed', 'settled', 'dropped')),
  payments    int NOT NULL CHECK (payments > 0),
  total       bigint NOT NULL CHECK (total > 0),
  made_by     uuid NOT NULL,
  made_for    uuid,
  made_name   text NOT NULL,
  made_at     timestamptz NOT NULL,
  signed_by   uuid,
  signed_for  uuid,
  signed_name text,
  signed_at   timestamptz,
  -- of the bank's file, from the signature on
  sha256      text,
  PRIMARY KEY (sk, id)
);
CREATE INDEX batches_division ON claims.batches (division, id);

-- One payment, with the account as it was when the batch was made.
-- shard: sk
CREATE TABLE claims.payments (
  sk             text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  batch          uuid NOT NULL,
  claim          uuid NOT NULL,
  division       text COLLATE "C" NOT NULL,
  number         int NOT NULL,
  amount         bigint NOT NULL CHECK (amount > 0),
  holder         text NOT NULL,
  bank           text NOT NULL,
  account_sealed text,
  account_shown  text NOT NULL,
  purpose        text NOT NULL,
  state          text NOT NULL CHECK (state IN ('sent', 'paid', 'returned')),
  reason         text,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, batch, number),
  FOREIGN KEY (sk, batch) REFERENCES claims.batches (sk, id)
);
CREATE INDEX payments_claim ON claims.payments (claim);

-- A random sample of what was paid, drawn by a published seed.
-- shard: sk
CREATE TABLE claims.samples (
  sk         text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  version    int NOT NULL DEFAULT 1,
  division   text COLLATE "C" NOT NULL,
  policy     text,
  seed       text NOT NULL,
  paid_from  date NOT NULL,
  paid_until date NOT NULL,
  population int NOT NULL,
  size       int NOT NULL,
  due_on     date NOT NULL,
  made_by    uuid NOT NULL,
  made_name  text NOT NULL,
  made_at    timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX samples_division ON claims.samples (division, id);

-- One claim of a sample: proofs are asked, the answer is heard, then it is judged.
-- shard: sk
CREATE TABLE claims.sampled (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  sample       uuid NOT NULL,
  claim        uuid NOT NULL,
  person       uuid,
  organisation uuid,
  division     text COLLATE "C" NOT NULL,
  number       int NOT NULL,
  state        text NOT NULL CHECK (state IN ('asked', 'answered', 'sound', 'unsound')),
  due_on       date NOT NULL,
  answer       text,
  answered_at  timestamptz,
  note         text,
  judged_name  text,
  judged_at    timestamptz,
  PRIMARY KEY (sk, id)
);
CREATE INDEX sampled_sample ON claims.sampled (sample, number);
CREATE INDEX sampled_claim ON claims.sampled (claim);
CREATE INDEX sampled_person ON claims.sampled (person) WHERE person IS NOT NULL;

ALTER TABLE claims.claims ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims.steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims.papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims.family ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims.taken ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims.batches ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims.payments ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims.samples ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims.sampled ENABLE ROW LEVEL SECURITY;

-- A draft is its claimant's alone; what was sent is also the offices' of its place.
CREATE POLICY of_claimant ON claims.claims
  USING (kernel.is_self(person) OR kernel.is_member(organisation))
  WITH CHECK (kernel.is_self(person) OR kernel.is_member(organisation));
CREATE POLICY of_office ON claims.claims
  USING (kernel.in_scope(division) AND (state <> 'draft' OR kernel.is_system()))
  WITH CHECK (kernel.in_scope(division));
CREATE POLICY both_sides ON claims.steps
  USING (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division));
CREATE POLICY both_sides ON claims.papers
  USING (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division));
CREATE POLICY both_sides ON claims.family
  USING (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division));
-- Hashes: that something is taken, and by nobody in particular.
CREATE POLICY taken_by_anybody ON claims.taken USING (true) WITH CHECK (true);
CREATE POLICY in_area ON claims.batches
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY in_area ON claims.payments
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY in_area ON claims.samples
  USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY both_sides ON claims.sampled
  USING (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division))
  WITH CHECK (kernel.is_self(person) OR kernel.is_member(organisation) OR kernel.in_scope(division));

GRANT SELECT, INSERT, UPDATE, DELETE ON claims.claims, claims.papers, claims.family, claims.taken TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON claims.steps TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON claims.batches, claims.payments, claims.samples, claims.sampled TO qingye_app;
