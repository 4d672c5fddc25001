import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { addDays, type Context, idOf, invalid, isOfficial, useCase } from '../kernel/index.ts'
import { countFounder } from './count-founder.ts'
import { insertFollowUps, openQuarter, takeToRemind, writeAnswer } from './follow-up.store.ts'
import { findFounder, writeFounder } from './founder.store.ts'
import { keepers, quarterOf, remindBefore } from './founder.ts'
import { listUncounted } from './job.store.ts'
import { unknownFounder } from './keep-founder.ts'

/** What was heard this quarter: from the founder, or by an officer who asked. */
export const answerFollowUp = useCase({
  name: 'founders.answerFollowUp',
  kind: 'command',
  title: { zh: '季度回访', en: 'Answer for the quarter' },
  permission: 'founder.answer',
  reach: ['own', 'area'],
  allow: ['person', ...keepers],
  http: { method: 'POST', path: '/api/founders/:founder/follow-ups' },
  input: Type.Object({
    founder: idOf<'Founder'>(),
    running: Type.Boolean(),
    /** how many work there, the founder not one of them */
    people: Type.Integer({ minimum: 0, maximum: 100_000 }),
    note: Type.String({ maxLength: 500, default: '' }),
  }),
  output: Type.Object({ quarter: Type.String() }),
  async handle(context, { founder: id, running, people, note }) {
    const founder = await findFounder(context, id)
    if (founder === undefined) throw unknownFounder()
    if (!running && people > 0) throw invalid([{ pointer: '/people', ...nobodyLeft }])
    const quarter = quarterOf(context.today)
    const as = isOfficial(context.actor) ? 'officer' : 'founder'
    await insertFollowUps(context, [founder], quarter)
    await writeAnswer(context, id, quarter, { running, people, note: note.trim(), as })
    // a founder says that it ended; the office puts an end to it
    if (as === 'officer' && running !== (founder.state === 'running')) {
      await writeFounder(context, {
        ...founder,
        version: founder.version + 1,
        state: running ? 'running' : 'ended',
        endedOn: running ? undefined : context.today,
      })
    }
    return { quarter }
  },
})

const nobodyLeft = {
  wrong: { zh: '已经停了，却还有人', en: 'It has ended, and yet people work there' },
  right: { zh: '填 0', en: 'give 0' },
}

const batch = 500

/** Every morning: whoever has not been asked this quarter is asked. Returns how many. */
export function openFollowUps(context: Context): Promise<number> {
  return openQuarter(context, quarterOf(context.today), batch)
}

/** Every morning: whoever is silent shortly before the due day is reminded, once a quarter. */
export async function remindFounders(context: Context): Promise<number> {
  const silent = await takeToRemind(context, addDays(context.today, remindBefore))
  await tell(
    context,
    silent.map(({ founder, person, business, due_on }) => ({
      to: { person },
      kind: 'founder.reminded',
      title: { zh: `“${business}”这个季度怎么样`, en: `How is “${business}” this quarter?` },
      body: {
        zh: `${due_on} 前说一声：还在办吗，有几个人在做`,
        en: `By ${due_on}, tell us whether it runs and how many people work there`,
      },
      href: '/my/business',
      source: founder,
    })),
  )
  return silent.length
}

/** In a new year whoever still works somewhere counts anew. Returns how many businesses were counted. */
export async function countNewYear(context: Context): Promise<number> {
  const founders = await listUncounted(context, Number(context.today.slice(0, 4)), batch)
  for (const founder of founders) await countFounder(context, founder)
  return founders.length
}
