-- Whose place a stand-in takes, as an account: four eyes look at both, on every request, without another lookup.
ALTER TABLE accounts.grants ADD COLUMN stands_in_for_account uuid;
UPDATE accounts.grants AS g SET stands_in_for_account = p.account FROM accounts.grants AS p WHERE p.id = g.stands_in_for;
ALTER TABLE accounts.grants ADD CONSTRAINT stands_in_for_somebody
  CHECK ((stands_in_for IS NULL) = (stands_in_for_account IS NULL));
