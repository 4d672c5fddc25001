-- Which rows are about a record: it was touched, or among what was shown. The test for it is not leakproof, so that under
-- row-level security no index may serve it; the function belongs to the owner of the table and asks for the role itself.

CREATE FUNCTION kernel.audit_about(record text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT about.id FROM (
    SELECT a.id FROM kernel.audit a WHERE a.subject = record
    UNION
    SELECT a.id FROM kernel.audit a WHERE (a.detail -> 'ids') @> to_jsonb(ARRAY[record])
  ) about
  WHERE kernel.is_system() OR kernel.is_role('audit-administrator')
  ORDER BY about.id DESC LIMIT 10000
$$;
REVOKE ALL ON FUNCTION kernel.audit_about(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kernel.audit_about(text) TO qingye_app;
