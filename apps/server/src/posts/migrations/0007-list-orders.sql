-- The orders in which an officer of the whole city goes through the posts: the newest, the last changed, the next to
-- expire. A page of them is read from its index; without one each page sorts every post. The other orders of the list
-- sort what the filters leave.

CREATE INDEX posts_newest ON posts.posts (id);
CREATE INDEX posts_updated ON posts.posts (updated_at, id);
CREATE INDEX posts_valid ON posts.posts (valid_until, id);
