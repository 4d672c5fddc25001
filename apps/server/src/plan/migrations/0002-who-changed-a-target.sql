-- Who made a version, as they were called and where they worked then. Null: read in with the plan, or older.
ALTER TABLE plan.target_versions ADD COLUMN by_name text;
ALTER TABLE plan.target_versions ADD COLUMN by_department text;
