-- What is known of somebody's circumstances (low income, service, difficulty, a household without work) is shown and used
-- after a yes of its own, not until a no. Registrations are kept by law and need none.
ALTER TABLE registry.people ADD COLUMN sensitive_agreed boolean NOT NULL DEFAULT false;
