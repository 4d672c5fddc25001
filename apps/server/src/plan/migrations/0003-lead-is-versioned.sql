-- Who leads a target is part of its version, with a reason. Null: the plan's proposal, which nobody has confirmed.
ALTER TABLE plan.target_versions ADD COLUMN lead text;

-- What was confirmed before holds for the version in force.
UPDATE plan.target_versions AS v
SET lead = l.department
FROM plan.leads AS l
WHERE l.plan = v.plan AND l.item = v.target
  AND l.number = (SELECT max(o.number) FROM plan.leads AS o WHERE o.plan = l.plan AND o.item = l.item)
  AND v.number = (SELECT max(o.number) FROM plan.target_versions AS o WHERE o.plan = v.plan AND o.target = v.target);

-- A commitment has an owner; one whose lead was confirmed has that one.
INSERT INTO plan.commitments (plan, item, version, owner)
SELECT l.plan, l.item, 1, l.department
FROM plan.leads AS l
WHERE l.item LIKE '%-C%'
  AND l.number = (SELECT max(o.number) FROM plan.leads AS o WHERE o.plan = l.plan AND o.item = l.item)
ON CONFLICT (plan, item) DO UPDATE SET owner = coalesce(plan.commitments.owner, excluded.owner);

DROP TABLE plan.leads;
