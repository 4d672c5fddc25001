-- Who an official was called when they acted: the name may change, the row does not.

ALTER TABLE kernel.audit ADD COLUMN actor_name text;
CREATE INDEX audit_of_name ON kernel.audit (actor_name, id) WHERE actor_name IS NOT NULL;
