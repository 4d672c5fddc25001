import { Type } from 'typebox'
import { findActivity } from '../activities/index.ts'
import { type NewMessage, tell } from '../inbox/index.ts'
import {
  addDays,
  bucketOf,
  type Context,
  idOf,
  invalid,
  keyIn,
  notFound,
  Problem,
  useCase,
} from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { entering } from './apply-for-stand.ts'
import { listToAsk } from './entry.store.ts'
import { ofEntry, type ResultRow } from './entry-row.ts'
import { type AskAfter, answerDays, asksAfter, type Entry, outcomes } from './fair.ts'
import { insertResult, lockResult, takeOverdue, writeResult } from './result.store.ts'
import { findTalk, writeTalk } from './talk.store.ts'

const batch = 200

/** Thirty and ninety days after it was there, each employer is asked what became of it. @returns how many were asked; a batch at a time */
export async function askResults(context: Context): Promise<number> {
  let asked = 0
  for (const after of asksAfter) {
    const entries = await listToAsk(context, after, addDays(context.today, -after), batch)
    for (const entry of entries) if (await ask(context, entry, after)) asked += 1
  }
  return asked
}

async function ask(context: Context, entry: Entry, after: AskAfter): Promise<boolean> {
  const dueOn = context.use(cityToken).calendar.addWorkingDays(context.today, answerDays).day
  const made = await insertResult(context, {
    ...ofEntry(entry),
    id: context.newId<'FairResult'>(bucketOf(entry.id)),
    after_days: after,
    asked_on: context.today,
    due_on: dueOn,
    ...{ reminded_on: null, answered_at: null, answered_by: null, hired: null, note: '' },
  })
  if (!made) return false
  const title = await titleOf(context, entry)
  await tell(context, [
    messageTo(entry, 'fair.results-asked', {
      title: {
        zh: `${after} 天了：“${title}”招到人了吗`,
        en: `${after} days on: whom did you hire at “${title}”?`,
      },
      body: { zh: `${dueOn} 前答一下，两分钟`, en: `Answer by ${dueOn}; it takes two minutes` },
    }),
  ])
  return true
}

/** Who has not answered in time is reminded once. @returns how many */
export async function remindResults(context: Context): Promise<number> {
  const late = await takeOverdue(context, context.today, batch)
  await tell(
    context,
    late.map(row =>
      messageTo({ employer: row.employer, id: row.entry }, 'fair.results-late', {
        title: { zh: '招聘会的结果还没答', en: 'The results of a job fair are still open' },
        body: {
          zh: '不答，这场会就说不清有没有用',
          en: 'Without it nobody knows what the fair was good for',
        },
      }),
    ),
  )
  return late.length
}

function messageTo(
  { employer, id }: Pick<Entry, 'employer' | 'id'>,
  kind: string,
  words: Pick<NewMessage, 'title' | 'body'>,
): NewMessage {
  return { to: { organisation: employer }, kind, ...words, href: `/work/fair-stands/${id}`, source: id }
}

async function titleOf(context: Context, entry: Entry): Promise<string> {
  return (await findActivity(context, entry.fair))?.fields.title ?? ''
}

/**
 * The employer's answer: one by one for those it met by name, and how many in all. What it says is kept apart from the first days
 * of work that people confirmed.
 */
export const answerResult = useCase({
  ...entering,
  name: 'fairs.answerResult',
  kind: 'command',
  title: { zh: '答招聘会的结果', en: 'Answer what became of a job fair' },
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/fair-results/:result' },
  input: Type.Object({
    result: idOf<'FairResult'>(),
    talks: Type.Array(Type.Object({ talk: idOf<'Talk'>(), outcome: keyIn(outcomes) }), {
      maxItems: 500,
      default: [],
    }),
    /** all whom it hired of those it met there, those named included */
    hired: Type.Integer({ minimum: 0, maximum: 9_999 }),
    note: Type.String({ maxLength: 500, default: '' }),
  }),
  output: Type.Object({ hired: Type.Integer() }),
  async handle(context, input) {
    const result = await lockResult(context, input.result)
    if (result === undefined || result.employer !== context.actor.organisation) throw unknownResult()
    if (result.answered_at !== null) throw answeredAlready()
    await keepOutcomes(context, result, input.talks)
    const named = input.talks.filter(one => one.outcome === 'hired').length
    if (input.hired < named) throw tooFew(named)
    const { hired, note } = input
    const by = { answered_at: context.now, answered_by: context.actor.account ?? null }
    await writeResult(context, result.id, { ...by, hired, note })
    return { hired }
  },
})

type Said = Parameters<typeof answerResult.handle>[1]['talks']

async function keepOutcomes(context: Context, result: ResultRow, said: Said): Promise<void> {
  for (const one of [...said].sort((a, b) => (a.talk < b.talk ? -1 : 1))) {
    const talk = await findTalk(context, one.talk)
    if (talk === undefined || talk.entry !== result.entry) throw unknownResult()
    await writeTalk(context, talk.id, {
      outcome: one.outcome,
      outcome_at: context.now,
      version: talk.version + 1,
    })
  }
}

const unknownResult = () => notFound('fair.result-unknown', { zh: '这份结果', en: 'answer' })

function answeredAlready(): Problem {
  return new Problem('conflict', 'fair.answered-already', { zh: '已经答过了', en: 'It was answered already' })
}

function tooFew(named: number): Problem {
  return invalid([
    {
      pointer: '/hired',
      wrong: {
        zh: `上面已经有 ${named} 人选了“已录用”`,
        en: `${named} of those above are marked as hired`,
      },
      right: { zh: '总数不能比这少', en: 'the number cannot be smaller' },
    },
  ])
}
