import type { Kernel } from '../kernel/index.ts'
import { keyNextPeople } from './people-find.store.ts'

/**
 * Gives search keys to people who have none yet: rows of an earlier version, of a bulk load, or after the matching key
 * was changed. Runs at every start, does nothing the second time, and goes on where it was cut off.
 * @returns how many it keyed
 */
export async function keyPeople(kernel: Kernel, batch = 1_000): Promise<number> {
  let keyed = 0
  for (;;) {
    const done = await kernel.asSystem('registry.keyPeople', context => keyNextPeople(context, batch))
    keyed += done
    if (done < batch) return keyed
  }
}
