-- Who objects to a program choosing for them: kept beside the record, so that whoever chooses among many asks one row.
ALTER TABLE registry.people ADD COLUMN no_automatic boolean NOT NULL DEFAULT false;
