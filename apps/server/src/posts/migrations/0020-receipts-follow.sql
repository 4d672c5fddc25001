-- Two records of one person were merged: what was sent to the one was sent to the other. A receipt lies in its
-- receiver's bucket, so it is written there and taken away here, by a merge and by nobody else.
GRANT DELETE ON posts.push_receipts TO qingye_app;
CREATE POLICY moved_by_merges ON posts.push_receipts AS RESTRICTIVE FOR DELETE USING (kernel.is_system());
