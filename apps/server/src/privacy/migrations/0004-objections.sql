-- The objections that stand, for the record.
UPDATE registry.people AS p SET no_automatic = true
FROM (
  SELECT DISTINCT ON (person) person, given FROM privacy.consents WHERE purpose = 'automatic'
  ORDER BY person, at DESC, seq DESC
) AS word
WHERE word.person = p.id AND NOT word.given;
