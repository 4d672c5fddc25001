import { type Kernel, vaultToken } from '../kernel/index.ts'
import { sealPhone } from './identity.ts'
import { sealPlainPhones } from './plain-phone.store.ts'

/**
 * Seals the phone numbers that versions before the vault kept in plain. Runs at every start, does nothing the second
 * time, and goes on where it was cut off.
 * @returns how many it sealed
 */
export async function sealPhones(kernel: Kernel, batch = 500): Promise<number> {
  let sealed = 0
  for (;;) {
    const done = await kernel.asSystem('registry.sealPhones', context =>
      sealPlainPhones(context, phone => sealPhone(context.use(vaultToken), phone), batch),
    )
    sealed += done
    if (done < batch) return sealed
  }
}
