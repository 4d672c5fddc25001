-- For whom a stand-in of the other area agreed.
ALTER TABLE registry.probable_duplicates ADD COLUMN agreed_for uuid;
