-- Whom an invitation is for is a phone as often as a login: sealed, and found by a keyed hash. A plain hash of eleven digits
-- is read back within minutes, so those that stand are not carried over: an organisation's open invitations, good for a
-- week, end here and are sent again. Officials' are for the account that was opened for them and stay.
UPDATE accounts.invitations SET outcome = 'withdrawn', ended_at = now()
  WHERE outcome IS NULL AND organisation IS NOT NULL;
ALTER TABLE accounts.invitations DROP COLUMN login_hash;
ALTER TABLE accounts.invitations ADD COLUMN login_sealed text;
ALTER TABLE accounts.invitations ADD COLUMN login_match text;

-- Wrong tries and codes sent are counted under a keyed hash from now on; what was counted before begins anew.
DELETE FROM accounts.failures;
DELETE FROM accounts.quotas;
