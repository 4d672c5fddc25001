-- Jobs count how many messages about one thing were read; nothing of a single message leaves them.
CREATE POLICY counted_by_system ON inbox.messages FOR SELECT USING (kernel.is_system());
CREATE INDEX messages_source ON inbox.messages (source) WHERE source IS NOT NULL;
