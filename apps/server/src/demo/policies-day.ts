import type { App } from '../app.ts'
import { assessEverybody } from '../entitlements/index.ts'
import type { Actor, Id, Kernel } from '../kernel/index.ts'
import {
  contestResult,
  deliverCards,
  listCardStudents,
  notePaperCards,
  publishedCatalogue,
} from '../policies/index.ts'
import { sayOfPerson } from '../registry/index.ts'
import { playClaims } from './claims-day.ts'

/**
 * What the policies have behind them on the demo's first morning: the school has sent its cards, some students have
 * opened theirs, two people say that something is not right, and the first night has gone over everybody.
 */
export async function playPolicies(app: Pick<App, 'kernel' | 'settle'>): Promise<void> {
  const { kernel } = app
  const catalogue = await kernel.asSystem('demo.policies', publishedCatalogue)
  if (catalogue.policies.length === 0) return
  await playClaims(app, login => actorOf(kernel, login))
  await sendCards(app)
  await provenSkills(kernel)
  await contest(kernel, 'linxiaoman', {
    about: 'fact',
    fact: 'graduated-on',
    says: '毕业日期和毕业证上的不一样，毕业证可以带去看',
  })
  await contest(kernel, 'haichuan', {
    about: 'result',
    policy: catalogue.policies.find(policy => policy.audience === 'firm')?.id,
    says: '我们年初成立了分公司，员工算在一起就够条件了',
  })
  await assessEverybody(kernel)
  await app.settle()
}

/** Whose certificates an office has seen: by these alone somebody is told what they are entitled to. */
async function provenSkills(kernel: Kernel): Promise<void> {
  const { rows } = await kernel.database.pool.query<{ id: Id<'Person'> }>(
    `SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY left(division, 6) ORDER BY id) AS n
       FROM registry.people WHERE length(division) >= 6 AND merged_into IS NULL) AS p WHERE n <= $1 ORDER BY id`,
    [provenInACounty],
  )
  await kernel.asSystem('demo.certificates', async context => {
    for (const [at, { id }] of rows.entries()) {
      const certificate = { name: '电工', level: at % 3 === 0 ? '4' : '3', issuedOn: '2023-06-12' } as const
      await sayOfPerson(
        context,
        id,
        { certificates: [certificate] },
        { source: 'platform', state: 'verified' },
      )
    }
  })
}

const provenInACounty = 3

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
  await handOut(kernel, actor, rows[0]?.id)
}

/** Some who have no account were handed the card at school. */
async function handOut(kernel: Kernel, actor: Actor, roster: Id<'Roster'> | undefined): Promise<void> {
  if (roster === undefined) return
  const call = { actor, language: 'zh', channel: 'json' } as const
  const asked = { roster, reached: 'none', limit: 120 } as const
  const { rows } = await kernel.call(listCardStudents, asked, call)
  const graduates = rows.map(row => row.id)
  if (graduates.length > 0) await kernel.call(notePaperCards, { roster, graduates }, call)
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
