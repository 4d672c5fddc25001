-- What takes place on the days of a calendar, by the moments between which it lies; what is over, by when it was.
CREATE INDEX activities_bounds ON activities.activities (ends_at, starts_at)
  WHERE state NOT IN ('draft', 'review', 'withdrawn');
CREATE INDEX activities_due ON activities.activities (state, ends_at);
