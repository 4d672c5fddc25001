-- A process that does not own the tables must still see whether the schema is the one that it was written for.
CREATE POLICY by_system ON kernel.migrations FOR SELECT USING (kernel.is_system());
GRANT SELECT ON kernel.migrations TO qingye_app;
