-- An application that is over stays for the counts; who applied and what they sent goes, on request or after its time.
CREATE POLICY erased_by_system ON applications.history FOR UPDATE USING (kernel.is_system());
GRANT UPDATE (note) ON applications.history TO qingye_app;
-- A person may take back what an employer was allowed to see of them, also when the application has ended.
ALTER TABLE applications.applications ADD COLUMN sharing_withdrawn_at timestamptz;
