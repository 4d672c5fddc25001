import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { options } from './city.fixture.ts'
import { demoCity, full, type Scale } from './index.ts'

const city = demoCity(options())
const postings = [...city.postings()]
const pushes = [...city.pushes()]
const outcomes = [...city.outcomes()]

describe('pushes and rounds', () => {
  it('send only posts that were open on that day', () => {
    const byId = new Map(postings.map(({ post }) => [post.id, post]))
    for (const push of pushes) {
      expect(push.posts.length).toBeGreaterThan(0)
      for (const id of push.posts) {
        const post = byId.get(id)
        const end = post?.events.find(event => ['fill', 'close', 'expire', 'withdraw'].includes(event.action))
        expect(post?.county).toBe(push.county)
        expect((post?.publishedOn ?? '9999') <= push.at.slice(0, 10)).toBe(true)
        expect(end === undefined || end.at > push.at).toBe(true)
      }
    }
  })

  it('send each post to somebody, and none twice to the same person', () => {
    const pairs = pushes.flatMap(push =>
      push.receipts.flatMap(one => one.posts.map(post => `${one.person} ${post}`)),
    )
    expect(new Set(pairs).size).toBe(pairs.length)
    const sent = new Set(pairs.map(pair => pair.split(' ')[1]))
    for (const push of pushes) for (const post of push.posts) expect(sent.has(post)).toBe(true)
  })

  it('ask the members of two associations each month, but for the one month that was missed', () => {
    const rounds = [...city.rounds()]
    expect(rounds).toHaveLength(2 * 11 - 1)
    for (const round of rounds) {
      expect(round.asked.length).toBeGreaterThan(3)
      for (const answered of round.answered) expect(round.asked).toContain(answered)
    }
  })
})

describe('outcomes', () => {
  it('come in the order of their moments and never after today', () => {
    const moments = outcomes.map(one => one.at)
    expect(moments).toEqual([...moments].sort())
    expect((moments.at(-1) ?? '9') < '2023-11-20T12').toBe(true)
  })

  it('say each thing once, and a word only about a fact that was said before', () => {
    const facts = new Set<string>()
    const words = new Set<string>()
    for (const one of outcomes) {
      if (one.entry === 'fact') {
        expect(facts.has(one.key)).toBe(false)
        facts.add(one.key)
        continue
      }
      expect(facts.has(one.key)).toBe(true)
      expect(words.has(`${one.entry} ${one.key}`)).toBe(false)
      words.add(`${one.entry} ${one.key}`)
    }
  })

  it('count the openings of every published post, and every start', () => {
    const sum = (kind: string) =>
      outcomes.reduce(
        (total, one) => total + (one.entry === 'fact' && one.kind === kind ? one.quantity : 0),
        0,
      )
    const published = postings.filter(({ post }) => post.publishedOn !== undefined)
    expect(sum('opening.published')).toBe(published.reduce((total, { post }) => total + post.openings, 0))
    const started = postings.flatMap(one => one.applications).filter(one => one.startedOn !== undefined)
    expect(sum('hire.started') + sum('placement.started')).toBe(started.length)
  })
})

describe('a long run', () => {
  it('does not grow with what it has already given', () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const live = () => {
      collect()
      return process.memoryUsage().heapUsed / 1_000_000
    }
    const scale: Scale = {
      ...full,
      people: 4_000,
      organisations: { ...full.organisations, enterprise: 900, individual: 100, social: 60, village: 60 },
      posts: { ...full.posts, market: { posts: 9_000, openings: [1, 1, 6] } },
    }
    const heap: number[] = []
    let count = 0
    for (const _ of demoCity(options({ scale })).outcomes()) if (++count % 12_000 === 0) heap.push(live())
    expect(heap.length).toBeGreaterThan(3)
    // what is live stays within the window of waiting outcomes; the whole year would be some hundred megabytes
    expect(Math.max(...heap) - Math.min(...heap)).toBeLessThan(25)
  })
})
