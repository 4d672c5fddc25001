import {
  decide,
  type Facts,
  nextQuestion,
  type Policy,
  preparePolicy,
  type Question,
  statusOf,
} from '@qingye/rules'
import { derive, type FactDefinition, readCatalogue } from '../../apps/server/src/policies/index.ts'
import { type Benchmark, type Figures, numberOption, quantile, rounded } from './benchmark.ts'
import { generator } from './people/million.ts'
import { jsonLogicEngine, jsonRulesEngine, type Peer, versionOn } from './rules/peers.ts'
import { makePopulation } from './rules/population.ts'

const day = '2023-11-22'
const folder = new URL('../../plans/wenzhou-2023/policies', import.meta.url).pathname
/** A peer stops here; its figures are per decision. */
const peerEndsAfterMs = 30_000

export const benchmark: Benchmark = {
  about: '100,000 people × 40 policies, against peers (--people --policies --seed --peers=no)',
  async run(options, say) {
    const people = numberOption(options, 'people', 100_000)
    const wanted = numberOption(options, 'policies', 40)
    const catalogue = readCatalogue(folder)
    const policies = upTo(
      wanted,
      catalogue.policies.filter(policy => versionOn(policy, day) !== undefined),
    )
    const { facts } = catalogue
    const prepared = policies.map(policy => preparePolicy(policy, facts, { day }))
    const random = generator(numberOption(options, 'seed', 20231122))
    say(`${people} people, ${policies.length} policies, of them ${catalogue.policies.length} files`)
    const population = makePopulation(people, facts, random).map(one => derive(one))

    const statuses = population.slice(0, 500).map(one => prepared.map(each => statusOf(each, one)))
    const ours = measure(() => {
      for (const one of population) for (const each of prepared) statusOf(each, one)
    })
    const whole = measure(() => {
      for (const one of population.slice(0, people / 10)) for (const each of prepared) decide(each, one)
    })
    const pairs = people * policies.length
    const table = [row('qingye, result', ours / pairs, ours, 1, 0, 0)]
    table.push(
      row('qingye, with reasons and amount', (whole * 10) / pairs, whole * 10, (whole * 10) / ours, 0, 0),
    )
    const figures: Record<string, Figures[string]> = {
      people,
      policies: policies.length,
      qingye_cpu_ms: rounded(ours, 0),
      qingye_whole_cpu_ms: rounded(whole * 10, 0),
      reached: ours <= 2_000,
    }
    if (options['peers'] !== 'no') {
      const versions = policies.flatMap(policy => versionOn(policy, day) ?? [])
      for (const make of [jsonLogicEngine, jsonRulesEngine]) {
        const peer = make(versions, { types: facts, day })
        say(`${peer.name}: deciding`)
        const wrong = await wrongOf(peer, population.slice(0, statuses.length), statuses)
        const per = await perDecision(peer, population, policies.length)
        table.push(row(peer.name, per, per * pairs, (per * pairs) / ours, wrong.granted, wrong.denied))
        figures[`${peer.name}_ratio`] = rounded((per * pairs) / ours, 1)
        figures[`${peer.name}_unknown_taken_for_yes`] = wrong.granted
        figures[`${peer.name}_unknown_taken_for_no`] = wrong.denied
      }
    }
    Object.assign(figures, timesOfNext(prepared, population.slice(0, 300), questionsOf(facts)))
    return { table, figures }
  },
}

/** The catalogue's own policies, then copies of them under other ids until there are enough. */
function upTo(wanted: number, own: readonly Policy[]): Policy[] {
  return Array.from({ length: wanted }, (_, at) => {
    const policy = own[at % own.length]
    if (policy === undefined) throw new RangeError('no policy is in force')
    return at < own.length ? policy : { ...policy, id: `${policy.id}-${Math.floor(at / own.length)}` }
  })
}

/** The median of three runs, in milliseconds of processor time. */
function measure(work: () => void): number {
  work()
  return quantile(
    [0, 1, 2].map(() => {
      const before = process.cpuUsage()
      work()
      return cpuSince(before)
    }),
    0.5,
  )
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function perDecision(peer: Peer, population: readonly Facts[], policies: number): Promise<number> {
  const began = performance.now()
  const before = process.cpuUsage()
  let people = 0
  for (const one of population) {
    await peer.eligible(one)
    people += 1
    if (people % 50 === 0 && performance.now() - began > peerEndsAfterMs) break
  }
  return cpuSince(before) / (people * policies)
}

/** Where nobody can tell, how often a peer says yes and how often no. */
async function wrongOf(
  peer: Peer,
  population: readonly Facts[],
  statuses: readonly (readonly string[])[],
): Promise<{ granted: number; denied: number }> {
  let granted = 0
  let denied = 0
  for (const [at, one] of population.entries()) {
    const eligible = await peer.eligible(one)
    for (const [policy, status] of (statuses[at] ?? []).entries()) {
      if (status !== 'cannot-tell') continue
      if (eligible.has(policy)) granted += 1
      else denied += 1
    }
  }
  return { granted, denied }
}

function questionsOf(facts: Readonly<Record<string, FactDefinition>>): Question[] {
  return Object.entries(facts).flatMap(([fact, { topic, effort, prior, derivedFrom }]) =>
    derivedFrom === undefined ? [{ fact, topic, effort, prior }] : [],
  )
}

/** From nothing known and from what is known of somebody: which question next, and how long that takes. */
function timesOfNext(
  prepared: readonly ReturnType<typeof preparePolicy>[],
  population: readonly Facts[],
  questions: readonly Question[],
): Figures {
  const times = [{}, ...population].map(one => {
    const began = performance.now()
    nextQuestion(prepared, one, questions)
    return performance.now() - began
  })
  return {
    next_question_p50_ms: rounded(quantile(times, 0.5)),
    next_question_p95_ms: rounded(quantile(times, 0.95)),
  }
}

function row(
  engine: string,
  perMs: number,
  totalMs: number,
  ratio: number,
  granted: number,
  denied: number,
): Readonly<Record<string, string | number>> {
  return {
    engine,
    'ns a decision': rounded(perMs * 1e6, 0),
    'CPU s for all': rounded(totalMs / 1000),
    'times ours': rounded(ratio, 1),
    'unknown taken for yes': granted,
    'unknown taken for no': denied,
  }
}
