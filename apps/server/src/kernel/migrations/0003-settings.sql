-- Few facts about this installation: which demo city was loaded, by how much its clock is moved.

-- shard: reference
CREATE TABLE kernel.settings (
  key   text PRIMARY KEY,
  value jsonb NOT NULL
);
ALTER TABLE kernel.settings ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_system ON kernel.settings USING (kernel.is_system()) WITH CHECK (kernel.is_system());
GRANT SELECT, INSERT, UPDATE ON kernel.settings TO qingye_app;
