import { Type } from 'typebox'
import { activityLifecycle, findActivity, listActivities } from '../activities/index.ts'
import {
  idOf,
  keyIn,
  members,
  nullable,
  pageAsked,
  pageInput,
  pageOf,
  recruiters,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { findMine } from './apply-for-stand.ts'
import { listOwn } from './entry.store.ts'
import { entryLifecycle, entryModes, turnStates } from './fair.ts'
import { entryView, entryViewOf } from './fair-view.ts'
import { findHall, listStands } from './hall.store.ts'
import { postsBrought } from './read-board.ts'
import { resultsOf } from './result.store.ts'
import { turnsOf } from './talk.store.ts'

const own = { permission: 'fair.entries', reach: 'organisation', allow: members } as const

/** The fairs at which an employer is, was or wants to be. */
export const listMyEntries = useCase({
  ...own,
  name: 'fairs.listMine',
  kind: 'query',
  title: { zh: '看我们参加的招聘会', en: 'List the job fairs of one’s employer' },
  http: { method: 'GET', path: '/api/fair-entries' },
  input: Type.Object({ ...pageInput }),
  output: pageOf(
    Type.Object({
      entry: idOf<'FairEntry'>(),
      fair: idOf<'Activity'>(),
      title: Type.String(),
      place: Type.String(),
      day: Type.String(),
      stateName: textSchema,
      fairStateName: textSchema,
      modeName: textSchema,
      stand: nullable(Type.String()),
      there: Type.Boolean(),
      /** an answer is due */
      resultDue: nullable(Type.String()),
    }),
  ),
  async handle(context, input) {
    const page = await listOwn(context, pageAsked(input))
    const rows = []
    for (const entry of page.rows) {
      const activity = await findActivity(context, entry.fair)
      const stands = entry.stand === undefined ? [] : await listStands(context, entry.fair)
      const open = (await resultsOf(context, entry.fair, entry.id)).find(one => one.answered_at === null)
      rows.push({
        entry: entry.id,
        fair: entry.fair,
        title: activity?.fields.title ?? '',
        place: activity?.fields.place ?? '',
        day: activity?.firstDay ?? '',
        stateName: entryLifecycle[entry.state].label,
        fairStateName: activityLifecycle[activity?.state ?? 'open'].label,
        modeName: entryModes[entry.mode],
        stand: stands.find(one => one.id === entry.stand)?.code ?? null,
        there: entry.thereOn !== undefined,
        resultDue: open?.due_on ?? null,
      })
    }
    return { ...page, rows }
  },
})

/** Fairs that take applications of employers now. */
export const listOpenFairs = useCase({
  ...own,
  name: 'fairs.listOpen',
  kind: 'query',
  title: { zh: '看可以报名的招聘会', en: 'List job fairs that take employers' },
  http: { method: 'GET', path: '/api/open-fairs' },
  input: Type.Object({ ...pageInput }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: idOf<'Activity'>(),
        title: Type.String(),
        organiserName: Type.String(),
        place: Type.String(),
        placeName: textSchema,
        mode: keyIn({ onsite: true, online: true, hybrid: true }),
        modeName: textSchema,
        startsAt: Type.String(),
        day: Type.String(),
        appliesUntil: Type.String(),
        contactName: Type.String(),
        contactPhone: Type.String(),
      }),
    ),
  }),
  async handle(context, input) {
    const { rows } = await listActivities.handle(context, { ...input, family: 'fair', from: context.today })
    const found = []
    for (const row of rows) {
      const hall = row.state === 'open' ? await findHall(context, row.id) : undefined
      if (hall === undefined || hall.appliesUntil < context.today) continue
      const activity = await findActivity(context, row.id)
      const { id, title, organiserName, place, placeName, mode, modeName, startsAt, day } = row
      found.push({
        ...{ id, title, organiserName, place, placeName, mode, modeName, startsAt, day },
        appliesUntil: hall.appliesUntil,
        contactName: activity?.fields.contactName ?? '',
        contactPhone: activity?.fields.contactPhone ?? '',
      })
    }
    return { rows: found }
  },
})

/** An employer's place at a fair: its stand and code, what it brings, who waits online, what it is asked. */
export const readMyEntry = useCase({
  name: 'fairs.readMine',
  kind: 'query',
  title: { zh: '看我们的展位', en: 'Read one’s place at a job fair' },
  permission: 'fair.talks',
  reach: 'organisation',
  allow: recruiters,
  http: { method: 'GET', path: '/api/fair-entries/:entry' },
  input: Type.Object({ entry: idOf<'FairEntry'>() }),
  output: Type.Object({
    ...entryView.properties,
    title: Type.String(),
    place: Type.String(),
    day: Type.String(),
    startsAt: Type.String(),
    endsAt: Type.String(),
    turns: Type.Array(
      Type.Object({
        turn: idOf<'Turn'>(),
        name: Type.String(),
        at: nullable(Type.String()),
        state: keyIn(turnStates),
        stateName: textSchema,
      }),
    ),
    results: Type.Array(
      Type.Object({
        result: idOf<'FairResult'>(),
        after: Type.Integer(),
        dueOn: Type.String(),
        answered: Type.Boolean(),
        hired: nullable(Type.Integer()),
        note: Type.String(),
      }),
    ),
  }),
  async handle(context, input) {
    const entry = await findMine(context, input.entry)
    const activity = await findActivity(context, entry.fair)
    const stands = new Map((await listStands(context, entry.fair)).map(one => [one.id, one]))
    const posts = await postsBrought(context, entry.fair)
    const turns = await turnsOf(context, entry.id)
    const results = await resultsOf(context, entry.fair, entry.id)
    return {
      ...entryViewOf(entry, stands, posts.get(entry.id) ?? [], 'employer'),
      title: activity?.fields.title ?? '',
      place: activity?.fields.place ?? '',
      day: activity?.firstDay ?? '',
      startsAt: activity?.startsAt ?? '',
      endsAt: activity?.endsAt ?? '',
      turns: turns
        .filter(row => row.state === 'booked' || row.state === 'waiting' || row.state === 'called')
        .map(row => ({
          turn: row.id,
          name: row.name,
          at: row.starts_at,
          state: row.state,
          stateName: turnStates[row.state],
        })),
      results: results.map(row => ({
        result: row.id,
        after: row.after_days,
        dueOn: row.due_on,
        answered: row.answered_at !== null,
        hired: row.hired,
        note: row.note,
      })),
    }
  },
})
