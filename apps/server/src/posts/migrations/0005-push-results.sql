-- What became of a push, counted at night by the system from what only the receivers see: numbers, no names.
ALTER TABLE posts.pushes ADD COLUMN read int;
ALTER TABLE posts.pushes ADD COLUMN applied int;
ALTER TABLE posts.pushes ADD COLUMN followed_at timestamptz;
CREATE POLICY followed_by_system ON posts.pushes FOR UPDATE USING (kernel.is_system()) WITH CHECK (kernel.is_system());
GRANT UPDATE (read, applied, followed_at) ON posts.pushes TO qingye_app;
