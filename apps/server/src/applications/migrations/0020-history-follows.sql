-- Two records of one person were merged: a line of history repeats its application's person, and follows with it.
GRANT UPDATE (person) ON applications.history TO qingye_app;
