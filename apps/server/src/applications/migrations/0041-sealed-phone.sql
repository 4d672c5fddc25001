-- The phone that goes with an application is sealed beside the rest of what was sent. SQL knows no key: the next start
-- seals what earlier versions kept in clear. The index is of those rows alone and empty from then on.
ALTER TABLE applications.applications ADD COLUMN phone_sealed text;
CREATE INDEX applications_plain_phone ON applications.applications (sk, id) WHERE resume ? 'phone';
