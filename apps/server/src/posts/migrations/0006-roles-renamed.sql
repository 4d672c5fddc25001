-- Roles have finer names: members of an organisation are three, and towns and villages are two.

DROP POLICY employers ON posts.rounds;
CREATE POLICY employers ON posts.rounds FOR SELECT USING (
  kernel.is_role('organisation-admin') OR kernel.is_role('recruiter') OR kernel.is_role('reporter')
);
DROP POLICY officials ON posts.pushed;
CREATE POLICY officials ON posts.pushed
  USING (kernel.is_system() OR kernel.is_role('village-worker') OR kernel.is_role('town-officer')
    OR kernel.is_role('county-officer') OR kernel.is_role('city-officer'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('village-worker') OR kernel.is_role('town-officer')
    OR kernel.is_role('county-officer') OR kernel.is_role('city-officer'));
UPDATE posts.imports SET role = 'organisation-admin' WHERE role = 'employer';
UPDATE posts.imports SET role = 'town-officer' WHERE role = 'town-worker';
