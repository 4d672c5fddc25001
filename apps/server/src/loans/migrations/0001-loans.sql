-- Loans that banks give under a policy: what was asked for, what the rule said on that day, what the bank decided by its
-- day, what was paid out and back, and how many people work there over the term. The bank is an organisation of that kind.

CREATE SCHEMA loans;
GRANT USAGE ON SCHEMA loans TO qingye_app;

-- shard: sk
CREATE TABLE loans.loans (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  policy       text NOT NULL,
  -- a firm, or a person with a business of their own: one of the two
  organisation uuid,
  person       uuid,
  name         text NOT NULL,
  division     text COLLATE "C" NOT NULL,
  bank         uuid NOT NULL,
  bank_name    text NOT NULL,
  state        text NOT NULL CHECK (state IN ('received', 'approved', 'active', 'repaid', 'refused', 'withdrawn', 'lapsed')),
  -- money in fen, the rate in basis points a year
  asked        bigint NOT NULL CHECK (asked > 0),
  purpose      text NOT NULL,
  contact      text NOT NULL,
  facts        jsonb NOT NULL,
  origins      jsonb NOT NULL,
  rule         jsonb NOT NULL,
  rule_version text,
  rule_hash    text,
  -- the most that the rule gives to all lines of this applicant together
  cap          bigint NOT NULL CHECK (cap > 0),
  received_on  date NOT NULL,
  due_on       date NOT NULL,
  decided_on   date,
  -- working days that the bank took
  decided_in   int,
  line         bigint CHECK (line > 0),
  rate         int CHECK (rate >= 0 AND rate <= 10000),
  rate_reason  text NOT NULL DEFAULT '',
  reason       text NOT NULL DEFAULT '',
  until_on     date,
  -- how many worked there when it was asked for
  start_staff  int,
  last_staff   int,
  last_quarter text,
  reminded     text,
  disbursed    bigint NOT NULL DEFAULT 0 CHECK (disbursed >= 0),
  repaid       bigint NOT NULL DEFAULT 0 CHECK (repaid >= 0),
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  CHECK (disbursed <= coalesce(line, 0)),
  CHECK (repaid <= disbursed)
);
CREATE INDEX loans_organisation ON loans.loans (organisation, id DESC);
CREATE INDEX loans_person ON loans.loans (person, id DESC);
CREATE INDEX loans_bank ON loans.loans (bank, id DESC);
CREATE INDEX loans_division ON loans.loans (division, id DESC);

-- What all banks together have promised one applicant. One row, locked by whoever adds a line: two banks at once cannot
-- both stay under the ceiling. In the applicant's bucket, under the applicant's own id.
-- shard: sk
CREATE TABLE loans.totals (
  sk        text COLLATE "C" NOT NULL,
  id        uuid NOT NULL,
  committed bigint NOT NULL CHECK (committed >= 0 AND committed <= 5000000000),
  PRIMARY KEY (sk, id)
);

-- What happened to a loan, in its order: who did what, and with how much.
-- shard: sk
CREATE TABLE loans.history (
  sk       text COLLATE "C" NOT NULL,
  id       uuid NOT NULL,
  loan     uuid NOT NULL,
  -- the version of the loan that it made
  no       int NOT NULL,
  action   text NOT NULL,
  party    text NOT NULL,
  amount   bigint,
  note     text NOT NULL DEFAULT '',
  by_name  text NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, loan, no),
  FOREIGN KEY (sk, loan) REFERENCES loans.loans (sk, id)
);

-- How many people work there, by quarter, as the firm reports it from its insurance.
-- shard: sk
CREATE TABLE loans.headcounts (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  loan        uuid NOT NULL,
  quarter     text NOT NULL,
  staff       int NOT NULL CHECK (staff >= 0),
  evidence    text NOT NULL,
  by_name     text NOT NULL,
  reported_on date NOT NULL,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, loan, quarter),
  FOREIGN KEY (sk, loan) REFERENCES loans.loans (sk, id)
);

ALTER TABLE loans.loans ENABLE ROW LEVEL SECURITY;
ALTER TABLE loans.totals ENABLE ROW LEVEL SECURITY;
ALTER TABLE loans.history ENABLE ROW LEVEL SECURITY;
ALTER TABLE loans.headcounts ENABLE ROW LEVEL SECURITY;

-- the applicant, the bank that was chosen, and the officials of the applicant's area
CREATE POLICY applicant ON loans.loans USING (kernel.is_self(person) OR kernel.is_member(organisation))
  WITH CHECK (kernel.is_self(person) OR kernel.is_member(organisation));
CREATE POLICY bank ON loans.loans USING (kernel.is_member(bank)) WITH CHECK (kernel.is_member(bank));
CREATE POLICY in_area ON loans.loans FOR SELECT USING (kernel.in_scope(division));
CREATE POLICY by_system ON loans.loans FOR UPDATE USING (kernel.is_system()) WITH CHECK (kernel.is_system());
-- a bank sees what others have promised to those who applied to it, as a sum and nothing else
CREATE POLICY of_my_applicants ON loans.totals USING (kernel.is_system() OR EXISTS (
  SELECT FROM loans.loans l WHERE (l.organisation = totals.id OR l.person = totals.id) AND kernel.is_member(l.bank)))
  WITH CHECK (kernel.is_system() OR EXISTS (
  SELECT FROM loans.loans l WHERE (l.organisation = totals.id OR l.person = totals.id) AND kernel.is_member(l.bank)));
CREATE POLICY with_loan ON loans.history USING (EXISTS (SELECT FROM loans.loans l WHERE l.sk = history.sk AND l.id = history.loan))
  WITH CHECK (EXISTS (SELECT FROM loans.loans l WHERE l.sk = history.sk AND l.id = history.loan));
CREATE POLICY with_loan ON loans.headcounts USING (EXISTS (SELECT FROM loans.loans l WHERE l.sk = headcounts.sk AND l.id = headcounts.loan))
  WITH CHECK (EXISTS (SELECT FROM loans.loans l WHERE l.sk = headcounts.sk AND l.id = headcounts.loan));

GRANT SELECT, INSERT, UPDATE ON loans.loans, loans.totals, loans.headcounts TO qingye_app;
GRANT SELECT, INSERT ON loans.history TO qingye_app;
