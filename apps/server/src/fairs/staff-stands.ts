import { Type } from 'typebox'
import { hoursAfter, hoursBefore, type StandsProof, sessionsOf, takesPlace } from '../activities/index.ts'
import { type Context, type Day, dayOf, type Id, idOf, Problem, useCase } from '../kernel/index.ts'
import type { Plan } from '../plan/index.ts'
import { daysThere, entriesOf, lockEntry, writeEntry } from './entry.store.ts'
import type { Entry } from './fair.ts'
import { arranging, ownFair, unknownEntry } from './own-fair.ts'

/**
 * The organiser walks the hall and says at which stands there are people. Enough of them make the fair one that was held; a stand
 * that was announced and stayed empty stays visible as such.
 */
export const staffStands = useCase({
  ...arranging,
  name: 'fairs.staffStands',
  kind: 'command',
  title: { zh: '记下哪些展位有人', en: 'Record which stands are staffed' },
  http: { method: 'POST', path: '/api/fairs/:fair/staffed' },
  input: Type.Object({
    fair: idOf<'Activity'>(),
    entries: Type.Array(idOf<'FairEntry'>(), { minItems: 1, maxItems: 600 }),
    staffed: Type.Boolean(),
  }),
  output: Type.Object({ there: Type.Integer() }),
  async handle(context, input) {
    const activity = await ownFair(context, input.fair)
    const day = await openDay(context, activity.id)
    const known = new Set((await entriesOf(context, activity.id, 'all')).map(one => one.id))
    for (const id of [...new Set(input.entries)].sort()) {
      const before = known.has(id) ? await lockEntry(context, id) : undefined
      if (before?.state !== 'assigned' || before.stand === undefined) throw unknownEntry()
      const entry = staffedOn(before, input.staffed ? { day, at: context.now } : undefined)
      await writeEntry(context, entry, { staffed_by: context.actor.account ?? null })
    }
    const there = (await daysThere(context, activity.id)).length
    if (!input.staffed && there === 0) throw lastOne()
    await takesPlace(context, activity.id)
    return { there }
  },
})

/** A fair counts since its first staffed stand; what has counted is corrected in the ledger and not here. */
function lastOne(): Problem {
  return new Problem(
    'conflict',
    'fair.last-staffed',
    {
      zh: '这是唯一有人的展位，招聘会已经按它算数了',
      en: 'It is the only staffed stand, by which the fair counts',
    },
    { cure: { zh: '先记下别的有人的展位', en: 'Record the others that are staffed first' } },
  )
}

function staffedOn(entry: Entry, seen: { readonly day: Day; readonly at: string } | undefined): Entry {
  const version = entry.version + 1
  if (seen === undefined) {
    const online = entry.answeredAt === undefined ? undefined : dayOf(Date.parse(entry.answeredAt))
    return { ...entry, version, staffedAt: undefined, thereOn: online }
  }
  return {
    ...entry,
    version,
    staffedAt: entry.staffedAt ?? seen.at,
    thereOn: entry.thereOn ?? seen.day,
  }
}

/**
 * The day of the session that is on: from a few hours before it, to set up, until a few hours after it.
 * @throws Problem `conflict` at any other time: nobody is at a stand a week before
 */
export async function openDay(context: Context, fair: Id<'Activity'>): Promise<Day> {
  const now = Date.parse(context.now)
  const session = (await sessionsOf(context, fair)).find(
    one =>
      now >= Date.parse(one.startsAt) - hoursBefore * 3_600_000 &&
      now <= Date.parse(one.endsAt) + hoursAfter * 3_600_000,
  )
  if (session !== undefined) return dayOf(Date.parse(session.startsAt))
  throw new Problem('conflict', 'fair.not-on', {
    zh: '招聘会还没开始，或者已经结束了',
    en: 'The fair has not begun yet, or is over',
  })
}

/** How many staffed stands, or answering employers, make a fair is the plan's to say; one where it says nothing. */
export function standsProof(plan: Pick<Plan, 'parameters'>): StandsProof {
  const said = plan.parameters.find(one => one.code === 'fair-minimum-stands')?.value
  const least = typeof said === 'number' && said >= 1 ? said : 1
  return async (context, fair) => (await daysThere(context, fair))[least - 1]
}
