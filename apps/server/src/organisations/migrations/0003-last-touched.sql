-- When somebody last worked on a request: a draft that lies idle is let go of with its papers.
ALTER TABLE organisations.requests ADD COLUMN touched_at timestamptz;
UPDATE organisations.requests AS r SET touched_at = greatest(
  r.created_at, r.sent_at, r.decided_at,
  (SELECT max(d.added_at) FROM organisations.documents AS d WHERE d.sk = r.sk AND d.request = r.id)
);
ALTER TABLE organisations.requests ALTER COLUMN touched_at SET NOT NULL;
CREATE INDEX requests_idle ON organisations.requests (touched_at) WHERE state = 'draft';
