import { Type } from 'typebox'
import { sessionsOf } from '../activities/index.ts'
import { tell } from '../inbox/index.ts'
import {
  handOf,
  type Id,
  idOf,
  invalid,
  notFound,
  oneOf,
  Problem,
  takeStep,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { correctFact } from '../ledger/index.ts'
import { factsUnder } from './facts-under.ts'
import { patterns } from './pattern.ts'
import { findQuestion, writeQuestion } from './question.store.ts'
import { type PatternQuestion, type QuestionAction, questionLifecycle, questionsChanged } from './question.ts'
import { partyOf } from './question-view.ts'
import { officers, organisers } from './who.ts'

const answering = {
  kind: 'command',
  versioned: true,
  permission: 'pattern.answer',
  reach: 'area',
  allow: officers,
} as const

const stateOutput = Type.Object({ id: idOf<'PatternQuestion'>(), state: Type.String() })

export function unknownQuestion(): Problem {
  return notFound('pattern.no-question', { zh: '这个疑问', en: 'question' })
}

/** @throws Problem `forbidden` for an office that would look into what it organised itself, or where a second person is needed */
async function step(context: UseCaseContext, id: Id<'PatternQuestion'>, action: QuestionAction) {
  const one = await findQuestion(context, id, true)
  if (one === undefined) throw unknownQuestion()
  context.expect(one.version)
  const party = partyOf(context.actor, one)
  if (party === undefined) throw unknownQuestion()
  if (party === 'organiser' && action !== 'tell') throw ownActivity()
  if (party === 'office' && action === 'refute') throw sameHand()
  return { ...one, state: takeStep(questionLifecycle, one.state, action, party).to }
}

function ownActivity(): Problem {
  return new Problem(
    'forbidden',
    'pattern.own',
    { zh: '自己办的活动，由别的单位来看', en: 'Another office looks into what yours organised' },
    { cure: { zh: '你可以写说明', en: 'You can explain it' } },
  )
}

function sameHand(): Problem {
  return new Problem('forbidden', 'pattern.same-hand', {
    zh: '提出要查的人不能自己定不属实，请同事来定',
    en: 'Whoever doubted it does not find it untrue; a colleague does',
  })
}

async function keep(context: UseCaseContext, one: PatternQuestion) {
  await writeQuestion(context, one)
  await context.emit(questionsChanged, { question: one.id })
  return { id: one.id, state: one.state }
}

/** The organiser reads the question from now on and is asked to explain: nothing else happens. */
export const askOrganiser = useCase({
  ...answering,
  name: 'patterns.ask',
  title: { zh: '请主办方说明', en: 'Ask the organiser to explain' },
  http: { method: 'POST', path: '/api/questions/:question/ask' },
  input: Type.Object({ question: idOf<'PatternQuestion'>() }),
  output: stateOutput,
  async handle(context, { question }) {
    const one = await step(context, question, 'ask')
    const { name } = context.actor
    for (const { organisation } of [one.organiser, one.other])
      if (organisation !== undefined)
        await tell(context, [{ to: { organisation }, ...wordsOf(one), source: one.id }])
    return keep(context, { ...one, askedAt: context.now, askedName: name })
  },
})

function wordsOf({ pattern, title }: PatternQuestion) {
  const { zh, en } = patterns[pattern]
  return {
    kind: 'pattern.asked',
    title: { zh: `请说明：${title}`, en: `Please explain: ${title}` },
    body: {
      zh: `签到记录里有一处看着不寻常（${zh}）。多半有原因，写几句就行；没有谁因此少算。`,
      en: `Something in the records looks unusual (${en}). There is mostly a reason; a few words will do. Nothing is taken away for it.`,
    },
    href: '/questions',
  }
}

/** The organiser says what it was. */
export const tellWhatItWas = useCase({
  name: 'patterns.tell',
  kind: 'command',
  versioned: true,
  title: { zh: '说明一个疑问', en: 'Explain a question about one’s own activity' },
  permission: 'pattern.tell',
  reach: ['organisation', 'area'],
  allow: [...organisers, ...officers],
  http: { method: 'POST', path: '/api/questions/:question/word' },
  input: Type.Object({
    question: idOf<'PatternQuestion'>(),
    told: Type.String({ minLength: 4, maxLength: 2_000 }),
  }),
  output: stateOutput,
  async handle(context, { question, told }) {
    const one = await step(context, question, 'tell')
    const { name } = context.actor
    return keep(context, { ...one, told: told.trim(), toldName: name, toldAt: context.now })
  },
})

/**
 * Somebody has looked. Explained, or to be looked into: both take nothing away. Found untrue, by a second person: the records of
 * the activities that they name are corrected, each with the question as its reason, and stay readable.
 */
export const answerPatternQuestion = useCase({
  ...answering,
  name: 'patterns.answer',
  title: { zh: '答复活动的疑问', en: 'Answer a question about activities' },
  http: { method: 'POST', path: '/api/questions/:question/answer' },
  input: Type.Object({
    question: idOf<'PatternQuestion'>(),
    as: oneOf('explain', 'doubt', 'refute'),
    finding: Type.String({ minLength: 4, maxLength: 2_000 }),
    /** of `refute`: whose records are untrue. Of two places somebody was at one. */
    activities: Type.Array(idOf<'Activity'>(), { maxItems: 200, default: [], uniqueItems: true }),
  }),
  output: Type.Object({ ...stateOutput.properties, corrected: Type.Integer() }),
  async handle(context, { question, as, finding, activities }) {
    const one = await step(context, question, as)
    const corrected = as === 'refute' ? await correct(context, one, activities) : 0
    const found = { found: handOf(context.actor), foundName: context.actor.name, foundAt: context.now }
    return { ...(await keep(context, { ...one, ...found, finding: finding.trim() })), corrected }
  },
})

async function correct(
  context: UseCaseContext,
  one: PatternQuestion,
  activities: readonly Id<'Activity'>[],
): Promise<number> {
  const named = one.activities.filter(({ id }) => activities.includes(id))
  if (named.length === 0 || named.length < activities.length)
    throw invalid([
      {
        pointer: '/activities',
        wrong: { zh: '没有说哪个活动的记录不属实', en: 'It does not say whose records are untrue' },
        right: { zh: '选疑问里的活动', en: 'choose among the activities of the question' },
      },
    ])
  const under = await factsUnder(context, { ...one, activities: named }, id => sessionsOf(context, id))
  const facts = [...new Set(under.flatMap(each => each.facts.map(fact => fact.fact as Id<'Fact'>)))] // ids of facts
  for (const fact of facts) await correctFact(context, { fact, reason: `pattern:${one.id}`, change: 'void' })
  return facts.length
}
