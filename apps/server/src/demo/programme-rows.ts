import { type Organisation, type Push, type Round, roundKey } from '@qingye/demo-city'
import { addDays, bucketOf, dayOf } from '../kernel/index.ts'
import type { Row } from './bulk.ts'
import { derivedId } from './derived-id.ts'
import { factIdOf } from './streams.ts'

/** A post that came in through a round. */
export interface Collected {
  readonly id: string
  readonly openings: number
}

/** @param openings of all its posts together */
export function pushRows(
  push: Push,
  openings: number,
  divisions: readonly string[],
): { push: Row; receipts: Row[] } {
  const receipts = push.receipts.flatMap(({ person, personIndex, posts }) =>
    posts.map(post => ({
      sk: bucketOf(person),
      person,
      post,
      push: push.id,
      division: divisions[personIndex] ?? push.county,
      sent_at: push.at,
    })),
  )
  const row = {
    sk: bucketOf(push.id),
    id: push.id,
    area: push.county,
    audience: {},
    posts: push.posts,
    note: `${push.audience}专场`,
    found: push.receipts.length,
    people: push.receipts.length,
    sent: receipts.length,
    openings,
    by_name: '县级审核员',
    sent_at: push.at,
  }
  return { push: row, receipts }
}

export function roundRow(round: Round): Row {
  const { closedAt } = round
  return {
    sk: bucketOf(round.id),
    id: round.id,
    version: closedAt === undefined ? 1 : 2,
    association: round.association,
    association_name: round.associationName,
    division: round.division,
    month: round.month,
    state: closedAt === undefined ? 'open' : 'closed',
    asked: round.asked.length,
    due_on: addDays(dayOf(Date.parse(round.openedAt)), 10),
    opened_by: '王敏',
    opened_at: round.openedAt,
    closed_at: closedAt ?? null,
    fact: closedAt === undefined ? null : factIdOf(roundKey(round), closedAt, round.id),
  }
}

/**
 * Whoever was asked has a row; what they sent are the posts that came in that month.
 * @param collected by organisation and month, `id 2023-03`
 */
export function roundAnswerRows(
  round: Round,
  members: ReadonlyMap<string, Organisation>,
  collected: ReadonlyMap<string, readonly Collected[]>,
): Row[] {
  const answered = new Set(round.answered)
  return round.asked.map(organisation => {
    const posts = answered.has(organisation) ? (collected.get(`${organisation} ${round.month}`) ?? []) : []
    const at = answered.has(organisation) ? (round.closedAt ?? round.openedAt) : undefined
    const member = members.get(organisation)
    return {
      sk: bucketOf(round.id),
      id: derivedId(`round-answer:${round.id}:${organisation}`, round.openedAt, round.id),
      round: round.id,
      organisation,
      organisation_name: member?.name ?? '',
      division: round.division,
      answer: at === undefined ? null : posts.length > 0 ? 'posts' : 'nothing',
      posts: posts.map(post => post.id),
      openings: posts.reduce((sum, post) => sum + post.openings, 0),
      note: '',
      answered_at: at ?? null,
      answered_by: at === undefined ? null : (member?.members[0].name ?? null),
    }
  })
}
