import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { segmenter } from '@qingye/china'
import { normalise, readQuery, type SearchDocument, type Tokeniser } from '@qingye/search'
import { type Benchmark, type Figures, numberOption, quantile, rounded } from './benchmark.ts'
import { type Answer, type CutPost, type Engine, sameCounts } from './search/engines.ts'
import { buildOurs } from './search/ours.ts'
import { buildFlexSearch, buildMiniSearch } from './search/peers.ts'
import { buildPostgres } from './search/postgres.ts'
import { makePosts, OCCUPATIONS } from './search/posts.ts'
import { makeQueries, type Query } from './search/queries.ts'

/** An engine whose rounds take longer stops after the round it is in. */
const ROUNDS_END_AFTER_MS = 45_000
const WARM_UP = 40

type Measured = {
  readonly name: string
  readonly buildMs: number
  /** Processor time of this process while building: what the build takes when nothing else runs. */
  readonly buildCpuMs: number
  readonly megabytes: number
  readonly times: readonly number[]
  /** Processor time of this process for each query; says nothing of a server outside it. */
  readonly cpuTimes: readonly number[]
  readonly answers: readonly Answer[]
}

export const benchmark: Benchmark = {
  about:
    'list and exact facets over 150,000 posts, against peers (--posts --queries --rounds --seed --peers=no)',
  async run(options, say) {
    const posts = makePosts(numberOption(options, 'posts', 150_000), numberOption(options, 'seed', 20230630))
    const queries = makeQueries(numberOption(options, 'queries', 200), 7)
    const rounds = numberOption(options, 'rounds', 5)
    const tokeniser = segmenter(OCCUPATIONS)
    // The peers get the words that ours searches for, so that only the match of single characters can differ.
    const words = queries.map(query => readQuery(query.text, tokeniser).words)
    const measure = (name: string, build: () => Promise<Engine | null> | Engine) =>
      measureEngine(name, build, queries, words, rounds, say)

    const ours = await measure('qingye', () => buildOurs(posts, tokeniser))
    if (ours === null) throw new Error('The index was not built')
    const fresh = await timeToFind(posts, tokeniser)
    const all = [ours]
    if (options['peers'] !== 'no') {
      say('cutting words for the peers (not counted as theirs)')
      const cut = posts.map(document => cutPost(document, tokeniser))
      for (const [name, build] of [
        ['minisearch', () => buildMiniSearch(cut)],
        ['flexsearch', () => buildFlexSearch(cut)],
        ['postgresql', () => buildPostgres(cut)],
      ] as const) {
        const peer = await measure(name, build)
        if (peer === null) say(`${name}: not usable here`)
        else all.push(peer)
      }
    }
    const figures: Record<string, Figures[string]> = { posts: posts.length, queries: queries.length, rounds }
    for (const engine of all) Object.assign(figures, figuresOf(engine, ours))
    figures['qingye_new_post_found_ms'] = rounded(fresh)
    figures['reached'] = quantile(ours.times, 0.95) <= 4 && ours.buildMs <= 8000 && ours.megabytes <= 250
    return { table: all.map(engine => rowOf(engine, ours)), figures }
  },
}

/** `null` when the engine cannot run here. Each query's time is the median of its rounds. */
async function measureEngine(
  name: string,
  build: () => Promise<Engine | null> | Engine,
  queries: readonly Query[],
  words: readonly (readonly string[])[],
  rounds: number,
  say: (line: string) => void,
): Promise<Measured | null> {
  say(`${name}: building`)
  const before = memoryInUse()
  const start = performance.now()
  const cpuStart = process.cpuUsage()
  const engine = await build()
  const buildMs = performance.now() - start
  const buildCpuMs = cpuSince(cpuStart)
  if (engine === null) return null
  const megabytes = (memoryInUse() - before) / 2 ** 20
  say(`${name}: built in ${rounded(buildMs / 1000)} s; searching`)
  const answers: Answer[] = []
  const times: number[][] = queries.map(() => [])
  const cpuTimes: number[][] = queries.map(() => [])
  for (let at = 0; at < Math.min(WARM_UP, queries.length); at++) await ask(engine, queries, words, at)
  const began = performance.now()
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < queries.length; at++) {
      const cpuAsked = process.cpuUsage()
      const asked = performance.now()
      const answer = await ask(engine, queries, words, at)
      times[at]?.push(performance.now() - asked)
      cpuTimes[at]?.push(cpuSince(cpuAsked))
      if (round === 0) answers.push(answer)
    }
    if (performance.now() - began > ROUNDS_END_AFTER_MS) break
  }
  await engine.close()
  const medians = (all: readonly number[][]) => all.map(own => quantile(own, 0.5))
  return { name, buildMs, buildCpuMs, megabytes, times: medians(times), cpuTimes: medians(cpuTimes), answers }
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

async function ask(
  engine: Engine,
  queries: readonly Query[],
  words: readonly (readonly string[])[],
  at: number,
): Promise<Answer> {
  const query = queries[at]
  if (query === undefined) throw new RangeError(`No query ${at}`)
  return engine.answer(query, words[at] ?? [])
}

/** Milliseconds from handing in a new post to a search that lists it, in a full index. */
async function timeToFind(posts: readonly SearchDocument[], tokeniser: Tokeniser): Promise<number> {
  const { index } = buildOurs(posts, tokeniser)
  const [first] = posts
  if (first === undefined) return Number.NaN
  const times: number[] = []
  for (let number = 0; number < 300; number++) {
    const id = `new${number}`
    const start = performance.now()
    index.put({ ...first, id, text: { ...first.text, title: `新增岗位${number}` } })
    const found = index.search({ text: `新增岗位${number}`, sort: 'date', now: first.postedAt })
    if (!found.hits.some(hit => hit.id === id)) throw new Error(`${id} was not found`)
    times.push(performance.now() - start)
  }
  return quantile(times, 1)
}

function cutPost(document: SearchDocument, tokeniser: Tokeniser): CutPost {
  const words: Record<string, string> = {}
  for (const [field, text] of Object.entries(document.text))
    words[field] = tokeniser.forIndex(normalise(text)).join(' ')
  return { document, words }
}

/** Heap and buffers after a full collection, in bytes. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc')
  // Node gives the collector to a new context only; what it returns has no type.
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Queries for which the engine counted what ours did. Characters and pieces of words are ours alone. */
function agreement(engine: Measured, ours: Measured): number {
  return engine.answers.filter((answer, at) => {
    const own = ours.answers[at]
    return own !== undefined && sameCounts(answer, own)
  }).length
}

function figuresOf(engine: Measured, ours: Measured): Figures {
  const { name, times } = engine
  // A server's memory and processor time are not this process's.
  const outside = name === 'postgresql'
  return {
    [`${name}_build_ms`]: Math.round(engine.buildMs),
    [`${name}_build_cpu_ms`]: outside ? null : Math.round(engine.buildCpuMs),
    [`${name}_p95_cpu_ms`]: outside ? null : rounded(quantile(engine.cpuTimes, 0.95)),
    [`${name}_mb`]: outside ? null : Math.round(engine.megabytes),
    [`${name}_p50_ms`]: rounded(quantile(times, 0.5)),
    [`${name}_p95_ms`]: rounded(quantile(times, 0.95)),
    [`${name}_p95_ratio`]: rounded(quantile(times, 0.95) / quantile(ours.times, 0.95), 1),
    [`${name}_same_counts`]: agreement(engine, ours),
  }
}

function rowOf(engine: Measured, ours: Measured): Record<string, string | number> {
  const figures = figuresOf(engine, ours)
  const ratios = engine.times.map((time, at) => time / (ours.times[at] ?? Number.NaN))
  return {
    engine: engine.name,
    'build s': rounded(engine.buildMs / 1000, 1),
    'build cpu s':
      figures[`${engine.name}_build_cpu_ms`] === null ? '(server)' : rounded(engine.buildCpuMs / 1000, 1),
    MB: figures[`${engine.name}_mb`] === null ? '(server)' : Math.round(engine.megabytes),
    'p50 ms': rounded(quantile(engine.times, 0.5)),
    'p95 ms': rounded(quantile(engine.times, 0.95)),
    'p95 cpu ms':
      figures[`${engine.name}_p95_cpu_ms`] === null ? '(server)' : rounded(quantile(engine.cpuTimes, 0.95)),
    'p95 ratio': rounded(quantile(engine.times, 0.95) / quantile(ours.times, 0.95), 1),
    'median ratio': rounded(quantile(ratios, 0.5), 1),
    'same counts': `${agreement(engine, ours)}/${engine.answers.length}`,
  }
}
