-- For whom a stand-in submitted it: they do not decide on it either.
ALTER TABLE plan.reported_figures ADD COLUMN submitted_for uuid;
