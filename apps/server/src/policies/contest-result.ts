import { type Static, Type } from 'typebox'
import {
  bucketOf,
  type Context,
  type Id,
  idOf,
  keyIn,
  members,
  notFound,
  nullable,
  oneOf,
  Problem,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { requestCorrection } from '../privacy/index.ts'
import { cityToken, findOrganisation, findPerson } from '../registry/index.ts'
import { countOwnOpen, insertContest, listOwnContests } from './contest.store.ts'
import {
  type Contest,
  contestLifecycle,
  contestOutcomes,
  contestStates,
  contestSubjects,
  mostOpen,
} from './contest.ts'
import { facts } from './facts.ts'
import { fieldOfFact } from './known-of-person.ts'
import type { FactDefinition } from './policy.ts'

const definitions: Readonly<Record<string, FactDefinition>> = facts

export const contestView = Type.Object({
  id: idOf<'Contest'>(),
  version: Type.Integer(),
  about: keyIn(contestSubjects),
  policy: nullable(Type.String()),
  fact: nullable(textSchema),
  stood: nullable(Type.String()),
  says: Type.String(),
  state: oneOf(...contestStates),
  stateName: textSchema,
  outcome: nullable(keyIn(contestOutcomes)),
  outcomeName: nullable(textSchema),
  answer: nullable(Type.String()),
  /** the record is corrected through this request, by the office that sees the paper */
  correction: nullable(idOf<'DataRequest'>()),
  due: Type.String(),
  receivedAt: Type.String(),
  answeredAt: nullable(Type.String()),
})
export type ContestView = Static<typeof contestView>

export function viewOfContest(one: Contest): ContestView {
  const { outcome, fact } = one
  return {
    id: one.id,
    version: one.version,
    about: one.about,
    policy: one.policy ?? null,
    fact: fact === undefined ? null : (definitions[fact]?.label ?? { zh: fact, en: fact }),
    stood: one.stood ?? null,
    says: one.says,
    state: one.state,
    stateName: contestLifecycle[one.state].label,
    outcome: outcome ?? null,
    outcomeName: outcome === undefined ? null : contestOutcomes[outcome],
    answer: one.answer ?? null,
    correction: one.request ?? null,
    due: one.dueOn,
    receivedAt: one.receivedAt,
    answeredAt: one.answeredAt ?? null,
  }
}

const own = {
  permission: 'policy.contest',
  reach: ['own', 'organisation'],
  allow: ['person', ...members],
} as const

/**
 * I say that something on my card is not right. The office of my place answers by a day. Where it is a field of my
 * record, the request that corrects records is made along with it: there is one way to correct a record.
 */
export const contestResult = useCase({
  ...own,
  name: 'policies.contestResult',
  kind: 'command',
  title: { zh: '说哪里不对', en: 'Say what is not right' },
  http: { method: 'POST', path: '/api/policies/contests' },
  input: Type.Object({
    about: keyIn(contestSubjects),
    policy: Type.Optional(Type.String({ maxLength: 60, pattern: '^[a-z0-9-]+$' })),
    /** of the version that gave the result */
    hash: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    fact: Type.Optional(Type.String({ maxLength: 60, pattern: '^[a-z0-9-]+$' })),
    /** what stood there */
    stood: Type.Optional(Type.String({ maxLength: 200 })),
    says: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' }),
  }),
  output: Type.Object({ contest: contestView }),
  async handle(context, { about, policy, hash, fact, stood, says }) {
    const party = await partyOf(context)
    if ((await countOwnOpen(context)) >= mostOpen) throw tooMany()
    if (fact !== undefined && definitions[fact] === undefined) throw unknownFact()
    const field = party.person === undefined || fact === undefined ? undefined : fieldOfFact[fact]
    const wish = stood === undefined ? says.trim() : `${says.trim()}（现在写的是：${stood}）`
    const correction =
      field === undefined
        ? undefined
        : await requestCorrection.handle(context, { field, wish: wish.slice(0, 300) })
    const { calendar } = context.use(cityToken)
    const contest: Contest = {
      ...party,
      id: context.newId<'Contest'>(bucketOf(party.person ?? party.organisation ?? '')),
      version: 1,
      about,
      policy,
      policyHash: hash,
      fact,
      stood,
      says: says.trim(),
      state: 'received',
      outcome: undefined,
      answer: undefined,
      request: correction?.request.id,
      dueOn: calendar.addWorkingDays(context.today, contestLifecycle.received.dueIn ?? 0).day,
      receivedAt: context.now,
      answeredName: undefined,
      answeredAt: undefined,
    }
    await insertContest(context, contest)
    return { contest: viewOfContest(contest) }
  },
})

/** Who says it, and where: a person from their record, a member for their firm. */
async function partyOf(
  context: Context,
): Promise<Pick<Contest, 'person' | 'organisation' | 'name' | 'division'>> {
  const { person, organisation } = context.actor
  const found = person && (await findPerson(context, person))
  if (found) return { person, organisation: undefined, name: found.name, division: found.division }
  const firm = organisation && (await findOrganisation(context, organisation))
  if (firm) return { person: undefined, organisation, name: firm.name, division: firm.division }
  throw notFound('contest.nobody', { zh: '你的登记', en: 'record of yours' })
}

const tooMany = () =>
  new Problem('conflict', 'contest.too-many', {
    zh: `你有 ${mostOpen} 件还在等答复，等答复了再提`,
    en: `${mostOpen} of yours still wait for an answer: say more when they are answered`,
  })

const unknownFact = () => notFound('fact.unknown', { zh: '这一项情况', en: 'circumstance' })

export const listMyContests = useCase({
  ...own,
  name: 'policies.listMyContests',
  kind: 'query',
  title: { zh: '看我说过哪里不对', en: 'See what I said is not right' },
  http: { method: 'GET', path: '/api/policies/contests/mine' },
  input: Type.Object({}),
  output: Type.Object({ rows: Type.Array(contestView) }),
  async handle(context) {
    return { rows: (await listOwnContests(context)).map(viewOfContest) }
  },
})

/** Of whom a contest is: what a message is addressed to. */
export function receiverOf({ person, organisation }: Contest) {
  if (person !== undefined) return { person }
  return { organisation: organisation as Id<'Organisation'> } // the table holds one of the two
}
