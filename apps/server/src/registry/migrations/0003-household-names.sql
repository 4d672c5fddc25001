-- Each side of a household relation sees the other's name and no more of their record.
ALTER TABLE registry.household_members
  ADD COLUMN person_name text NOT NULL DEFAULT '',
  ADD COLUMN head_name   text NOT NULL DEFAULT '';
