import { addDays, type CellFinding, type Context, canonicalJson, finding } from '../kernel/index.ts'
import type { RowEffect } from './import.ts'
import { longTermDays, type Post, type PostFields, type PostState } from './post.ts'

/** Empty members say the same as missing ones, and the order of a choice says nothing. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled).sort()
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined)
  return Object.fromEntries(members.map(([name, member]) => [name, settled(member)]))
}

function comparable({ openingsWords: _, ...fields }: PostFields): string {
  return canonicalJson(settled(fields))
}

export function sameFields(a: PostFields, b: PostFields): boolean {
  return comparable(a) === comparable(b)
}

const running: readonly PostState[] = ['in-review', 'published']

/** What a good row does to the post that its key stands for; a finding where the post cannot take it. */
export function effectOn(
  context: Pick<Context, 'today'>,
  post: Post | undefined,
  fields: PostFields,
): Exclude<RowEffect, 'bad'> | CellFinding {
  if (post === undefined) return 'new'
  if (post.mergedInto !== undefined) {
    return finding(
      '这个岗位已经并到另一个岗位里了',
      'This post was merged into another',
      '在保留的那个岗位上改，或者删掉这一行',
      'change the one that was kept, or delete this row',
    )
  }
  if (post.state === 'blocked') {
    return finding(
      '这个岗位被下架了',
      'This post was blocked',
      '问清下架的原因；确实是新岗位就换一个编号',
      'ask why; a really new post takes another number',
    )
  }
  if (post.state === 'filled') {
    return finding(
      '这个岗位已经招满',
      'This post is filled',
      '还要招，先在系统里重新开放',
      'open it again first',
    )
  }
  const present = post.pending ?? post.fields
  // 长期 means 90 days from the day it is read: that alone is no change
  const isLong = fields.validUntil === addDays(context.today, longTermDays)
  const lasts = isLong && present.validUntil >= context.today
  const read = lasts ? { ...fields, validUntil: present.validUntil } : fields
  return running.includes(post.state) && sameFields(present, read) ? 'same' : 'update'
}
