import { Type } from 'typebox'
import { sessionsOf } from '../activities/index.ts'
import { idOf, nullable, oneOf, pageInput, pageOf, textSchema, useCase } from '../kernel/index.ts'
import { countedIn } from '../ledger/index.ts'
import { findPlan, independentTargets } from '../plan/index.ts'
import { unknownQuestion } from './answer-question.ts'
import { factsUnder } from './facts-under.ts'
import { findQuestion, listQuestionRows } from './question.store.ts'
import { pendingStates, type QuestionState, questionStates } from './question.ts'
import { patternKeys, questionView, viewOf } from './question-view.ts'
import { officers, organisers } from './who.ts'

const reading = {
  permission: 'pattern.read',
  reach: ['organisation', 'area'],
  allow: [...organisers, ...officers, 'auditor'],
} as const

const groups: Readonly<Record<'pending' | 'waiting' | 'done', readonly QuestionState[]>> = {
  pending: pendingStates,
  waiting: ['open', 'told'],
  done: ['explained', 'untrue'],
}

/** What somebody has to say about what took place: of an area, or, once they are asked, of one's own. */
export const listPatternQuestions = useCase({
  ...reading,
  name: 'patterns.listQuestions',
  kind: 'query',
  title: { zh: '看活动的疑问', en: 'List questions about activities' },
  http: { method: 'GET', path: '/api/questions' },
  input: Type.Object({
    ...pageInput,
    pattern: Type.Optional(oneOf(...patternKeys)),
    state: Type.Optional(oneOf(...questionStates)),
    group: Type.Optional(oneOf('pending', 'waiting', 'done')),
  }),
  output: pageOf(questionView),
  async handle(context, input) {
    const states =
      input.state !== undefined
        ? [input.state]
        : input.group === undefined
          ? questionStates
          : groups[input.group]
    const page = await listQuestionRows(context, { pattern: input.pattern, states }, input)
    return { ...page, rows: page.rows.map(row => viewOf(context.actor, row)) }
  },
})

/** One of them, with how many records rest on it and in which numbers they count. */
export const readPatternQuestion = useCase({
  ...reading,
  name: 'patterns.readQuestion',
  kind: 'query',
  title: { zh: '看一个疑问', en: 'Read a question' },
  http: { method: 'GET', path: '/api/questions/:question' },
  input: Type.Object({ question: idOf<'PatternQuestion'>() }),
  output: Type.Object({
    question: questionView,
    /** of each activity, records of the ledger that are in question, as far as the reader may see them */
    records: Type.Array(
      Type.Object({ activity: idOf<'Activity'>(), title: Type.String(), count: Type.Integer() }),
    ),
    numbers: Type.Array(
      Type.Object({ target: Type.String(), label: nullable(textSchema), count: Type.Integer() }),
    ),
  }),
  async handle(context, input) {
    const one = await findQuestion(context, input.question)
    if (one === undefined) throw unknownQuestion()
    const under = await factsUnder(context, one, activity => sessionsOf(context, activity))
    const all = under.flatMap(each => each.facts)
    const counts = new Map<string, number>()
    for (const { indicator } of await countedIn(context, all))
      counts.set(indicator, (counts.get(indicator) ?? 0) + 1)
    const plan = await findPlan(context)
    const labels = new Map(
      plan === undefined ? [] : independentTargets(plan.plan).map(target => [target.id, target.label]),
    )
    return {
      question: viewOf(context.actor, one),
      records: under.map(({ activity, title, facts }) => ({ activity, title, count: facts.length })),
      numbers: [...counts].map(([target, count]) => ({ target, label: labels.get(target) ?? null, count })),
    }
  },
})
