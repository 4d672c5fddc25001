import type { App } from '../app.ts'
import {
  type Actor,
  dayOf,
  type Id,
  type Kernel,
  Problem,
  readSetting,
  writeSetting,
} from '../kernel/index.ts'
import { runNight } from '../operate/nightly.ts'
import { publishWaiting } from '../operate/publish-policies.ts'
import { mapImport, openRound, readImport, runImport, uploadImport } from '../posts/index.ts'
import { bringFirstRoster } from './first-roster.ts'
import { playPolicies } from './policies-day.ts'
import { countPublicRecords } from './public-records.ts'
import { playSkills } from './skills-day.ts'
import { playSupport } from './support-day.ts'

const settingKey = 'demo.first-day'

/**
 * What the first morning of the demo city needs beyond its year of records, done by the product itself: the ghosts
 * of last night marked, the employers' public records whole, a list of posts that the officer of 瑞安 brought in, a round of collection that is open, and the roster of the
 * first school. Policies are published in the names of two officials, now and whenever their files change.
 * Once; interrupted, it goes on at the next start.
 */
export async function playFirstDay(
  app: Pick<App, 'kernel' | 'city' | 'imports' | 'rosters' | 'settle'>,
): Promise<void> {
  const { kernel } = app
  await publishWaiting(kernel, ['city', 'leader'])
  if ((await readSetting(kernel.database, settingKey)) !== undefined) return
  await countPublicRecords(app)
  await runNight(kernel, () => undefined, 'posts.mark-doubtful')
  const officer = await actorOfLogin(kernel, 'ruian')
  await importList(app, officer)
  await askAssociation(kernel, officer)
  await bringFirstRoster(app)
  await app.settle()
  await playPolicies(app)
  await playSupport(app, login => actorOfLogin(kernel, login))
  await playSkills(app, login => actorOfLogin(kernel, login))
  await writeSetting(kernel.database, settingKey, true)
}

async function actorOfLogin(kernel: Kernel, login: string): Promise<Actor> {
  const { rows } = await kernel.database.pool.query(
    `SELECT jsonb_build_object('account', a.id, 'grant', g.id, 'role', g.role, 'name', a.name, 'area', g.area,
       'department', g.department, 'person', a.person) AS actor
     FROM accounts.accounts a JOIN accounts.grants g ON g.sk = a.sk AND g.account = a.id WHERE a.login = $1`,
    [login],
  )
  const row = rows[0] as { actor: Actor } | undefined // built by the statement above
  if (row === undefined) throw new Error(`the demo city has no account ${login}`)
  return { ...row.actor, person: row.actor.person ?? undefined, organisation: undefined }
}

/** As an office gets it: most rows are good, one has a number that cannot be counted, one a day that never was. */
const vacancies = [
  ['数控车工', '3', '7-9千', '中专', '2023-12-31'],
  ['装配钳工', '5', '6000-8500', '不限', '2023-12-31'],
  ['质检员', '2', '5-6.5千', '高中', '2024-01-31'],
  ['仓管员', '1', '4800-6000', '中专', '长期'],
  ['外贸跟单员', '2', '6-9千', '大专', '2023-12-31'],
  ['注塑机操作工', '若干', '6-8千', '不限', '2023-12-31'],
  ['叉车工', '1', '6000', '不限', '2023-02-29'],
] as const
const heads =
  '统一社会信用代码,招聘岗位,招聘人数,工资待遇（元/月）,学历要求,截止日期,所在县（市、区）,联系人,联系电话'

async function importList({ kernel, imports }: Pick<App, 'kernel' | 'imports'>, actor: Actor): Promise<void> {
  const { rows: known } = await kernel.database.pool.query('SELECT 1 FROM posts.imports LIMIT 1')
  if (known.length > 0) return
  const { rows: employers } = await kernel.database.pool.query<{ code: string }>(
    `SELECT credit_code AS code FROM registry.organisations
     WHERE division >= '330381' AND division < '330382' AND kind = 'enterprise' AND state = 'verified'
     ORDER BY id LIMIT ${vacancies.length}`,
  )
  const lines = employers.flatMap(({ code }, at) => {
    const [title, openings, pay, education, until] = vacancies[at] ?? []
    return [[code, title, openings, pay, education, until, '瑞安市', '人事部', '0577-65000001'].join(',')]
  })
  const text = `\uFEFF${[heads, ...lines].join('\r\n')}\r\n`
  const file = {
    name: '瑞安11月用工需求.csv',
    type: 'text/csv',
    base64: Buffer.from(text).toString('base64'),
  }
  const call = { actor, language: 'zh', channel: 'json' } as const
  const { id } = await kernel.call(uploadImport, { file }, call)
  await imports.drain()
  const read = () => kernel.call(readImport, { id }, call)
  const { columns, version } = await read()
  const mapping = Object.fromEntries(
    columns.flatMap(({ letter, field }) => (field === null ? [] : [[letter, field]])),
  )
  await kernel.call(mapImport, { id, mapping }, { ...call, version })
  await imports.drain()
  await kernel.call(runImport, { id }, { ...call, version: (await read()).version })
  await imports.drain()
}

/** The association of its county asks the employer of the journey, and the others, for this month's vacancies. */
async function askAssociation(kernel: Kernel, actor: Actor): Promise<void> {
  const { rows } = await kernel.database.pool.query<{ id: Id<'Organisation'> }>(
    `SELECT o.id FROM registry.organisations o
     WHERE o.kind = 'association' AND o.division >= '330381' AND o.division < '330382'
       AND EXISTS (SELECT 1 FROM registry.organisation_links m WHERE m.root = o.id AND m.until_day IS NULL)
     ORDER BY o.id LIMIT 1`,
  )
  const [association] = rows
  if (association === undefined) return
  const month = dayOf(kernel.clock.now()).slice(0, 7)
  const call = { actor, language: 'zh', channel: 'json' } as const
  await kernel.call(openRound, { association: association.id, month }, call).catch(error => {
    if (!(error instanceof Problem && error.code === 'round.open-already')) throw error
  })
}
