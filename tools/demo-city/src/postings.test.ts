import { describe, expect, it } from 'vitest'
import type { Action, Application, ApplicationState } from './applications.ts'
import { dayNumber } from './calendar.ts'
import { options } from './city.fixture.ts'
import { categories, demoCity, fixedIds, fixedPosts, small } from './index.ts'

const today = '2023-11-20'
const city = demoCity(options())
const postings = [...city.postings()]
const posts = postings.map(one => one.post)
const applications = postings.flatMap(one => one.applications)

describe('posts', () => {
  it('are exactly as many in each category as the scale says', () => {
    for (const category of categories) {
      expect(posts.filter(post => post.category === category)).toHaveLength(small.posts[category].posts)
    }
    expect(posts).toHaveLength(2_000)
  })

  it('come only from verified organisations and have ids of their own', () => {
    for (const post of posts)
      expect(city.organisations[post.organisationIndex]?.verification).toBe('verified')
    expect(new Set([...posts, ...applications].map(one => one.id)).size).toBe(
      posts.length + applications.length,
    )
  })

  it('hold what the rulings require of a published post', () => {
    for (const post of posts) {
      expect(post.openings).toBeGreaterThanOrEqual(1)
      expect(post.title.length).toBeGreaterThanOrEqual(2)
      expect(post.contact.name).not.toBe('')
      expect(post.description.split('\n').length).toBeGreaterThan(7)
      if (post.pay.kind !== 'negotiable') expect(post.pay.high).toBeGreaterThanOrEqual(post.pay.low)
      if (post.pay.kind === 'month') expect(post.pay.low).toBeGreaterThanOrEqual(249_000)
      if (post.publishedOn !== undefined) expect(post.validUntil > post.publishedOn).toBe(true)
      if (post.state === 'published') expect(post.validUntil >= today).toBe(true)
      expect(post.taken).toBeLessThanOrEqual(post.openings)
      expect(post.state === 'filled').toBe(post.taken === post.openings && post.state !== 'published')
    }
  })

  it('never name a sex, an age or an origin in the title or the text', () => {
    for (const { title, description } of posts) {
      expect(`${title}${description}`).not.toMatch(
        /限男|限女|男士优先|女士优先|\d+周?岁以下|限本地|已婚|未婚/,
      )
    }
  })

  it('tell a life in order that ends today at the latest', () => {
    for (const { events, state } of posts) {
      const moments = events.map(event => event.at)
      expect(moments).toEqual([...moments].sort())
      expect((moments.at(-1) ?? '') < `${today}T12`).toBe(true)
      if (!['draft', 'in-review', 'blocked', 'withdrawn'].includes(state)) {
        expect(events.some(event => event.action === 'publish')).toBe(true)
      }
    }
  })

  it('follow the season: the weeks after the Spring Festival are the busiest, the holiday is empty', () => {
    const on = (from: string, to: string) =>
      posts.filter(({ createdAt }) => createdAt >= from && createdAt < to).length
    expect(on('2023-01-20', '2023-01-28')).toBeLessThan(8)
    expect(on('2023-02-01', '2023-03-01')).toBeGreaterThan(1.5 * on('2023-04-01', '2023-05-01'))
    expect(on('2023-06-01', '2023-07-01')).toBeGreaterThan(on('2023-05-01', '2023-06-01'))
  })

  it('give the board targets that are done, on pace and behind', () => {
    const openings = (category: string) =>
      posts
        .filter(post => post.category === category && post.publishedOn)
        .reduce((sum, post) => sum + post.openings, 0)
    expect(openings('community') / 650).toBeGreaterThan(0.9)
    expect(openings('welfare') / 1_800).toBeGreaterThan(0.75)
    expect(openings('social') / 3_000).toBeGreaterThan(0.75)
    expect(openings('incubator') / 3_000).toBeLessThan(0.7)
    expect(openings('reserved') / 25_000).toBeLessThan(0.1)
  })

  it('hold the posts of the guided journey, open today', () => {
    for (const fixed of fixedPosts) {
      const post = posts.find(one => one.id === fixed.id)
      expect(post).toMatchObject({
        title: fixed.title,
        state: 'published',
        county: '330381',
        organisation: fixedIds.employer,
      })
    }
    const sought = posts.filter(
      post =>
        post.title.includes('电工') &&
        post.county === '330381' &&
        post.state === 'published' &&
        'low' in post.pay &&
        post.pay.low >= 600_000,
    )
    expect(sought.map(post => post.title)).toContain('低压电工（见习转正）')
  })
})

/** From which state a step may be taken: the server's lifecycle, written again so that a slip shows. */
const from: Readonly<Record<Exclude<Action, 'apply' | 'chase'>, readonly ApplicationState[]>> = {
  invite: ['received'],
  agree: ['invited'],
  offer: ['received', 'arranged'],
  accept: ['offered'],
  decline: ['offered'],
  start: ['accepted'],
  leave: ['started'],
  refuse: ['received', 'invited', 'arranged', 'offered'],
  withdraw: ['received', 'invited', 'arranged'],
  close: ['received', 'invited', 'arranged', 'offered'],
}

function stepsThatMayNotBe({ steps }: Pick<Application, 'steps'>): string[] {
  const wrong: string[] = []
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    if (index === 0 ? step.action !== 'apply' : step.action === 'apply')
      wrong.push(`${index}: ${step.action}`)
    if (before === undefined || step.action === 'apply') continue
    const chase = step.action === 'chase'
    if (step.at < before.at || step.day > today) wrong.push(`${step.action} at ${step.at} after ${before.at}`)
    if (
      chase
        ? before.state !== 'received'
        : !from[step.action as Exclude<Action, 'apply' | 'chase'>].includes(before.state)
    ) {
      wrong.push(`${step.action} from ${before.state}`)
    }
  }
  return wrong
}

describe('applications', () => {
  it('take only steps that the lifecycle allows, in order, none after today', () => {
    for (const application of applications) expect(stepsThatMayNotBe(application)).toEqual([])
  })

  it('would be caught if they did not', () => {
    const good = applications.find(one => one.state === 'started')
    const [first, ...rest] = good?.steps ?? []
    if (first === undefined) throw new Error('nobody started')
    expect(stepsThatMayNotBe({ steps: [first, ...rest.slice(1)] })).not.toEqual([])
  })

  it('lie in their post’s bucket and its time', () => {
    for (const { post, applications: own } of postings) {
      for (const one of own) {
        expect(one.id.slice(-2)).toBe(post.id.slice(-2))
        expect(one.steps[0].day >= (post.publishedOn ?? '9999')).toBe(true)
        expect(one.steps[0].day <= post.validUntil).toBe(true)
      }
    }
  })

  it('give nobody two jobs at once', () => {
    const spells = new Map<number, [number, number][]>()
    for (const one of applications) {
      if (one.startedOn === undefined) continue
      const spell: [number, number] = [
        dayNumber(one.startedOn),
        one.leftOn === undefined ? 99_999 : dayNumber(one.leftOn),
      ]
      spells.set(one.personIndex, [...(spells.get(one.personIndex) ?? []), spell])
    }
    for (const list of spells.values()) {
      list.sort(([a], [b]) => a - b)
      for (const [index, [start]] of list.entries()) expect(start).toBeGreaterThan(list[index - 1]?.[1] ?? 0)
    }
  })

  it('leave the person of the guided journey free', () => {
    expect(applications.some(one => one.person === fixedIds.person)).toBe(false)
  })

  it('are answered by most employers and by no ghost', () => {
    const answered = (ghost: boolean) => {
      const own = applications.filter(
        one =>
          city.organisations.find(o => o.id === one.organisation)?.behaviour.ghost === ghost &&
          one.steps[0].day < '2023-10-01',
      )
      return (
        own.filter(one => one.steps.some(step => ['invite', 'offer', 'refuse'].includes(step.action)))
          .length / own.length
      )
    }
    expect(answered(false)).toBeGreaterThan(0.7)
    expect(answered(true)).toBeLessThan(0.25)
  })
})
