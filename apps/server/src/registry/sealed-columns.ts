import type { SealedColumn } from '../kernel/index.ts'
import { vaultNames } from './identity.ts'
import { forgetPhoneTail } from './people-find.store.ts'
import { rehashIdentity } from './statement.store.ts'

const columns = (table: string): SealedColumn[] => [
  {
    table,
    column: 'phone_sealed',
    purpose: vaultNames.phone.purpose,
    match: {
      kind: vaultNames.phone.kind,
      column: 'phone_match',
      ...(table === 'registry.people' && { rehash: forgetPhoneTail }),
    },
  },
  {
    table,
    column: 'id_number_sealed',
    purpose: vaultNames.identity.purpose,
    match: {
      kind: vaultNames.identity.kind,
      column: 'id_number_match',
      rehash: (context, { before, after }) => rehashIdentity(context, before, after),
    },
  },
]

/** Everything of a person that the vault has sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  ...columns('registry.people'),
  ...columns('registry.statements'),
]
