-- Who approved a list and who had it carried out, by name, as the page shows them: two people.

ALTER TABLE privacy.retention_lists
  ADD COLUMN approved_name text,
  ADD COLUMN executed_name text;
