-- The sessions that are over since some moment: what the nightly look at the doors begins with.
CREATE INDEX sessions_over ON activities.sessions (ends_at);
