-- Culture vouchers of a county for employees of its firms: a batch with a budget, so many for a firm, handed by the firm to
-- its people, each redeemed once by whoever is shown its code.

CREATE SCHEMA vouchers;
GRANT USAGE ON SCHEMA vouchers TO qingye_app;

-- shard: sk
CREATE TABLE vouchers.batches (
  sk         text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  version    int NOT NULL DEFAULT 1,
  division   text COLLATE "C" NOT NULL,
  name       text NOT NULL,
  -- fen: of one voucher, and of all
  value      bigint NOT NULL CHECK (value > 0),
  budget     bigint NOT NULL CHECK (budget >= value),
  -- what of the budget is given away; what nobody used comes back
  committed  bigint NOT NULL DEFAULT 0 CHECK (committed >= 0),
  expires_on date NOT NULL,
  state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'ended')),
  made_by    uuid,
  by_name    text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  CHECK (committed <= budget)
);
CREATE INDEX batches_division ON vouchers.batches (division, id DESC);
CREATE INDEX batches_open ON vouchers.batches (expires_on) WHERE state = 'open';

-- So many for one firm. In the batch's bucket, as everything below.
-- shard: sk
CREATE TABLE vouchers.grants (
  sk                text COLLATE "C" NOT NULL,
  id                uuid NOT NULL,
  batch             uuid NOT NULL,
  batch_name        text NOT NULL,
  division          text COLLATE "C" NOT NULL,
  organisation      uuid NOT NULL,
  organisation_name text NOT NULL,
  value             bigint NOT NULL,
  expires_on        date NOT NULL,
  count             int NOT NULL CHECK (count >= 0),
  handed            int NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, batch, organisation),
  FOREIGN KEY (sk, batch) REFERENCES vouchers.batches (sk, id),
  CHECK (handed >= 0 AND handed <= count)
);
CREATE INDEX grants_organisation ON vouchers.grants (organisation, id DESC);

-- One in somebody's hands. Without a foreign key to the firm's share: a row follows its person.
-- shard: sk
CREATE TABLE vouchers.vouchers (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  batch        uuid NOT NULL,
  batch_name   text NOT NULL,
  share_id     uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid NOT NULL,
  value        bigint NOT NULL,
  expires_on   date NOT NULL,
  person       uuid,
  name         text NOT NULL,
  phone_sealed text,
  phone_match  text NOT NULL,
  code_sealed  text,
  handed_at    timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, batch, phone_match)
);
CREATE INDEX vouchers_share ON vouchers.vouchers (sk, share_id);
CREATE INDEX vouchers_person ON vouchers.vouchers (person);

-- The hash of a code and what it stands for, without a name: what a merchant asks by. In the bucket of the hash.
-- shard: sk
CREATE TABLE vouchers.codes (
  sk         text COLLATE "C" NOT NULL,
  hash       text NOT NULL,
  voucher    uuid NOT NULL,
  batch      uuid NOT NULL,
  batch_name text NOT NULL,
  county     text COLLATE "C" NOT NULL,
  value      bigint NOT NULL,
  expires_on date NOT NULL,
  PRIMARY KEY (sk, hash)
);

-- A voucher is redeemed by its one row: the second one finds it there.
-- shard: sk
CREATE TABLE vouchers.redemptions (
  sk            text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  batch         uuid NOT NULL,
  batch_name    text NOT NULL,
  division      text COLLATE "C" NOT NULL,
  organisation  uuid NOT NULL,
  merchant_name text NOT NULL,
  value         bigint NOT NULL,
  by_name       text NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX redemptions_batch ON vouchers.redemptions (sk, batch);
CREATE INDEX redemptions_organisation ON vouchers.redemptions (organisation, id DESC);

ALTER TABLE vouchers.batches ENABLE ROW LEVEL SECURITY;
ALTER TABLE vouchers.grants ENABLE ROW LEVEL SECURITY;
ALTER TABLE vouchers.vouchers ENABLE ROW LEVEL SECURITY;
ALTER TABLE vouchers.codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE vouchers.redemptions ENABLE ROW LEVEL SECURITY;

CREATE POLICY in_area ON vouchers.batches USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY in_area ON vouchers.grants USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_firm ON vouchers.grants USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY in_area ON vouchers.vouchers FOR SELECT USING (kernel.in_scope(division));
CREATE POLICY own_firm ON vouchers.vouchers USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY own_voucher ON vouchers.vouchers FOR SELECT USING (kernel.is_self(person));
CREATE POLICY by_system ON vouchers.vouchers FOR UPDATE USING (kernel.is_system()) WITH CHECK (kernel.is_system());
-- written by the firm that hands it out, read by whoever may be shown a code: nobody's name is in it
CREATE POLICY of_organisations ON vouchers.codes USING (kernel.is_system() OR kernel.is_role('organisation-admin') OR kernel.is_role('recruiter'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('organisation-admin'));
CREATE POLICY merchant ON vouchers.redemptions USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY in_area ON vouchers.redemptions FOR SELECT USING (kernel.in_scope(division));
-- a holder, and the firm that handed it out, see that it is used
CREATE POLICY of_voucher ON vouchers.redemptions FOR SELECT USING (EXISTS (
  SELECT FROM vouchers.vouchers v WHERE v.sk = redemptions.sk AND v.id = redemptions.id
    AND (kernel.is_self(v.person) OR kernel.is_member(v.organisation))));

GRANT SELECT, INSERT, UPDATE ON vouchers.batches, vouchers.grants TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON vouchers.vouchers TO qingye_app;
GRANT SELECT, INSERT ON vouchers.codes, vouchers.redemptions TO qingye_app;
