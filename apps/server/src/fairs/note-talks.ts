import { type Static, Type } from 'typebox'
import { type ApplicationState, findApplications, workApplication } from '../applications/index.ts'
import {
  bucketOf,
  type Context,
  type Day,
  idOf,
  keyIn,
  nullable,
  Problem,
  pageAsked,
  pageInput,
  pageOf,
  recruiters,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { entering, findMine, lockMine } from './apply-for-stand.ts'
import { writeEntry } from './entry.store.ts'
import { ofEntry, type TalkRow } from './entry-row.ts'
import { type Entry, outcomes, stages, vias } from './fair.ts'
import { unknownEntry } from './own-fair.ts'
import { findTalk, insertTalk, talksOf, writeTalk } from './talk.store.ts'

export const talkView = Type.Object({
  talk: idOf<'Talk'>(),
  version: Type.Integer(),
  name: Type.String(),
  via: keyIn(vias),
  viaName: textSchema,
  stage: keyIn(stages),
  stageName: textSchema,
  at: Type.String(),
  post: nullable(idOf<'Post'>()),
  application: nullable(idOf<'Application'>()),
  /** how the application stands */
  applicationState: nullable(textSchema),
  started: Type.Boolean(),
  outcome: nullable(keyIn(outcomes)),
  outcomeName: nullable(textSchema),
})

/** Whom the employer met at a fair, as its members see it. */
export const listTalks = useCase({
  name: 'fairs.listTalks',
  kind: 'query',
  title: { zh: '看招聘会上见了谁', en: 'List whom one met at a job fair' },
  permission: 'fair.talks',
  reach: 'organisation',
  allow: recruiters,
  reveals: true,
  http: { method: 'GET', path: '/api/fair-entries/:entry/talks' },
  input: Type.Object({ ...pageInput, entry: idOf<'FairEntry'>() }),
  output: pageOf(talkView),
  async handle(context, input) {
    const entry = await findMine(context, input.entry)
    await context.audit({ action: 'fair.talks-read', subject: entry.id, purpose: 'recruitment' })
    const page = await talksOf(context, entry.id, pageAsked(input))
    return { ...page, rows: await viewsOf(context, page.rows) }
  },
})

export async function viewsOf(
  context: Context,
  rows: readonly TalkRow[],
): Promise<Static<typeof talkView>[]> {
  const ids = rows.flatMap(row => (row.application === null ? [] : [row.application]))
  const applications = await findApplications(context, ids)
  return rows.map(row => {
    const application = row.application === null ? undefined : applications.get(row.application)
    return {
      talk: row.id,
      version: row.version,
      name: row.name,
      via: row.via,
      viaName: vias[row.via],
      stage: row.stage,
      stageName: stages[row.stage],
      at: row.at,
      post: row.post,
      application: row.application,
      applicationState: application === undefined ? null : workApplication[application.state].label,
      started: application !== undefined && began.includes(application.state),
      outcome: row.outcome,
      outcomeName: row.outcome === null ? null : outcomes[row.outcome],
    }
  })
}
const began: readonly ApplicationState[] = ['started', 'left']

/** How a talk went, said on the spot. */
export const noteTalk = useCase({
  ...entering,
  name: 'fairs.noteTalk',
  kind: 'command',
  title: { zh: '记下谈得怎么样', en: 'Note how a talk went' },
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/fair-talks/:talk' },
  input: Type.Object({ talk: idOf<'Talk'>(), stage: keyIn(stages) }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const row = await findTalk(context, input.talk)
    if (row === undefined || row.employer !== context.actor.organisation) throw unknownEntry()
    const version = row.version + 1
    await writeTalk(context, row.id, { stage: input.stage, version })
    return { version }
  },
})

/** Somebody who came by without a phone: their name, as they give it. */
export const writeDownTalk = useCase({
  ...entering,
  name: 'fairs.writeDownTalk',
  kind: 'command',
  title: { zh: '登记现场谈的人', en: 'Write down somebody who came by' },
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/fair-entries/:entry/talks' },
  input: Type.Object({
    entry: idOf<'FairEntry'>(),
    name: Type.String({ minLength: 1, maxLength: 40 }),
    post: Type.Optional(idOf<'Post'>()),
    stage: keyIn(stages),
  }),
  output: Type.Object({ talk: idOf<'Talk'>() }),
  async handle(context, input) {
    const entry = await lockMine(context, input.entry)
    if (entry.state !== 'assigned') throw notPlaced()
    const talk = context.newId<'Talk'>(bucketOf(entry.id))
    await insertTalk(context, {
      ...ofEntry(entry),
      ...{ id: talk, version: 1, person: null, name: input.name.trim(), post: input.post ?? null },
      ...{ application: null, via: 'employer', stage: input.stage, at: context.now },
      ...{ outcome: null, outcome_at: null },
    })
    return { talk }
  },
})

/** An employer that called or talked to somebody online was there. */
export async function answered(context: Context, entry: Entry, day: Day): Promise<Entry> {
  if (entry.answeredAt !== undefined) return entry
  const next = {
    ...entry,
    answeredAt: context.now,
    thereOn: entry.thereOn ?? day,
    version: entry.version + 1,
  }
  await writeEntry(context, next)
  return next
}

function notPlaced(): Problem {
  return new Problem('conflict', 'fair.not-placed', {
    zh: '还没有安排展位',
    en: 'You have no place at this fair yet',
  })
}
