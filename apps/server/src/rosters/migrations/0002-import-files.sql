-- The pieces of a file say of which file of their import they are, as those of every other kind of import do.
ALTER TABLE rosters.import_chunks ADD COLUMN file_no int NOT NULL DEFAULT 1;
ALTER TABLE rosters.import_chunks DROP CONSTRAINT import_chunks_sk_import_no_key;
ALTER TABLE rosters.import_chunks ADD UNIQUE (sk, import, file_no, no);
