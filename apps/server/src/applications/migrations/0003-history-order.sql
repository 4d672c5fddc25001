-- Two lines of one millisecond stand in the order of what they record, not of their ids.
ALTER TABLE applications.history ADD COLUMN version int NOT NULL DEFAULT 0;
