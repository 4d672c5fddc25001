-- For whom a stand-in approved: they do not carry it out either.
ALTER TABLE privacy.retention_lists ADD COLUMN approved_for uuid;
