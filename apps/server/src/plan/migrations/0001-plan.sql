-- The plan as it was read in, what was changed about it and why, and what departments tell us beside the count.

CREATE SCHEMA plan;
GRANT USAGE ON SCHEMA plan TO qingye_app;

-- Each text of a plan that was ever read in. The newest version of a code is in force; older ones stay readable.
-- shard: reference
CREATE TABLE plan.plans (
  code        text NOT NULL,
  version     int NOT NULL CHECK (version > 0),
  hash        text NOT NULL,
  source      text NOT NULL,
  from_day    date NOT NULL,
  to_day      date NOT NULL,
  reason      text NOT NULL,
  account     uuid,
  imported_at timestamptz NOT NULL,
  PRIMARY KEY (code, version)
);

-- What a target asks for, spread over the year and over those who have to do it. A change is a new row.
-- shard: reference
CREATE TABLE plan.target_versions (
  plan    text NOT NULL,
  target  text NOT NULL,
  number  int NOT NULL CHECK (number > 0),
  value   bigint,
  pacing  jsonb NOT NULL,
  shares  jsonb NOT NULL,
  reason  text NOT NULL,
  account uuid,
  at      timestamptz NOT NULL,
  PRIMARY KEY (plan, target, number)
);

-- A proposed lead department that somebody confirmed or changed. The highest number holds.
-- shard: reference
CREATE TABLE plan.leads (
  plan       text NOT NULL,
  item       text NOT NULL,
  number     int NOT NULL CHECK (number > 0),
  department text NOT NULL,
  account    uuid,
  at         timestamptz NOT NULL,
  PRIMARY KEY (plan, item, number)
);

-- shard: reference
CREATE TABLE plan.commitments (
  plan    text NOT NULL,
  item    text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  owner   text,
  PRIMARY KEY (plan, item)
);

-- shard: reference
CREATE TABLE plan.steps (
  id         uuid PRIMARY KEY,
  plan       text NOT NULL,
  item       text NOT NULL,
  what       text NOT NULL,
  due        date NOT NULL,
  done_on    date,
  done_by    uuid,
  account    uuid,
  created_at timestamptz NOT NULL
);
CREATE INDEX steps_item ON plan.steps (plan, item);
CREATE INDEX steps_due ON plan.steps (due) WHERE done_on IS NULL;

-- shard: reference
CREATE TABLE plan.reported_figures (
  id           uuid PRIMARY KEY,
  version      int NOT NULL CHECK (version > 0),
  plan         text NOT NULL,
  target       text NOT NULL,
  division     text COLLATE "C" NOT NULL,
  department   text,
  value        bigint NOT NULL,
  period       text NOT NULL,
  until_day    date NOT NULL,
  source       text NOT NULL,
  state        text NOT NULL CHECK (state IN ('submitted', 'accepted', 'rejected')),
  submitted_by uuid NOT NULL,
  submitter    text NOT NULL,
  submitted_at timestamptz NOT NULL,
  decided_by   uuid,
  decider      text,
  decided_at   timestamptz,
  reason       text,
  CHECK ((state = 'submitted') = (decided_by IS NULL)),
  -- nobody accepts what they have submitted: held here too, whatever the program says
  CHECK (decided_by IS DISTINCT FROM submitted_by),
  CHECK (state <> 'rejected' OR reason IS NOT NULL)
);
CREATE INDEX reported_target ON plan.reported_figures (plan, target, division);

-- Files that show that something was done, or where a figure comes from. Never changed, never taken away.
-- shard: sk
CREATE TABLE plan.evidence (
  sk       text COLLATE "C" NOT NULL,
  id       uuid NOT NULL,
  division text COLLATE "C" NOT NULL,
  subject  uuid NOT NULL,
  name     text NOT NULL,
  type     text NOT NULL,
  size     int NOT NULL CHECK (size > 0 AND size <= 5242880),
  sha256   text NOT NULL,
  bytes    bytea NOT NULL,
  account  uuid,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX evidence_subject ON plan.evidence (sk, subject);

ALTER TABLE plan.plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan.target_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan.leads ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan.commitments ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan.steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan.reported_figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan.evidence ENABLE ROW LEVEL SECURITY;

-- The promise is public.
CREATE POLICY public_promise ON plan.plans FOR SELECT USING (true);
CREATE POLICY read_in ON plan.plans FOR INSERT WITH CHECK (kernel.is_system() OR kernel.is_role('administrator'));
CREATE POLICY public_promise ON plan.target_versions FOR SELECT USING (true);
CREATE POLICY changed_by_city ON plan.target_versions FOR INSERT
  WITH CHECK (kernel.is_system() OR kernel.is_role('administrator') OR kernel.is_role('city-officer'));
CREATE POLICY public_promise ON plan.leads FOR SELECT USING (true);
CREATE POLICY confirmed_by_administrator ON plan.leads FOR INSERT
  WITH CHECK (kernel.is_system() OR kernel.is_role('administrator'));
CREATE POLICY public_promise ON plan.commitments FOR SELECT USING (true);
CREATE POLICY kept_by_city ON plan.commitments
  USING (kernel.is_system() OR kernel.is_role('administrator') OR kernel.is_role('city-officer'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('administrator') OR kernel.is_role('city-officer'));

-- Steps are the administration's own work: officials read them, nobody else. An official has an area.
CREATE POLICY read_by_officials ON plan.steps FOR SELECT
  USING (kernel.is_system() OR current_setting('app.hi', true) <> '');
CREATE POLICY kept_by_city ON plan.steps
  USING (kernel.is_system() OR kernel.is_role('administrator') OR kernel.is_role('city-officer'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('administrator') OR kernel.is_role('city-officer'));

-- An accepted figure stands beside the counted one for everybody; until then it is the area's own.
CREATE POLICY accepted_is_public ON plan.reported_figures FOR SELECT USING (state = 'accepted');
CREATE POLICY read_in_area ON plan.reported_figures FOR SELECT USING (kernel.in_scope(division));
CREATE POLICY submit_in_area ON plan.reported_figures FOR INSERT WITH CHECK (
  kernel.in_scope(division)
  AND state = 'submitted'
  AND (kernel.is_system() OR submitted_by::text = current_setting('app.account', true))
);
CREATE POLICY decide_in_area ON plan.reported_figures FOR UPDATE
  USING (kernel.in_scope(division) AND state = 'submitted'
         AND submitted_by::text <> current_setting('app.account', true))
  WITH CHECK (kernel.in_scope(division) AND decided_by::text = current_setting('app.account', true));

CREATE POLICY in_area ON plan.evidence FOR SELECT USING (kernel.in_scope(division));
CREATE POLICY add_in_area ON plan.evidence FOR INSERT WITH CHECK (kernel.in_scope(division));

-- Versions, leads and evidence are added to, never changed: what was promised stays readable.
GRANT SELECT, INSERT ON plan.plans, plan.target_versions, plan.leads, plan.evidence TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON plan.commitments, plan.steps, plan.reported_figures TO qingye_app;
