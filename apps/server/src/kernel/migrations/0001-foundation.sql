-- The application's role, and the scope functions that every row-level policy is written with.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'qingye_app') THEN
    CREATE ROLE qingye_app NOLOGIN;
  END IF;
EXCEPTION
  -- roles belong to the whole server: another database's migration may have been quicker
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

-- Whoever migrates also runs the application, and must be able to step down to its role.
DO $$
BEGIN
  EXECUTE 'SET LOCAL ROLE qingye_app';
  EXECUTE 'RESET ROLE';
EXCEPTION
  WHEN insufficient_privilege THEN
    EXECUTE format('GRANT qingye_app TO %I', current_user);
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON SCHEMA kernel FROM PUBLIC;
GRANT USAGE ON SCHEMA kernel TO qingye_app;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- All of them are a single expression in SQL, so that the planner puts them in place of the call and can use an
-- index. A setting that is missing reads as NULL, and one that an earlier transaction set reads as ''; both mean
-- that nothing is allowed.

CREATE FUNCTION kernel.in_scope(division text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT division >= current_setting('app.lo', true) COLLATE "C"
     AND division < current_setting('app.hi', true) COLLATE "C"
$$;

CREATE FUNCTION kernel.is_self(person uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT person = nullif(current_setting('app.person', true), '')::uuid
$$;

CREATE FUNCTION kernel.is_member(organisation uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT organisation = nullif(current_setting('app.organisation', true), '')::uuid
$$;

CREATE FUNCTION kernel.is_role(role text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT role = current_setting('app.role', true)
$$;

CREATE FUNCTION kernel.is_system() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('app.role', true) = 'system'
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA kernel FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA kernel TO qingye_app;
