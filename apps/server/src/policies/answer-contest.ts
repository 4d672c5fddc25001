import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import {
  idOf,
  keyIn,
  notFound,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  sortInput,
  takeStep,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken, placeWords } from '../registry/index.ts'
import { answer, contestOrders, listContestRows, lockContest } from './contest.store.ts'
import { contestLifecycle, contestOutcomes, contestStates } from './contest.ts'
import { contestView, receiverOf, viewOfContest } from './contest-result.ts'
import { publishedCatalogue } from './published.ts'

const officers = ['county-officer', 'city-officer'] as const

/** What people and firms of the own area say is not right. */
export const listContests = useCase({
  name: 'policies.listContests',
  kind: 'query',
  title: { zh: '看谁说不对', en: 'See what is contested' },
  permission: 'contest.list',
  reach: 'area',
  allow: [...officers, 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/policies/contests' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(contestOrders),
    state: Type.Optional(oneOf(...contestStates)),
    outcome: Type.Optional(keyIn(contestOutcomes)),
  }),
  output: pageOf(
    Type.Object({
      ...contestView.properties,
      name: Type.String(),
      policyName: nullable(textSchema),
      isFirm: Type.Boolean(),
      person: nullable(idOf<'Person'>()),
      place: textSchema,
      overdue: Type.Boolean(),
    }),
  ),
  async handle(context, { state, outcome, ...asked }) {
    const page = await listContestRows(context, { state, outcome }, asked)
    const city = context.use(cityToken)
    const { policies } = await publishedCatalogue(context)
    const nameOf = (id: string | undefined) => policies.find(policy => policy.id === id)?.name ?? null
    await context.audit({
      action: 'contest.shown',
      subject: context.actor.area ?? '',
      purpose: 'service',
      detail: { found: page.total, ids: page.rows.flatMap(row => row.person ?? []) },
    })
    return {
      ...page,
      rows: page.rows.map(row => ({
        ...viewOfContest(row),
        name: row.name,
        policyName: nameOf(row.policy),
        isFirm: row.organisation !== undefined,
        person: row.person ?? null,
        place: placeWords(city, row.division),
        overdue: row.state === 'received' && row.dueOn < context.today,
      })),
    }
  },
})

/** Answers in words; whoever asked reads them in their inbox. */
export const answerContest = useCase({
  name: 'policies.answerContest',
  kind: 'command',
  title: { zh: '答复“不对”', en: 'Answer what is contested' },
  permission: 'contest.answer',
  reach: 'area',
  allow: officers,
  versioned: true,
  http: { method: 'POST', path: '/api/policies/contests/:contest/answer' },
  input: Type.Object({
    contest: idOf<'Contest'>(),
    outcome: keyIn(contestOutcomes),
    answer: Type.String({ minLength: 2, maxLength: 1_000, pattern: '\\S' }),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const contest = await lockContest(context, input.contest)
    if (contest === undefined) throw notFound('contest.unknown', { zh: '这一件', en: 'contest' })
    context.expect(contest.version)
    const { to } = takeStep(contestLifecycle, contest.state, 'answer', 'office')
    const words = input.answer.trim()
    await answer(context, contest, { outcome: input.outcome, words, state: to })
    const { zh, en } = contestOutcomes[input.outcome]
    await tell(context, [
      {
        to: receiverOf(contest),
        kind: 'policy.contest-answered',
        title: { zh: '你说“不对”的，有答复了', en: 'What you said is not right was answered' },
        body: { zh: `${zh}。${words}`, en: `${en}. ${words}` },
        href: '/card',
        source: contest.id,
      },
    ])
    return { version: contest.version + 1 }
  },
})
