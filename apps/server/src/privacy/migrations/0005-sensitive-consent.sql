-- The yes that stands, for the record. Whoever never said anything is asked: until then nothing follows from it.
UPDATE registry.people AS p SET sensitive_agreed = true
FROM (
  SELECT DISTINCT ON (person) person, given FROM privacy.consents WHERE purpose = 'sensitive'
  ORDER BY person, at DESC, seq DESC
) AS word
WHERE word.person = p.id AND word.given;
