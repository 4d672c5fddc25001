-- Where activities take place: venues with rooms, and when each is taken. A venue is the root of its rooms and their bookings.

CREATE SCHEMA activities;
GRANT USAGE ON SCHEMA activities TO qingye_app;

-- A place with rooms. Whoever keeps it: an organisation, or else the office of its division.
-- shard: sk
CREATE TABLE activities.venues (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  version      int NOT NULL DEFAULT 1,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  name         text NOT NULL,
  address      text NOT NULL,
  lon          double precision,
  lat          double precision,
  accessible   text NOT NULL DEFAULT '',
  closed       boolean NOT NULL DEFAULT false,
  made_by      uuid,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (sk, id)
);
CREATE INDEX venues_division ON activities.venues (division, id);

-- shard: sk
CREATE TABLE activities.rooms (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  venue        uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  name         text NOT NULL,
  capacity     int NOT NULL CHECK (capacity > 0),
  closed       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, venue) REFERENCES activities.venues (sk, id)
);
CREATE INDEX rooms_venue ON activities.rooms (sk, venue);

-- One room for one session. Written while the room's row is locked: no two of a room overlap.
-- shard: sk
CREATE TABLE activities.bookings (
  sk           text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  room         uuid NOT NULL,
  activity     uuid NOT NULL,
  session      uuid NOT NULL,
  division     text COLLATE "C" NOT NULL,
  organisation uuid,
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,
  PRIMARY KEY (sk, id),
  FOREIGN KEY (sk, room) REFERENCES activities.rooms (sk, id),
  CHECK (ends_at > starts_at)
);
CREATE INDEX bookings_room ON activities.bookings (sk, room, starts_at);
CREATE INDEX bookings_activity ON activities.bookings (activity);

ALTER TABLE activities.venues ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.rooms ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities.bookings ENABLE ROW LEVEL SECURITY;

-- places, and when a room is taken, are no secret: without that nobody could book
CREATE POLICY of_all ON activities.venues FOR SELECT USING (true);
CREATE POLICY in_area ON activities.venues USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.venues USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
CREATE POLICY of_all ON activities.rooms FOR SELECT USING (true);
CREATE POLICY in_area ON activities.rooms USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.rooms USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));
-- whoever books a room locks its row; nobody but its keeper changes it
CREATE POLICY locked ON activities.rooms FOR UPDATE USING (NOT kernel.is_role('visitor') AND NOT kernel.is_role('person'))
  WITH CHECK (kernel.in_scope(division) OR kernel.is_member(organisation));
CREATE POLICY of_all ON activities.bookings FOR SELECT USING (true);
CREATE POLICY in_area ON activities.bookings USING (kernel.in_scope(division)) WITH CHECK (kernel.in_scope(division));
CREATE POLICY own_organisation ON activities.bookings USING (kernel.is_member(organisation)) WITH CHECK (kernel.is_member(organisation));

GRANT SELECT, INSERT, UPDATE ON activities.venues, activities.rooms TO qingye_app;
GRANT SELECT, INSERT, DELETE ON activities.bookings TO qingye_app;
