-- What the records behind a sampled number amount to (quantity: how many records), fixed when it is drawn, and what was
-- found of the amount when it was signed: a record of fifty openings weighs more in a number than one of two. Earlier
-- samples say nothing of it.
ALTER TABLE audits.samples ADD COLUMN quantities jsonb, ADD COLUMN amount jsonb;
