import type { Kernel } from '../kernel/index.ts'
import { openPhones, sealPhoneOf } from './credential.store.ts'

/** Installations from before phones were sealed: done at the start, a batch a transaction, until none is left. */
export async function sealAccountPhones(kernel: Kernel): Promise<void> {
  const batch = 500
  const once = () =>
    kernel.asSystem('accounts.sealPhones', async context => {
      const rows = await openPhones(context, batch)
      for (const row of rows) await sealPhoneOf(context, row)
      return rows.length
    })
  while ((await once()) > 0);
}
