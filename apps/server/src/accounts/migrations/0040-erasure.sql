-- Somebody who asked to be forgotten leaves an empty account behind: the audit log names it.
CREATE POLICY erased_by_system ON accounts.sessions USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY erased_by_system ON accounts.totp USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY erased_by_system ON accounts.recovery_codes USING (kernel.is_system()) WITH CHECK (kernel.is_system());
CREATE POLICY erased_by_system ON accounts.links USING (kernel.is_system()) WITH CHECK (kernel.is_system());
