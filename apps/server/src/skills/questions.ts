import { type Static, Type } from 'typebox'
import {
  type Context,
  idOf,
  notFound,
  nullable,
  oneOf,
  Problem,
  pageInput,
  pageOf,
  type Subscriber,
  type Text,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { allBodies, issuedByDay } from './body.store.ts'
import { burstOf, burstRule, usualOf } from './burst.ts'
import { officers } from './certificate.ts'
import { listWritten } from './certificate-import.ts'
import {
  askAbout,
  findQuestion,
  listQuestionRows,
  type Question,
  questionStates,
  writeAnswer,
} from './question.store.ts'

/** Something was asked about certificates, or answered. */
export const skillsQuestioned = 'skills.questioned'

/** After each list, and every night: every body is held against the others. Returns how many are asked about. */
export async function lookForBursts(context: Context): Promise<number> {
  const bodies = await allBodies(context)
  const issued = await issuedByDay(context)
  const of = (body: string) => issued.filter(one => one.body === body)
  let asked = 0
  for (const body of bodies) {
    const others = bodies.filter(one => one.id !== body.id).map(one => of(one.organisation))
    const burst = burstOf({ licensedOn: body.licensedOn, issued: of(body.organisation) }, usualOf(others))
    if (burst === undefined) continue
    await askAbout(context, body, burst)
    asked += 1
  }
  if (asked > 0) await context.emit(skillsQuestioned, {})
  return asked
}

export const lookAtWritten: Subscriber = {
  topic: listWritten,
  name: 'skills.lookForBursts',
  async handle(context) {
    await lookForBursts(context)
  },
}

const stateNames = {
  open: { zh: '等说明', en: 'To be explained' },
  explained: { zh: '说明了', en: 'Explained' },
  doubted: { zh: '要查', en: 'To be looked into' },
} as const satisfies Record<(typeof questionStates)[number], Text>

const questionView = Type.Object({
  id: idOf<'SkillsQuestion'>(),
  body: idOf<'Organisation'>(),
  bodyName: Type.String(),
  division: Type.String(),
  from: Type.String(),
  until: Type.String(),
  licensedOn: Type.String(),
  count: Type.Integer(),
  usual: nullable(Type.Integer()),
  /** the question in a sentence, with the parameters by which it was asked */
  why: textSchema,
  state: oneOf(...questionStates),
  stateName: textSchema,
  explanation: Type.String(),
  byName: Type.String(),
  answeredAt: nullable(Type.String()),
})

function viewOf(one: Question): Static<typeof questionView> {
  const { id, body, bodyName, division, from, until, licensedOn, count, usual } = one
  return {
    ...{ id, body, bodyName, division, from, until, licensedOn, count },
    usual: usual ?? null,
    why: whyAsked(one),
    state: one.state,
    stateName: stateNames[one.state],
    explanation: one.explanation,
    byName: one.byName,
    answeredAt: one.answeredAt ?? null,
  }
}

function whyAsked({ count, from, until, licensedOn, usual, least, times }: Question): Text {
  const { window, after } = burstRule
  const zh =
    usual === undefined
      ? `没有别的机构可比，${least} 张起问`
      : `别的机构 ${window} 天里一般 ${usual} 张，${times} 倍且不少于 ${least} 张起问`
  const en =
    usual === undefined
      ? `there is no other body to compare with, and ${least} or more are asked about`
      : `elsewhere ${usual} in ${window} days are usual; asked from ${times} times that and ${least} on`
  return {
    zh: `${licensedOn} 取得资质，${after} 天内就有一段：${from} 至 ${until} 发了 ${count} 张；${zh}。`,
    en: `Licensed on ${licensedOn}; within ${after} days, from ${from} to ${until}, it issued ${count}: ${en}.`,
  }
}

/** What somebody has to explain about bodies of an area. */
export const listQuestions = useCase({
  name: 'skills.listQuestions',
  kind: 'query',
  title: { zh: '看发证的疑问', en: 'List questions about certificates' },
  permission: 'skills.question',
  reach: 'area',
  allow: [...officers, 'auditor'],
  http: { method: 'GET', path: '/api/skills/questions' },
  input: Type.Object({ ...pageInput, state: Type.Optional(oneOf(...questionStates)) }),
  output: pageOf(questionView),
  async handle(context, input) {
    const page = await listQuestionRows(context, input, input)
    return { ...page, rows: page.rows.map(viewOf) }
  },
})

/** Somebody has looked: it is explained, or it is to be looked into. Neither takes a certificate away. */
export const answerQuestion = useCase({
  name: 'skills.answerQuestion',
  kind: 'command',
  title: { zh: '答复发证的疑问', en: 'Answer a question about certificates' },
  permission: 'skills.answer',
  reach: 'area',
  allow: officers,
  http: { method: 'POST', path: '/api/skills/questions/:question/answer' },
  input: Type.Object({
    question: idOf<'SkillsQuestion'>(),
    as: oneOf('explained', 'doubted'),
    explanation: Type.String({ minLength: 4, maxLength: 500 }),
  }),
  output: questionView,
  async handle(context, { question: id, as, explanation }) {
    const one = await findQuestion(context, id)
    if (one === undefined) throw notFound('skills.no-question', { zh: '这个疑问', en: 'question' })
    const answer = { state: as, explanation: explanation.trim() }
    if (!(await writeAnswer(context, id, answer))) throw answeredAlready()
    await context.emit(skillsQuestioned, { question: id })
    return viewOf({ ...one, ...answer, byName: context.actor.name, answeredAt: context.now })
  },
})

function answeredAlready(): Problem {
  return new Problem('conflict', 'skills.answered', {
    zh: '这个疑问已经有人答复',
    en: 'Somebody has answered this already',
  })
}
