import type { App } from '../app.ts'
import { assessEverybody } from '../entitlements/index.ts'
import type { Actor, Id, Kernel } from '../kernel/index.ts'
import { contestResult, deliverCards, publishedCatalogue } from '../policies/index.ts'

/**
 * What the policies have behind them on the demo's first morning: the school has sent its cards, some students have
 * opened theirs, two people say that something is not right, and the first night has gone over everybody.
 */
export async function playPolicies(app: Pick<App, 'kernel' | 'settle'>): Promise<void> {
  const { kernel } = app
  const catalogue = await kernel.asSystem('demo.policies', publishedCatalogue)
  if (catalogue.policies.length === 0) return
  await sendCards(app)
  await contest(kernel, 'linxiaoman', {
    about: 'fact',
    fact: 'education',
    stood: '中专、技校、高中',
    says: '我今年专升本毕业了，学历应该是本科，毕业证可以带去看',
  })
  await contest(kernel, 'haichuan', {
    about: 'result',
    policy: catalogue.policies.find(policy => policy.audience === 'firm')?.id,
    says: '我们年初成立了分公司，员工算在一起就够条件了',
  })
  await assessEverybody(kernel)
  await app.settle()
}

/** The rosters that the first school brought in: whoever can sign in has a card, the others are on the list for paper. */
async function sendCards({ kernel, settle }: Pick<App, 'kernel' | 'settle'>): Promise<void> {
  const { rows } = await kernel.database.pool.query<{ id: Id<'Roster'> }>(
    'SELECT id FROM rosters.rosters ORDER BY year DESC, id LIMIT 3',
  )
  const actor = await actorOf(kernel, 'city')
  for (const { id } of rows) {
    await kernel.call(deliverCards, { roster: id }, { actor, language: 'zh', channel: 'json' })
  }
  await settle()
}

interface Said {
  readonly about: 'fact' | 'result'
  readonly fact?: string
  readonly stood?: string
  readonly policy?: string | undefined
  readonly says: string
}

async function contest(kernel: Kernel, login: string, { policy, ...said }: Said): Promise<void> {
  const actor = await actorOf(kernel, login)
  const input = { ...said, ...(policy !== undefined && { policy }) }
  await kernel.call(contestResult, input, { actor, language: 'zh', channel: 'json' })
}

/** Who stands behind a login of the demo, a person or a member of a firm too. */
async function actorOf(kernel: Kernel, login: string): Promise<Actor> {
  const { rows } = await kernel.database.pool.query(
    `SELECT jsonb_build_object('account', a.id, 'grant', g.id, 'role', g.role, 'name', a.name, 'area', g.area,
       'department', g.department, 'person', a.person, 'organisation', g.organisation) AS actor
     FROM accounts.accounts a JOIN accounts.grants g ON g.sk = a.sk AND g.account = a.id WHERE a.login = $1`,
    [login],
  )
  const row = rows[0] as { actor: Actor } | undefined // built by the statement above
  if (row === undefined) throw new Error(`the demo city has no account ${login}`)
  // an absent one is undefined and not null
  return Object.fromEntries(
    Object.entries(row.actor).map(([key, value]) => [key, value ?? undefined]),
  ) as unknown as Actor
}
