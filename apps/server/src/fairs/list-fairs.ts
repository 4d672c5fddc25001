import { Type } from 'typebox'
import { isOwn, listOwnActivities } from '../activities/index.ts'
import { day, idOf, nullable, pageInput, pageOf, textSchema, useCase } from '../kernel/index.ts'
import { countEntries, entriesOf } from './entry.store.ts'
import { entryView, entryViewOf, hallView, hallViewOf } from './fair-view.ts'
import { findHall, listStands } from './hall.store.ts'
import { watchedFair, watching } from './own-fair.ts'
import { postsBrought } from './read-board.ts'
import { countResults, resultsOf } from './result.store.ts'

const numbers = {
  applied: Type.Integer(),
  placed: Type.Integer(),
  there: Type.Integer(),
  resultsAsked: Type.Integer(),
  resultsAnswered: Type.Integer(),
  resultsOverdue: Type.Integer(),
  /** as employers say */
  hired: Type.Integer(),
}
const noEntries = { applied: 0, placed: 0, there: 0 }
const noResults = { asked: 0, answered: 0, overdue: 0, hired: 0 }

/** The fairs of an organiser, or of an area, with who applied, who was there and what became of it. */
export const listFairs = useCase({
  ...watching,
  name: 'fairs.list',
  kind: 'query',
  title: { zh: '看招聘会', en: 'List job fairs' },
  http: { method: 'GET', path: '/api/own-fairs' },
  input: Type.Object({
    ...pageInput,
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
    from: Type.Optional(day()),
    to: Type.Optional(day()),
    text: Type.Optional(Type.String({ maxLength: 80 })),
  }),
  output: pageOf(
    Type.Object({
      id: idOf<'Activity'>(),
      title: Type.String(),
      organiserName: Type.String(),
      placeName: textSchema,
      state: Type.String(),
      stateName: textSchema,
      modeName: textSchema,
      day: Type.String(),
      ...numbers,
    }),
  ),
  async handle(context, input) {
    const page = await listOwnActivities.handle(context, { ...input, family: 'fair' })
    const ids = page.rows.map(row => row.id)
    const [entries, results] = [await countEntries(context, ids), await countResults(context, ids)]
    return {
      ...page,
      rows: page.rows.map(row => {
        const { applied, placed, there } = entries.get(row.id) ?? noEntries
        const { asked, answered, overdue, hired } = results.get(row.id) ?? noResults
        const { id, title, organiserName, placeName, state, stateName, modeName, day: on } = row
        return {
          ...{ id, title, organiserName, placeName, state, stateName, modeName, day: on },
          ...{ applied, placed, there, hired },
          ...{ resultsAsked: asked, resultsAnswered: answered, resultsOverdue: overdue },
        }
      }),
    }
  },
})

/** One fair with its hall, everybody who applied, and who has answered. */
export const readOwnFair = useCase({
  ...watching,
  name: 'fairs.readOwn',
  kind: 'query',
  title: { zh: '看一场招聘会的展位和单位', en: 'Read the hall and the employers of a job fair' },
  http: { method: 'GET', path: '/api/own-fairs/:fair' },
  input: Type.Object({ fair: idOf<'Activity'>() }),
  output: Type.Object({
    fair: idOf<'Activity'>(),
    title: Type.String(),
    state: Type.String(),
    mode: Type.String(),
    day: Type.String(),
    startsAt: Type.String(),
    endsAt: Type.String(),
    /** the reader arranges it; false: looks on */
    own: Type.Boolean(),
    hall: nullable(hallView),
    entries: Type.Array(entryView),
    results: Type.Array(
      Type.Object({
        entry: idOf<'FairEntry'>(),
        after: Type.Integer(),
        dueOn: Type.String(),
        answered: Type.Boolean(),
        hired: nullable(Type.Integer()),
      }),
    ),
  }),
  async handle(context, input) {
    const activity = await watchedFair(context, input.fair)
    const own = isOwn(context.actor, activity)
    const hall = await findHall(context, activity.id)
    const stands = hall === undefined ? [] : await listStands(context, activity.id)
    const byId = new Map(stands.map(one => [one.id, one]))
    const posts = await postsBrought(context, activity.id)
    const entries = await entriesOf(context, activity.id, 'all')
    const results = await resultsOf(context, activity.id)
    return {
      fair: activity.id,
      title: activity.fields.title,
      state: activity.state,
      mode: activity.fields.mode,
      day: activity.firstDay,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      own,
      hall: hall === undefined ? null : hallViewOf(hall, stands),
      entries: entries.map(one =>
        entryViewOf(one, byId, posts.get(one.id) ?? [], own ? 'organiser' : undefined),
      ),
      results: results.map(row => ({
        entry: row.entry,
        after: row.after_days,
        dueOn: row.due_on,
        answered: row.answered_at !== null,
        hired: row.hired,
      })),
    }
  },
})
