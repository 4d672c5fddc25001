import type { Post } from '@qingye/demo-city'
import { bucketOf } from '../kernel/index.ts'
import type { Row } from './bulk.ts'
import { derivedId } from './derived-id.ts'

/** Finds open posts of one employer that look like one vacancy, as they come. */
export class Twins {
  readonly #seen = new Map<string, Post>()

  /** @returns the pair with the last open post of the same fingerprint, when there is one */
  pairOf(post: Post, fingerprint: string): Row | undefined {
    if (post.state !== 'published' && post.state !== 'in-review') return undefined
    const before = this.#seen.get(fingerprint)
    this.#seen.set(fingerprint, post)
    if (before === undefined) return undefined
    const [left, right] = before.id < post.id ? [before, post] : [post, before]
    const same = left.description === right.description
    const why = same
      ? ['same-title', 'same-place', 'pay-overlaps', 'same-text', 'same-contact']
      : ['same-title', 'same-place', 'similar-text']
    return {
      sk: bucketOf(left.id),
      id: derivedId(`pair:${left.id}:${right.id}`, post.createdAt, left.id),
      version: 1,
      left_post: left.id,
      right_post: right.id,
      organisation: post.organisation,
      division: post.division,
      score: same ? 10_000 : 8_200,
      why,
      state: 'open',
      found_at: post.createdAt,
    }
  }
}
