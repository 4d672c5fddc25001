-- Who signed a close, by the name they had on that day: another office's accounts are not readable, their names are.
ALTER TABLE ledger.closes
  ADD COLUMN prepared_name text,
  ADD COLUMN approved_name text,
  ADD COLUMN accepted_name text,
  ADD COLUMN reopened_name text;
