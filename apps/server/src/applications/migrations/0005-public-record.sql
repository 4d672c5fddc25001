-- The public record says more: who started and said so themselves within a year, and how soon an answer usually comes.
ALTER TABLE applications.replies ADD COLUMN confirmed_starts int NOT NULL DEFAULT 0;
-- Working days from an application to its first answer, the median; null where fewer than three were answered.
ALTER TABLE applications.replies ADD COLUMN usual_days int;
CREATE INDEX applications_started ON applications.applications (organisation, started_on) WHERE fact IS NOT NULL;
