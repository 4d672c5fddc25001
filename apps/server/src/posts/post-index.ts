import { type Segmenter, segmenter } from '@qingye/china'
import { type SearchDocument, SearchIndex } from '@qingye/search'
import { type Id, type Kernel, tailOutbox, token } from '../kernel/index.ts'
import type { City } from '../registry/index.ts'
import { findPosts, publishedPosts } from './post.store.ts'
import { monthlyFen, type Post } from './post.ts'

/** The search index of this process, and how far it has read the outbox. */
export interface PostIndex {
  readonly index: SearchIndex
  /** Reads every published post. Once, before the first request. */
  load(): Promise<number>
  /** Takes over what changed since the last look; called often, cheap when nothing did. */
  refresh(): Promise<void>
}

export const postIndexToken = token<PostIndex>('posts.index')

/** A city's words, made once: it takes 0.2 s and tens of megabytes. */
const tokenisers = new WeakMap<City, Segmenter>()

function tokeniserOf(city: City): Segmenter {
  const made = tokenisers.get(city) ?? segmenter(wordsOf(city))
  tokenisers.set(city, made)
  return made
}

function wordsOf(city: City): readonly string[] {
  const places = city.divisions.all.filter(each => each.level !== 'village')
  return [
    ...[...city.occupations.values()].flatMap(each => [each.name.zh, ...each.aliases]),
    ...places.flatMap(each => [each.name, each.shortName]),
  ]
}

export function createPostIndex(kernel: Kernel, city: City): PostIndex {
  const index = new SearchIndex({ tokeniser: tokeniserOf(city) })
  let position = 0
  let running: Promise<void> | undefined

  /** Rows can commit out of order: the last few are asked for again. */
  const overlap = 200

  async function refreshOnce(): Promise<void> {
    const rows = await tailOutbox(kernel, 'post.changed', Math.max(0, position - overlap), 1_000)
    const fresh = rows.filter(row => row.seq > position || recent.has(row.seq) === false)
    if (fresh.length === 0) return
    const ids = [...new Set(fresh.map(row => row.payload['post'] as Id<'Post'>))] // emitted with a post's id
    const posts = await kernel.asSystem('posts.index', context => findPosts(context, ids))
    for (const post of posts) {
      if (post.state === 'published') index.put(toDocument(post, city))
      else index.remove(post.id)
    }
    for (const row of fresh) recent.add(row.seq)
    position = Math.max(position, rows.at(-1)?.seq ?? position)
    for (const seq of recent) if (seq < position - 2 * overlap) recent.delete(seq)
  }
  const recent = new Set<number>()

  return {
    index,
    async load() {
      const all: SearchDocument[] = []
      await kernel.asSystem('posts.index', async context => {
        for await (const batch of publishedPosts(context))
          for (const post of batch) all.push(toDocument(post, city))
      })
      index.load(all)
      await this.refresh()
      return all.length
    },
    refresh() {
      running ??= refreshOnce().finally(() => {
        running = undefined
      })
      return running
    },
  }
}

/** What the index knows of a post: text to search and codes to count. */
export function toDocument(post: Post, city: City): SearchDocument {
  const { fields } = post
  const occupation = city.occupations.get(fields.occupation)
  const county = fields.division.slice(0, 6)
  const town = fields.division.length >= 9 ? fields.division.slice(0, 9) : null
  const places = [county, town].flatMap(code => {
    const division = code === null ? undefined : city.divisions.get(code)
    return division === undefined ? [] : [division.name, division.shortName]
  })
  return {
    id: post.id,
    text: {
      title: fields.title,
      occupation: occupation === undefined ? '' : [occupation.name.zh, ...occupation.aliases].join(' '),
      employer: post.organisationName,
      places: [...places, fields.place].join(' '),
      description: [fields.description, ...fields.skills].join(' '),
    },
    county,
    town,
    occupation: fields.occupation === '' ? null : fields.occupation,
    industry: post.industry ?? null,
    education: fields.education,
    category: fields.category,
    payLow: monthlyFen(fields.pay, 'from'),
    payHigh: monthlyFen(fields.pay, 'to'),
    postedAt: Date.parse(`${post.refreshedOn ?? post.publishedOn ?? post.createdAt.slice(0, 10)}T00:00:00Z`),
    doubtful: post.doubtful.length > 0,
  }
}
