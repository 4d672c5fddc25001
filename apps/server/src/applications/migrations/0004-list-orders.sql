-- The orders in which an officer of the whole city goes through the applications: the newest, and whose next step is
-- due first. Those that wait for nobody stand at the end, as the list says it.

CREATE INDEX applications_newest ON applications.applications (id);
CREATE INDEX applications_applied ON applications.applications (applied_at, id);
CREATE INDEX applications_next ON applications.applications ((coalesce(due_on, 'infinity'::date)), id);
