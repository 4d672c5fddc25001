-- What takes place: activities with sessions, who is registered, who came, what was reported. An activity is the root of all
-- that hangs on it.

-- shard: sk
CREATE TABLE activities.series (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  title        text NOT NULL,
  made_by      uuid,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);

-- shard: sk
CREATE TABLE activities.activities (
  sk             text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  version        int NOT NULL DEFAULT 1,
  kind           text NOT NULL,
  family         text NOT NULL,
  state          text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'review', 'open', 'running', 'held', 'reported', 'closed',
    'cancelled', 'withdrawn')),
  series         uuid,
  campaign       text,
  title          text NOT NULL,
  about          text NOT NULL DEFAULT '',
  -- who answers for it: an organisation, or else the office of `area` and `department`
  organisation   uuid,
  organiser_name text NOT NULL,
  area           text COLLATE "C",
  department     text,
  -- where it takes place
  division       text COLLATE "C" NOT NULL,
  mode           text NOT NULL CHECK (mode IN ('onsite', 'online', 'hybrid')),
  place          text NOT NULL DEFAULT '',
  link           text,
  lon            double precision,
  lat            double precision,
  co_organisers  jsonb NOT NULL DEFAULT '[]',
  audience       text NOT NULL DEFAULT '',
  accessible     text NOT NULL DEFAULT '',
  contact_name   text NOT NULL,
  contact_phone  text NOT NULL,
  -- fen; nearly always nothing
  price          bigint NOT NULL DEFAULT 0 CHECK (price >= 0),
  particulars    jsonb NOT NULL DEFAULT '{}',
  questions      jsonb NOT NULL DEFAULT '[]',
  -- how many may come; null: whoever wants to
  capacity       int CHECK (capacity > 0),
  companions     int NOT NULL DEFAULT 0 CHECK (companions >= 0),
  -- how many places may wait; 0: no waiting list
  waiting_list   int NOT NULL DEFAULT 0 CHECK (waiting_list >= 0),
  -- places that are held or taken, and that wait: changed only while this row is locked
  taken          int NOT NULL DEFAULT 0 CHECK (taken >= 0),
  waiting        int NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  last_position  bigint NOT NULL DEFAULT 0,
  -- participants are shown to the organiser; false: to nobody, they are only counted
  shown          boolean NOT NULL DEFAULT true,
  opens_at       timestamptz,
  closes_at      timestamptz,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  first_day      date NOT NULL,
  search         text NOT NULL,
  filing_number  text,
  permit         text,
  reason         text,
  -- counted up by a move or a cancellation; those who are registered were told of as much as `told` says
  news           int NOT NULL DEFAULT 0,
  told           int NOT NULL DEFAULT 0,
  -- the first day of which those who are registered were reminded
  reminded_of    date,
  started_at     timestamptz,
  report_due     date,
  copied_from    uuid,
  made_by        uuid,
  made_for       uuid,
  reviewed_by    uuid,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  CHECK (capacity IS NULL OR taken <= capacity),
  CHECK (ends_at > starts_at)
);
CREATE INDEX activities_calendar ON activities.activities (first_day, id) WHERE state NOT IN ('draft', 'review', 'withdrawn');
CREATE INDEX activities_division ON activities.activities (division, id DESC);
CREATE INDEX activities_organisation ON activities.activities (organisation, id DESC);
CREATE INDEX activities_report ON activities.activities (report_due) WHERE state = 'held';

-- shard: sk
CREATE TABLE activities.sessions (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  activity     uuid NOT NULL,
  no           int NOT NULL,
  title        text NOT NULL DEFAULT '',
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,
  room         uuid,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, activity) REFERENCES activities.activities (sk, id),
  CHECK (ends_at > starts_at)
);
CREATE INDEX sessions_activity ON activities.sessions (sk, activity, no);

-- Somebody's places at an activity. Without a foreign key, as all rows that follow a person. A person, or a phone, has one
-- that stands.
-- shard: sk
CREATE TABLE activities.registrations (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  activity     uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  shown        boolean NOT NULL,
  person       uuid,
  name         text NOT NULL,
  phone_sealed text,
  phone_match  text,
  -- themselves and who comes with them
  places       int NOT NULL CHECK (places > 0),
  answers      jsonb NOT NULL DEFAULT '{}',
  state        text NOT NULL CHECK (state IN ('taken', 'held', 'waiting', 'cancelled', 'lapsed')),
  position     bigint,
  held_until   timestamptz,
  -- of the key that the form carried: the same form sent again is the same registration
  key_hash     text,
  via          text NOT NULL DEFAULT 'web',
  made_at      timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE UNIQUE INDEX registrations_person ON activities.registrations (sk, activity, person)
  WHERE person IS NOT NULL AND state IN ('taken', 'held', 'waiting');
CREATE UNIQUE INDEX registrations_phone ON activities.registrations (sk, activity, phone_match)
  WHERE phone_match IS NOT NULL AND state IN ('taken', 'held', 'waiting');
CREATE INDEX registrations_waiting ON activities.registrations (sk, activity, position) WHERE state = 'waiting';
CREATE INDEX registrations_held ON activities.registrations (held_until) WHERE state = 'held';
CREATE INDEX registrations_of_person ON activities.registrations (person);

-- What is shown at the door: the hash of a code, for the registration of the same id.
-- shard: sk
CREATE TABLE activities.tickets (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  activity     uuid NOT NULL,
  person       uuid,
  hash         text NOT NULL,
  code_sealed  text,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, hash)
);
CREATE INDEX tickets_person ON activities.tickets (person);

-- Who came to a session: one row for one registration.
-- shard: sk
CREATE TABLE activities.attendances (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  activity     uuid NOT NULL,
  session      uuid NOT NULL,
  registration uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  shown        boolean NOT NULL,
  person       uuid,
  in_at        timestamptz NOT NULL,
  out_at       timestamptz,
  via          text NOT NULL,
  device       text NOT NULL,
  client_id    text NOT NULL,
  by_account   uuid,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, session, registration)
);
CREATE INDEX attendances_activity ON activities.attendances (sk, activity);
CREATE INDEX attendances_person ON activities.attendances (person);

-- Everything that a door has ever sent, once each, with what became of it: what was in conflict waits for a person.
-- shard: sk
CREATE TABLE activities.scans (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  activity     uuid NOT NULL,
  session      uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  client_id    text NOT NULL,
  device       text NOT NULL,
  via          text NOT NULL,
  direction    text NOT NULL CHECK (direction IN ('in', 'out')),
  registration uuid,
  ticket_hash  text,
  at           timestamptz NOT NULL,
  received_at  timestamptz NOT NULL,
  by_account   uuid,
  outcome      text NOT NULL,
  settled_at   timestamptz,
  settled_by   uuid,
  settled_note text,
  PRIMARY KEY (sk, id),
  UNIQUE (sk, activity, client_id)
);
CREATE INDEX scans_activity ON activities.scans (sk, activity, at);

-- What became of it, by who held it. One for each activity, under its id.
-- shard: sk
CREATE TABLE activities.reports (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  came         int NOT NULL CHECK (came >= 0),
  text         text NOT NULL,
  pictures     jsonb NOT NULL DEFAULT '[]',
  consent      boolean NOT NULL DEFAULT false,
  made_by      uuid,
  by_name      text NOT NULL,
  sent_at      timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, id) REFERENCES activities.activities (sk, id)
);

-- What somebody who was there says of it; published without a name, under the id of their registration.
-- shard: sk
CREATE TABLE activities.feedback (
  sk       text COLLATE "C" NOT NULL,
  id       uuid NOT NULL,
  activity uuid NOT NULL,
  stars    int NOT NULL CHECK (stars BETWEEN 1 AND 5),
  text     text NOT NULL DEFAULT '',
  day      date NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX feedback_activity ON activities.feedback (sk, activity);

ALTER TABLE activities.series ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.activities ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.registrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.tickets ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.attendances ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.scans ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.feedback ENABLE ROW LEVEL SECURITY;

CREATE POLICY in_area ON activities.series USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.series USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));

CREATE POLICY of_all ON activities.activities FOR SELECT USING (state NOT IN ('draft', 'review', 'withdrawn'));
CREATE POLICY in_area ON activities.activities USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.activities USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY of_activity ON activities.sessions FOR SELECT USING (EXISTS (
  SELECT FROM activities.activities a WHERE a.sk = sessions.sk AND a.id = sessions.activity));
CREATE POLICY in_area ON activities.sessions USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.sessions USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));

-- decided by the use cases that run as the system, under the activity's lock; read by whom it concerns
CREATE POLICY by_system ON activities.registrations USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own ON activities.registrations FOR SELECT USING (kernel.is_self(person));
CREATE POLICY in_area ON activities.registrations FOR SELECT USING (shown AND kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.registrations FOR SELECT USING (shown AND kernel.is_member(organisation));
CREATE POLICY by_system ON activities.tickets USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own ON activities.tickets FOR SELECT USING (kernel.is_self(person));
CREATE POLICY by_system ON activities.attendances USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY own ON activities.attendances FOR SELECT USING (kernel.is_self(person));
CREATE POLICY in_area ON activities.attendances FOR SELECT USING (shown AND kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.attendances FOR SELECT USING (shown AND kernel.is_member(organisation));
CREATE POLICY by_system ON activities.scans USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY in_area ON activities.scans FOR SELECT USING (kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.scans FOR SELECT USING (kernel.is_member(organisation));

CREATE POLICY of_all ON activities.reports FOR SELECT USING (true);
CREATE POLICY in_area ON activities.reports USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.reports USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY of_all ON activities.feedback FOR SELECT USING (true);
CREATE POLICY by_system ON activities.feedback FOR INSERT WITH CHECK (kernel.is_system());

GRANT SELECT, INSERT, UPDATE ON activities.series, activities.activities TO qingye_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON activities.sessions, activities.registrations, activities.tickets,
  activities.attendances TO qingye_app;
GRANT SELECT, INSERT, UPDATE ON activities.scans, activities.reports TO qingye_app;
GRANT SELECT, INSERT ON activities.feedback TO qingye_app;
