-- One picture may stand at the head of an activity's page. Nobody is to be recognised in it, so everybody may see it at once.
ALTER TABLE activities.pictures ADD COLUMN cover boolean NOT NULL DEFAULT false CHECK (NOT cover OR (published AND NOT people));
CREATE UNIQUE INDEX pictures_cover ON activities.pictures (sk, activity) WHERE cover;
