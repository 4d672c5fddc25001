import type { Database } from './database/index.ts'
import { readSetting, writeSetting } from './settings.ts'
import { openVault, type Vault, VaultError } from './vault.ts'
import type { KeyRing } from './vault-keys.ts'

/** Which key `match` uses, and the one to which a rehash that has begun is going. */
export interface Matching {
  readonly key: string
  readonly next?: string
}

const matchingKey = 'vault.matching'

export async function readMatching(database: Database): Promise<Matching | undefined> {
  // written below, by nothing else
  return (await readSetting(database, matchingKey)) as Matching | undefined
}

export function writeMatching(database: Database, matching: Matching): Promise<void> {
  return writeSetting(database, matchingKey, matching)
}

/**
 * The vault of an installation. Which key matches is kept in the database, because hashes of two keys beside each
 * other would find nobody twice: a new first key in the ring seals at once, and matches only after a rehash.
 * @throws VaultError while a rehash is under way, or when the ring has lost a key that the database needs
 */
export async function vaultOf(database: Database, ring: KeyRing): Promise<Vault> {
  const known = await readMatching(database)
  if (known?.next !== undefined) {
    throw new VaultError('key', 'a rehash was begun and not finished: run qingye keys rehash again')
  }
  if (known !== undefined) return openVault(ring, known.key)
  const vault = openVault(ring)
  await writeMatching(database, { key: vault.matching })
  return vault
}
