import { type Static, Type } from 'typebox'
import { countCame, peopleWhoCame } from '../activities/index.ts'
import { countStarted } from '../applications/index.ts'
import { idOf, nullable, textSchema, useCase } from '../kernel/index.ts'
import { kindsOfPeople } from '../registry/index.ts'
import { broughtTo, countEntries, entriesOf } from './entry.store.ts'
import { watchedFair, watching } from './own-fair.ts'
import { divide, type Group, ratio } from './ratio.ts'
import { countResults } from './result.store.ts'
import { countTalks } from './talk.store.ts'

const groups = Type.Array(
  Type.Object({
    code: Type.String(),
    name: textSchema,
    /** null: openings are not divided this way */
    openings: nullable(Type.Integer()),
    seekers: Type.Integer(),
    /** openings for each seeker, in hundredths */
    ratio: nullable(Type.Integer()),
  }),
)

/**
 * What the national report asks of a fair: employers, openings, seekers, and how many openings there were for each seeker. Runs as
 * the system, after the reader's right to the fair is checked: the people who came are counted and none of them is shown.
 */
export const readFairReport = useCase({
  ...watching,
  name: 'fairs.readReport',
  kind: 'query',
  title: { zh: '看招聘会统计', en: 'Read the figures of a job fair' },
  runsAsSystem: true,
  http: { method: 'GET', path: '/api/own-fairs/:fair/report' },
  input: Type.Object({ fair: idOf<'Activity'>() }),
  output: Type.Object({
    title: Type.String(),
    day: Type.String(),
    applied: Type.Integer(),
    placed: Type.Integer(),
    there: Type.Integer(),
    openings: Type.Integer(),
    seekers: Type.Integer(),
    ratio: nullable(Type.Integer()),
    talks: Type.Integer(),
    intended: Type.Integer(),
    applications: Type.Integer(),
    /** first days of work that came of applications made at the fair */
    started: Type.Integer(),
    /** as employers say */
    hired: Type.Integer(),
    resultsAsked: Type.Integer(),
    resultsAnswered: Type.Integer(),
    bySex: groups,
    byAge: groups,
    byEducation: groups,
    byPay: groups,
  }),
  async handle(context, input) {
    const activity = await watchedFair(context, input.fair)
    const { id } = activity
    const entries = new Set(
      (await entriesOf(context, id, 'all')).filter(one => one.thereOn !== undefined).map(one => one.id),
    )
    // a stand that stayed empty brought nothing
    const brought = (await broughtTo(context, id)).filter(row => entries.has(row.entry))
    const talks = await countTalks(context, id)
    const came = await peopleWhoCame(context, id)
    const seen = new Set(came)
    const people = [...came, ...talks.people.filter(person => !seen.has(person))]
    const { came: checkedIn } = await countCame(context, id)
    // who came without a record, and who was only written down at a stand; the same may be both, so the larger of the two
    const nameless = Math.max(checkedIn - came.length, talks.nameless)
    const opened = brought.map(row => ({
      openings: row.openings,
      education: row.education,
      payFrom: row.pay_from,
    }))
    const divided = divide(opened, await kindsOfPeople(context, people), nameless, activity.firstDay)
    const openings = opened.reduce((sum, one) => sum + one.openings, 0)
    const seekers = people.length + nameless
    const counts = (await countEntries(context, [id])).get(id)
    const results = (await countResults(context, [id])).get(id)
    return {
      title: activity.fields.title,
      day: activity.firstDay,
      applied: counts?.applied ?? 0,
      placed: counts?.placed ?? 0,
      there: counts?.there ?? 0,
      openings,
      seekers,
      ratio: ratio(openings, seekers) ?? null,
      talks: talks.talks,
      intended: talks.intended,
      applications: talks.applications.length,
      started: await countStarted(context, talks.applications),
      hired: results?.hired ?? 0,
      resultsAsked: results?.asked ?? 0,
      resultsAnswered: results?.answered ?? 0,
      bySex: viewsOf(divided.sex),
      byAge: viewsOf(divided.age),
      byEducation: viewsOf(divided.education),
      byPay: viewsOf(divided.pay),
    }
  },
})

function viewsOf(list: readonly Group[]): Static<typeof groups> {
  return list.map(one => ({ ...one, name: { ...one.name }, ratio: ratio(one.openings, one.seekers) ?? null }))
}
