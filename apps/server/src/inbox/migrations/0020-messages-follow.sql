-- Two records of one person were merged: their messages have one reader from now on.
CREATE POLICY followed_by_system ON inbox.messages FOR UPDATE USING (kernel.is_system()) WITH CHECK (kernel.is_system());
