-- A post on hold is out of every list, and its page says why.
DROP POLICY published ON posts.posts;
CREATE POLICY published ON posts.posts FOR SELECT
  USING (state IN ('published', 'held', 'filled', 'closed', 'expired'));
CREATE INDEX posts_held ON posts.posts (organisation) WHERE state = 'held';
