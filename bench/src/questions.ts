import type { Answer, Facts } from '@qingye/rules'
import { askable, cardOf, nextOf, type OpenCard, openCard } from '../../apps/server/src/policies/browser.ts'
import { compileCard, readCatalogue } from '../../apps/server/src/policies/index.ts'
import { type Benchmark, type Figures, numberOption, quantile, rounded } from './benchmark.ts'
import { generator } from './people/million.ts'
import { type Asked, demoPeople } from './questions/people.ts'

const day = '2023-11-22'
const folder = new URL('../../plans/wenzhou-2023/policies', import.meta.url).pathname
const shares = [0.8, 1] as const

/** How many questions until so much of the catalogue is decided; undefined: never. */
type Count = readonly (number | undefined)[]
type Next = (told: Facts, last: string | undefined) => string | undefined

export const benchmark: Benchmark = {
  about: 'questions of the policy card until 80 % and 100 % are decided, for demo people (--people --seed)',
  async run(options, say) {
    const count = numberOption(options, 'people', 1_000)
    const catalogue = readCatalogue(folder, { quick: true })
    const open = openCard(compileCard(catalogue, { audience: 'person', language: 'zh', day }))
    const people = demoPeople(count, catalogue.facts, day, generator(numberOption(options, 'seed', 20231122)))
    say(`${people.length} people, ${open.catalogue.policies.length} policies for a person`)
    const times: number[] = []
    const ways: readonly (readonly [string, Next])[] = [
      ['fixed order', fixedOrder(open)],
      ['ours', (told, last) => timed(times, () => nextOf(open, told, [], last))],
    ]
    const table: Record<string, string | number>[] = []
    const figures: Record<string, Figures[string]> = {
      people: people.length,
      policies: open.catalogue.policies.length,
    }
    for (const [name, next] of ways) {
      for (const known of ['without', 'with'] as const) {
        say(`${name}, ${known} records`)
        const counts = people.map(one => questionsFor(open, one, known === 'with' ? one.record : {}, next))
        const row: Record<string, string | number> = { order: name, records: known }
        for (const [at, share] of shares.entries()) {
          const reached = counts.flatMap(each => each[at] ?? [])
          const column = `${share * 100} %`
          row[`${column}: median`] = quantile(reached, 0.5)
          row[`${column}: p90`] = quantile(reached, 0.9)
          row[`${column}: mean`] = rounded(
            reached.reduce((sum, n) => sum + n, 0) / Math.max(1, reached.length),
            1,
          )
          row[`${column}: reached`] = reached.length
          const key = `${name.replace(' ', '_')}_${known}_${share * 100}`
          figures[`${key}_median`] = quantile(reached, 0.5)
          figures[`${key}_mean`] = Number(row[`${column}: mean`])
        }
        table.push(row)
      }
    }
    figures['next_question_p50_ms'] = rounded(quantile(times, 0.5), 3)
    figures['next_question_p99_ms'] = rounded(quantile(times, 0.99), 3)
    return { table, figures }
  },
}

/** The registry from its first fact to its last, without what does not concern somebody. */
function fixedOrder({ catalogue }: OpenCard): Next {
  const names = Object.keys(catalogue.facts).filter(name => catalogue.facts[name]?.derivedFrom === undefined)
  return told => names.find(name => askable(catalogue, name, told)[0] === name)
}

function questionsFor(open: OpenCard, { answers }: Asked, known: Facts, next: Next): Count {
  let told: Record<string, Answer | undefined> = { ...known }
  let asked = 0
  let last: string | undefined
  const reached: (number | undefined)[] = shares.map(() => undefined)
  for (;;) {
    const { decided, inForce } = cardOf(open, told)
    for (const [at, share] of shares.entries())
      if (reached[at] === undefined && decided >= share * inForce) reached[at] = asked
    if (reached.every(each => each !== undefined)) return reached
    const name = next(told, last)
    if (name === undefined || answers[name] === undefined) return reached
    told = { ...told, [name]: answers[name] }
    last = name
    asked += 1
  }
}

function timed<T>(times: number[], work: () => T): T {
  const begun = performance.now()
  const result = work()
  times.push(performance.now() - begun)
  return result
}
