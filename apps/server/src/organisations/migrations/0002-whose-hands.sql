-- For whom a stand-in took the first look: the second one is somebody else's.
ALTER TABLE organisations.requests ADD COLUMN first_for uuid;
