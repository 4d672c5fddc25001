import { Type } from 'typebox'
import {
  type Context,
  idOf,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  sortInput,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { publishedCatalogue, type TakeUpCount, takeUpToken } from '../policies/index.ts'
import { cityToken, findPerson, placeWords } from '../registry/index.ts'
import { countTold, listResults, resultOrders } from './result.store.ts'
import { latestRun, readTallies } from './run.store.ts'

const reading = {
  kind: 'query',
  permission: 'entitlement.read',
  reach: 'area',
  allow: ['county-officer', 'city-officer', 'leader', 'auditor'],
} as const

const gapNumbers = {
  /** by verified facts alone: there are more whom nobody knows */
  entitled: Type.Integer(),
  /** one answer away from knowing */
  oneMissing: Type.Integer(),
  told: Type.Integer(),
  /** null: not claimed here */
  claimed: nullable(Type.Integer()),
  paid: nullable(Type.Integer()),
  /** fen; null: not claimed here */
  amount: nullable(Type.Integer()),
}

/** How many are entitled, were told, have claimed and were paid: each policy, in each county of the reader's area. */
export const readGap = useCase({
  ...reading,
  name: 'entitlements.readGap',
  title: { zh: '看谁符合条件还没享受', en: 'See who is entitled and has not claimed' },
  http: { method: 'GET', path: '/api/entitlements' },
  input: Type.Object({}),
  output: Type.Object({
    /** the night that was counted; null: none yet */
    day: nullable(Type.String()),
    people: Type.Integer(),
    /** a night's work goes on */
    running: Type.Boolean(),
    rows: Type.Array(
      Type.Object({
        policy: Type.String(),
        name: textSchema,
        claimedHere: Type.Boolean(),
        /** false: the rule is still to be confirmed, and nobody is told by it */
        confirmed: Type.Boolean(),
        ...gapNumbers,
        counties: Type.Array(Type.Object({ county: Type.String(), place: textSchema, ...gapNumbers })),
      }),
    ),
  }),
  async handle(context) {
    const run = await latestRun(context, 'night', { state: 'done' })
    const running = await latestRun(context, 'night', { state: 'running' })
    const tallies = run === undefined ? [] : await readTallies(context, run.id)
    const told = new Map((await countTold(context)).map(one => [`${one.policy} ${one.county}`, one.told]))
    const { claims, here } = await takenUp(context)
    const city = context.use(cityToken)
    const { policies } = await publishedCatalogue(context)
    const rows = policies.flatMap(({ id, name, versions }) => {
      const mine = tallies.filter(one => one.policy === id)
      if (mine.length === 0) return []
      const claimedHere = here.has(id)
      const counties = mine.map(({ county, entitled, oneMissing }) => {
        const taken = claims.get(`${id} ${county}`)
        const whereClaimed = (value: number | undefined) => (claimedHere ? (value ?? 0) : null)
        return {
          county,
          place: placeWords(city, county),
          entitled,
          oneMissing,
          told: told.get(`${id} ${county}`) ?? 0,
          claimed: whereClaimed(taken?.claimed),
          paid: whereClaimed(taken?.paid),
          amount: whereClaimed(taken?.amount),
        }
      })
      const sum = (of: (one: (typeof counties)[number]) => number | null) =>
        counties.reduce((total, one) => total + (of(one) ?? 0), 0)
      return [
        {
          policy: id,
          name,
          claimedHere,
          confirmed: versions.some(each => each.confirmed && holdsOn(each, context.today)),
          entitled: sum(one => one.entitled),
          oneMissing: sum(one => one.oneMissing),
          told: sum(one => one.told),
          claimed: claimedHere ? sum(one => one.claimed) : null,
          paid: claimedHere ? sum(one => one.paid) : null,
          amount: claimedHere ? sum(one => one.amount) : null,
          counties,
        },
      ]
    })
    return {
      day: run?.day ?? null,
      people: peopleIn(tallies),
      running: running !== undefined,
      rows,
    }
  },
})

const holdsOn = ({ from, to = '9999-12-31' }: { readonly from: string; readonly to?: string }, day: string) =>
  from <= day && day <= to

/** Everybody is counted once for each policy, so those of one policy are all. */
function peopleIn(tallies: readonly { readonly policy: string; readonly people: number }[]): number {
  const [first] = tallies
  return tallies.filter(one => one.policy === first?.policy).reduce((sum, one) => sum + one.people, 0)
}

async function takenUp(
  context: Context,
): Promise<{ readonly claims: ReadonlyMap<string, TakeUpCount>; readonly here: ReadonlySet<string> }> {
  const claims = new Map<string, TakeUpCount>()
  const here = new Set<string>()
  for (const one of context.use(takeUpToken)) {
    for (const policy of await one.policies(context)) here.add(policy)
    for (const counted of await one.counts(context))
      claims.set(`${counted.policy} ${counted.county}`, counted)
  }
  return { claims, here }
}

/** The people of the own area whom a policy would serve, or who are one answer away. */
export const listEntitled = useCase({
  ...reading,
  name: 'entitlements.listEntitled',
  title: { zh: '看一项政策哪些人符合条件', en: 'See whom a policy would serve' },
  permission: 'entitlement.list',
  allow: ['county-officer', 'city-officer'],
  reveals: true,
  http: { method: 'GET', path: '/api/entitlements/:policy/people' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(resultOrders),
    policy: Type.String({ maxLength: 60 }),
    outcome: Type.Optional(oneOf('entitled', 'one-missing')),
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
  }),
  output: pageOf(
    Type.Object({
      id: idOf<'Result'>(),
      person: idOf<'Person'>(),
      name: Type.String(),
      place: textSchema,
      outcome: oneOf('entitled', 'one-missing'),
      /** the one that is missing */
      fact: nullable(textSchema),
      likely: Type.Boolean(),
      amountFrom: nullable(Type.Integer()),
      amountTo: nullable(Type.Integer()),
      since: Type.String(),
    }),
  ),
  async handle(context, { policy, outcome, county, ...asked }) {
    const page = await listResults(context, { policy, outcome, county }, asked)
    const city = context.use(cityToken)
    const { facts } = await publishedCatalogue(context)
    await context.audit({
      action: 'entitlement.people-shown',
      subject: context.actor.area ?? '',
      purpose: 'service',
      detail: { policy, found: page.total, ids: page.rows.map(row => row.person) },
    })
    const rows = []
    for (const row of page.rows) {
      rows.push({
        id: row.id,
        person: row.person,
        name: (await findPerson(context, row.person))?.name ?? '',
        place: placeWords(city, row.division),
        outcome: row.outcome,
        fact: row.fact === undefined ? null : (facts[row.fact]?.label ?? { zh: row.fact, en: row.fact }),
        likely: row.likely,
        amountFrom: row.amountFrom ?? null,
        amountTo: row.amountTo ?? null,
        since: row.since,
      })
    }
    return { ...page, rows }
  },
})
