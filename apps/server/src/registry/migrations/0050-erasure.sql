-- A record is let go of by the system alone, when a request or an approved list says so. What is withheld is a field
-- that its person no longer agrees to have shown or used.

-- shard: sk
CREATE TABLE registry.withheld (
  sk     text COLLATE "C" NOT NULL,
  person uuid NOT NULL,
  field  text NOT NULL,
  since  timestamptz NOT NULL,
  PRIMARY KEY (sk, person, field)
);
ALTER TABLE registry.withheld ENABLE ROW LEVEL SECURITY;
-- Whoever may see a person has to know what of them may not be shown; the row holds nothing else.
CREATE POLICY read_by_readers ON registry.withheld FOR SELECT
  USING (kernel.is_self(person) OR kernel.is_system() OR current_setting('app.role', true) NOT IN ('visitor', 'person'));
CREATE POLICY own_choice ON registry.withheld FOR INSERT WITH CHECK (kernel.is_self(person) OR kernel.is_system());
CREATE POLICY own_return ON registry.withheld FOR DELETE USING (kernel.is_self(person) OR kernel.is_system());
GRANT SELECT, INSERT, DELETE ON registry.withheld TO qingye_app;

-- Statements are never changed and never taken away but here.
CREATE POLICY erased_by_system ON registry.statements AS RESTRICTIVE FOR DELETE USING (kernel.is_system());
GRANT DELETE ON registry.statements TO qingye_app;
CREATE POLICY erased_by_system ON registry.household_members AS RESTRICTIVE FOR DELETE USING (kernel.is_system());
GRANT DELETE ON registry.household_members TO qingye_app;
GRANT UPDATE (note, by_name) ON registry.registration_steps TO qingye_app;
