import type { Id, Kernel } from '../kernel/index.ts'
import { publishFirst, type Signatory } from '../policies/index.ts'

/** Publishes what waits, as an officer of the city and the one who signs: what every test city is answered by. */
export async function publishAll(kernel: Kernel): Promise<void> {
  const signatory = async (login: string): Promise<Signatory> => {
    const { rows } = await kernel.database.pool.query<{ id: Id<'Account'>; name: string }>(
      'SELECT id, name FROM accounts.accounts WHERE login = $1',
      [login],
    )
    const [found] = rows
    if (found === undefined) throw new Error(`there is no account ${login}`)
    return { account: found.id, name: found.name }
  }
  const [checked, published] = [await signatory('city'), await signatory('leader')]
  await kernel.asSystem('policies.publishFirst', context => publishFirst(context, { checked, published }))
}
