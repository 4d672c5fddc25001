import type { Actor, Role } from '../access.ts'
import { type SettableClock, settableClock } from '../clock.ts'
import type { Database } from '../database/index.ts'
import { type Id, newId } from '../ids.ts'
import { createKernel, type Kernel } from '../kernel.ts'
import { silentLog } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { createProvisions, type Provisions } from '../provision.ts'
import { vaultToken } from '../vault.ts'
import { testVault } from './test-vault.ts'

export interface TestKernel {
  readonly kernel: Kernel
  readonly clock: SettableClock
  readonly provisions: Provisions
}

/** A kernel on a test's database, with a clock that stands still at the demo's morning. */
export function testKernel(database: Database, at = '2023-11-22T01:00:00.000Z'): TestKernel {
  const clock = settableClock(at)
  const provisions = createProvisions().provide(vaultToken, testVault)
  const kernel = createKernel({
    database,
    clock,
    log: silentLog,
    metrics: createMetrics({ process: false }),
    provisions,
  })
  return { kernel, clock, provisions }
}

/** Somebody of a role, with what the role needs. */
export function testActor(role: Role, more: Partial<Actor> = {}): Actor {
  return {
    account: newId<'Account'>(1_700_000_000_000) as Id<'Account'>,
    grant: undefined,
    role,
    name: role,
    area: undefined,
    department: undefined,
    person: undefined,
    organisation: undefined,
    ...more,
  }
}
