-- Of the people whom a push would have fitted, how many want no program to choose for them. Not known of earlier ones.
ALTER TABLE posts.pushes ADD COLUMN left_out int;
