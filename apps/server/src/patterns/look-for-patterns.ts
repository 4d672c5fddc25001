import { type DoorReading, doorReadings, type SessionReading, sessionReadings } from '../activities/index.ts'
import { standReadings } from '../fairs/index.ts'
import { addDays, type Context, type Instant, instantOf } from '../kernel/index.ts'
import { countDoubts } from './count-doubts.ts'
import { findPatterns } from './find-patterns.ts'
import { groupBy } from './group-by.ts'
import { askAbout } from './question.store.ts'
import type { CheckIn, FairRead, Tally } from './reading.ts'

/** Check-ins are looked at so many days back, for doors that sent late; lists and stands over half a year. */
export const lookedBack = { checkIns: 30, lists: 180 } as const

/**
 * Every night: what took place is looked at, and what cannot be becomes a question. Nothing else changes: no fact, no place, no
 * payment. @returns how many questions are new
 */
export async function lookForPatterns(context: Context, readFairs: ReadFairs = standsOf): Promise<number> {
  const until = context.now
  const from = (days: number): Instant =>
    instantOf(Date.parse(`${addDays(context.today, -days)}T00:00:00+08:00`))
  const readings = await sessionReadings(context, { from: from(lookedBack.lists), until })
  const tallies = readings.map(tallyOf)
  const recent = from(lookedBack.checkIns)
  const found = findPatterns({
    tallies,
    sessions: tallies.filter(one => one.endsAt >= recent),
    checkIns: (await doorReadings(context, { from: recent, until })).map(checkInOf),
    fairs: await readFairs(context, tallies),
  })
  let asked = 0
  for (const one of found) asked += (await askAbout(context, one)) ? 1 : 0
  await countDoubts(context)
  return asked
}

/** Where stands are read: the fairs among what took place. */
export type ReadFairs = (context: Context, tallies: readonly Tally[]) => Promise<readonly FairRead[]>

const standsOf: ReadFairs = async (context, tallies) => {
  const fairs = [...new Map(tallies.map(one => [one.activity, one])).values()]
  const stands = groupBy(
    await standReadings(
      context,
      fairs.map(one => one.activity),
    ),
    one => one.fair,
  )
  return fairs.flatMap(one => {
    const own = stands.get(one.activity)
    return own === undefined ? [] : [{ ...one, stands: own }]
  })
}

function tallyOf(one: SessionReading): Tally {
  const { session, activity, title, kind, mode, shown, division, startsAt, endsAt, listed, came, givenUp } =
    one
  return {
    ...{ session, activity, title, kind, mode, shown, division, startsAt, endsAt, listed, came, givenUp },
    series: one.series ?? undefined,
    lon: one.lon ?? undefined,
    lat: one.lat ?? undefined,
    organiser: {
      organisation: one.organisation ?? undefined,
      area: one.area ?? undefined,
      department: one.department ?? undefined,
      name: one.organiserName,
    },
  }
}

function checkInOf(one: DoorReading): CheckIn {
  const { session, registration, inAt, device, via } = one
  return {
    ...{ session, registration, inAt, device, via },
    person: one.person ?? undefined,
    outAt: one.outAt ?? undefined,
    receivedAt: one.receivedAt ?? undefined,
  }
}
