import { openVault } from '../vault.ts'
import { type KeyRing, newKey, readKeyRing } from '../vault-keys.ts'

/** The same in every run, so that a test may state a hash. No installation uses it. */
export const testKeys: KeyRing = readKeyRing(
  newKey('test', 'aes', size => Buffer.from(Array.from({ length: size }, (_, at) => at * 5 + 1))),
)

export const testVault = openVault(testKeys)
