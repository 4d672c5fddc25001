import { listQuestions as listSkillsQuestions, lookForBursts } from '../skills/index.ts'
import { type TestApp, testMorning } from '../testing/test-app.ts'
import { listPatternQuestions, lookForPatterns } from './index.ts'
import type { ReadFairs } from './look-for-patterns.ts'
import { maker, type Planted, plantOrdinary, type World } from './planted.test-city.ts'
import { plantOddities, steady } from './planted.test-oddities.ts'
import { writeSheets } from './planted.test-rows.ts'
import { plantShams } from './planted.test-shams.ts'
import { plantLicence } from './planted.test-stands.ts'

/** The first day of the planted half year. */
export const plantedFrom = Date.parse('2023-05-29T00:00:00+08:00')
const day = 86_400_000

/** A half year with sham and honest oddities in it, written to the tables. */
export async function plant(
  app: TestApp,
  size: { readonly sessions: number; readonly days: number; readonly part: number; readonly seed: number },
): Promise<World> {
  const make = maker(size.seed, plantedFrom, size.days)
  plantShams(make, size.part)
  plantOddities(make, size.part)
  for (let no = 0; no < 12; no += 1) plantLicence(make, `机构 ${no}`, undefined, steady(make.between(14, 24)))
  plantOrdinary(make, size.sessions)
  await writeSheets(app.kernel.database, make.world.sheets)
  await app.kernel.database.pool.query('ANALYZE')
  return make.world
}

/** What somebody finds in the queue, in the words in which it stands there. */
export interface Asked {
  readonly pattern: string
  readonly about: readonly string[]
  readonly why: string
}

/** The nights of that half year, each so many days after the one before; then the queue, as the city's officer reads it. */
export async function nights(
  app: TestApp,
  world: World,
  { days, every }: { readonly days: number; readonly every: number },
): Promise<{ asked: readonly Asked[]; looks: readonly number[] }> {
  const fairs: ReadFairs = async context => world.fairs.filter(one => one.endsAt < context.now)
  const looks: number[] = []
  for (let no = every; no < days + every; no += every) {
    app.clock.set(new Date(plantedFrom + Math.min(no, days + 1) * day + 2 * 3_600_000).toISOString())
    const begun = performance.now()
    await app.kernel.asSystem('patterns.look', context => lookForPatterns(context, fairs))
    looks.push(performance.now() - begun)
    await app.kernel.asSystem('skills.lookForBursts', lookForBursts)
  }
  return { asked: await queue(app), looks }
}

async function queue(app: TestApp): Promise<readonly Asked[]> {
  app.clock.set(testMorning)
  const call = { actor: await app.actor('city'), language: 'zh', channel: 'json' } as const
  const asked: Asked[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const input = { limit: 200, ...(after !== undefined && { after }) }
    const page = await app.kernel.call(listPatternQuestions, input, call)
    for (const one of page.rows)
      asked.push({
        pattern: one.pattern,
        about: [...one.activities.map(each => each.id), one.organiserName],
        why: one.why.zh,
      })
    after = page.next
  }
  for (const one of (await app.kernel.call(listSkillsQuestions, { limit: 200 }, call)).rows)
    asked.push({ pattern: 'certificates', about: [one.body], why: one.why.zh })
  return asked
}

export interface Judged {
  readonly planted: number
  readonly found: number
  /** questions about what is sham, about honest oddities, about ordinary days */
  readonly right: number
  readonly odd: number
  readonly ordinary: number
  readonly recall: number
  readonly precision: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** @param like of one pattern; all if not given */
export function judge(planted: readonly Planted[], asked: readonly Asked[], like?: string): Judged {
  const mine = planted.filter(one => like === undefined || one.like === like)
  const questions = asked.filter(one => like === undefined || one.pattern === like)
  const isAbout = (one: Planted, question: Asked) => question.about.some(id => one.about.includes(id))
  const shams = mine.filter(one => one.sham)
  // a sham that is asked about under another pattern is found all the same
  const missed = shams.filter(one => !asked.some(question => isAbout(one, question)))
  const right = questions.filter(one => planted.some(each => each.sham && isAbout(each, one)))
  const wrong = questions.filter(one => !right.includes(one))
  const odd = wrong.filter(one => planted.some(each => isAbout(each, one)))
  const found = shams.length - missed.length
  return {
    planted: shams.length,
    found,
    right: right.length,
    odd: odd.length,
    ordinary: wrong.length - odd.length,
    recall: found / shams.length,
    precision: questions.length === 0 ? 1 : right.length / questions.length,
    missed: missed.map(one => one.name),
    wrong: wrong.map(one => `${planted.find(each => isAbout(each, one))?.name ?? '平常'}：${one.why}`),
  }
}
