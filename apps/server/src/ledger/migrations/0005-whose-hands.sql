-- A step of a close by a stand-in is also the step of whoever is on leave: nobody is on two sides, by no way.
ALTER TABLE ledger.closes ADD COLUMN prepared_for uuid, ADD COLUMN approved_for uuid, ADD COLUMN accepted_for uuid;
ALTER TABLE ledger.closes ADD CONSTRAINT nobody_stands_on_two_sides CHECK (
  approved_by <> prepared_for AND approved_for <> prepared_by AND approved_for <> prepared_for
  AND accepted_by <> prepared_for AND accepted_for <> prepared_by AND accepted_for <> prepared_for
  AND accepted_by <> approved_for AND accepted_for <> approved_by AND accepted_for <> approved_for
);
