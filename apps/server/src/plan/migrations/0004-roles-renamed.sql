-- The administrator of the plan's data is the system's; the other two administrators do nothing here.

DROP POLICY read_in ON plan.plans;
CREATE POLICY read_in ON plan.plans FOR INSERT WITH CHECK (kernel.is_system() OR kernel.is_role('system-administrator'));
DROP POLICY changed_by_city ON plan.target_versions;
CREATE POLICY changed_by_city ON plan.target_versions FOR INSERT
  WITH CHECK (kernel.is_system() OR kernel.is_role('system-administrator') OR kernel.is_role('city-officer'));
DROP POLICY kept_by_city ON plan.commitments;
CREATE POLICY kept_by_city ON plan.commitments
  USING (kernel.is_system() OR kernel.is_role('system-administrator') OR kernel.is_role('city-officer'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('system-administrator') OR kernel.is_role('city-officer'));
DROP POLICY kept_by_city ON plan.steps;
CREATE POLICY kept_by_city ON plan.steps
  USING (kernel.is_system() OR kernel.is_role('system-administrator') OR kernel.is_role('city-officer'))
  WITH CHECK (kernel.is_system() OR kernel.is_role('system-administrator') OR kernel.is_role('city-officer'));
