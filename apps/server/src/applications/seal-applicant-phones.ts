import { type Kernel, vaultToken } from '../kernel/index.ts'
import { phonePurpose } from './application.ts'
import { sealPlainPhones } from './plain-phone.store.ts'

/**
 * Seals the phones that earlier versions kept in clear within what was sent. Runs at every start, does nothing the
 * second time, and goes on where it was cut off.
 */
export async function sealApplicantPhones(kernel: Kernel, batch = 500): Promise<void> {
  const once = () =>
    kernel.asSystem('applications.sealPhones', context =>
      sealPlainPhones(context, phone => context.use(vaultToken).seal(phonePurpose, phone), batch),
    )
  while ((await once()) > 0);
}
