import {
  type Clock,
  createKernel,
  createMetrics,
  createProvisions,
  type Database,
  type Id,
  type Kernel,
  silentLog,
} from '../kernel/index.ts'
import { type Catalogue, proposePolicies, publishFirst, type Signatory } from '../policies/index.ts'
import { type City, cityToken } from '../registry/index.ts'

/** An officer of the city, or whoever signs for it, under a login; undefined when there is none. */
export async function signatoryOf(database: Database, login: string): Promise<Signatory | undefined> {
  const { rows } = await database.pool.query<{ account: Id<'Account'>; name: string }>(
    `SELECT a.id AS account, a.name FROM accounts.accounts a
     JOIN accounts.grants g ON g.sk = a.sk AND g.account = a.id
     WHERE a.login = $1 AND NOT a.disabled AND g.ended_at IS NULL AND g.role IN ('city-officer', 'leader') LIMIT 1`,
    [login],
  )
  return rows[0]
}

/** Publishes what waits in the name of two people, as they have decided; names what it published. */
export async function publishWaiting(
  kernel: Kernel,
  logins: readonly [checked: string, published: string],
): Promise<readonly string[]> {
  const [checked, published] = [
    await signatoryOf(kernel.database, logins[0]),
    await signatoryOf(kernel.database, logins[1]),
  ]
  if (checked === undefined) throw new Error(`${logins[0]} is no officer of the city and no leader`)
  if (published === undefined) throw new Error(`${logins[1]} is no officer of the city and no leader`)
  return kernel.asSystem('policies.publishFirst', context => publishFirst(context, { checked, published }))
}

/**
 * The operator's command for a first installation: the files of the plan are put before the public in the names of the
 * two people who have held them against their notices. Later changes are published in the workbench.
 * @returns the exit code: 0 done, 2 not understood
 */
export async function publishPoliciesCommand(
  database: Database,
  given: {
    readonly clock: Clock
    readonly city: City
    readonly catalogue: Catalogue
    readonly logins: readonly string[]
  },
  print: (text: string) => void,
): Promise<number> {
  const [checked, published] = given.logins
  if (checked === undefined || published === undefined || checked === published) {
    print('policy publish <login of who checked> <login of who publishes>: two different people\n')
    return 2
  }
  const kernel = createKernel({
    database,
    clock: given.clock,
    log: silentLog,
    metrics: createMetrics({ process: false }),
    provisions: createProvisions().provide(cityToken, given.city),
  })
  await kernel.asSystem('policies.propose', context => proposePolicies(context, given.catalogue))
  const done = await publishWaiting(kernel, [checked, published])
  print(done.length === 0 ? 'nothing waits\n' : `published: ${done.join(', ')}\n`)
  return 0
}
