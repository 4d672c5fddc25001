-- What an office, or somebody in it, is asked to do by a day. What waits elsewhere (reviews, answers, checks) is
-- not copied here: it is counted where it lies.

CREATE SCHEMA desk;
GRANT USAGE ON SCHEMA desk TO qingye_app;

-- shard: sk
CREATE TABLE desk.tasks (
  sk          text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  version     int NOT NULL,
  title       text NOT NULL,
  note        text NOT NULL,
  -- the target that lags, and the area whose number it is
  target      text,
  about       text COLLATE "C",
  -- the office that has to do it; account: this very person
  area        text COLLATE "C" NOT NULL,
  department  text NOT NULL,
  account     uuid,
  due         date NOT NULL,
  state       text NOT NULL CHECK (state IN ('open', 'done')),
  made_by     uuid NOT NULL,
  maker       text NOT NULL,
  made_at     timestamptz NOT NULL,
  finished_by uuid,
  finished_at timestamptz,
  PRIMARY KEY (sk, id),
  CONSTRAINT done_has_name CHECK ((state = 'done') = (finished_by IS NOT NULL AND finished_at IS NOT NULL))
);
CREATE INDEX tasks_office ON desk.tasks (area, department, state, due);
CREATE INDEX tasks_maker ON desk.tasks (made_by, state, due);

ALTER TABLE desk.tasks ENABLE ROW LEVEL SECURITY;
-- Officials of the area see it, and whoever gave it follows it.
CREATE POLICY in_area_or_given ON desk.tasks FOR SELECT
  USING (kernel.in_scope(area) OR made_by::text = current_setting('app.account', true));
CREATE POLICY give_below ON desk.tasks FOR INSERT
  WITH CHECK (kernel.in_scope(area) AND made_by::text = current_setting('app.account', true));
CREATE POLICY finish ON desk.tasks FOR UPDATE
  USING (kernel.in_scope(area) OR made_by::text = current_setting('app.account', true));
GRANT SELECT, INSERT, UPDATE ON desk.tasks TO qingye_app;
