-- Messages go when their receiver asks to be forgotten, or when they are too old to be of use.
CREATE POLICY erased_by_system ON inbox.messages FOR DELETE USING (kernel.is_system());
GRANT DELETE ON inbox.messages TO qingye_app;
CREATE INDEX messages_sent ON inbox.messages (sent_at, id);
