import { createHash } from 'node:crypto'
import type { DemoActivity, Post } from '@qingye/demo-city'
import { addDays, bucketOf } from '../kernel/index.ts'
import type { Row } from './bulk.ts'
import { derivedId } from './derived-id.ts'

interface FairRows {
  readonly halls: readonly Row[]
  readonly stands: readonly Row[]
  readonly entries: readonly Row[]
}

const perRow = 5

/** A job fair's hall with its stands: two rows of them with a way between. At one that is over all but one were staffed. */
export function fairRows(activity: DemoActivity): FairRows {
  const { employers, sessions, id: fair, organisation, division } = activity
  if (employers.length === 0) return { halls: [], stands: [], entries: [] }
  const { day, startsAt } = sessions[0]
  const isOver = ['held', 'reported', 'closed'].includes(activity.state)
  const common = { sk: bucketOf(fair), division, organisation: organisation?.id ?? null }
  const { createdAt } = activity
  const stands = employers.map((_, at) => ({
    ...common,
    id: derivedId(`stand:${fair}:${at}`, createdAt, fair),
    ...{ fair, code: `A${String(at + 1).padStart(2, '0')}` },
    ...{ x: 2 + (at % perRow) * 4, y: 2 + Math.floor(at / perRow) * 6, w: 3, h: 3 },
  }))
  // nobody is given a stand at what is not announced yet
  const coming = activity.state === 'review' ? [] : employers
  const entries = coming.map((employer, at) => {
    const [member] = employer.members
    // the last one announced itself and did not come
    const staffed = isOver && at + 1 < employers.length
    const mode = activity.mode === 'hybrid' ? 'both' : activity.mode
    return {
      ...common,
      id: derivedId(`entry:${fair}:${employer.id}`, createdAt, fair),
      ...{ version: 2, fair, employer: employer.id, employer_name: employer.name },
      ...{ industry: employer.industry ?? null, mode, state: 'assigned', stand: stands[at]?.id ?? null },
      ...{ people: 2, needs: '', contact_name: member.name, contact_phone: member.phone },
      code: codeOf(`${fair}:${employer.id}`, fair),
      ...{ staffed_at: staffed ? startsAt : null, there_on: staffed ? day : null, last_position: 0 },
      ...{ applied_at: createdAt, decided_at: createdAt },
    }
  })
  const hall = {
    ...common,
    ...{ id: fair, version: 2, width: 2 + perRow * 4, height: 14, marks: [], slot_minutes: 15 },
    ...{ applies_until: addDays(day, -3), changed_at: createdAt },
  }
  return { halls: [hall], stands, entries }
}

/** An employer brings so many posts at most. */
const mostBrought = 3

/** Who is at which fairs, so that they bring the posts that are open on its day. */
export class Bringing {
  readonly #entries = new Map<string, { row: Row; day: string; brought: number }[]>()

  add({ sessions }: DemoActivity, entries: readonly Row[]): void {
    for (const row of entries) {
      const employer = String(row['employer'])
      const known = this.#entries.get(employer) ?? []
      this.#entries.set(employer, [...known, { row, day: sessions[0].day, brought: 0 }])
    }
  }

  /** @returns the rows of what is brought of this post, to whichever fairs */
  rowsOf(post: Post): Row[] {
    const { publishedOn, validUntil, pay } = post
    const fits = (this.#entries.get(post.organisation) ?? []).filter(
      ({ day, brought }) =>
        publishedOn !== undefined && publishedOn <= day && day <= validUntil && brought < mostBrought,
    )
    return fits.map(one => {
      one.brought += 1
      const { sk, fair, division, organisation, employer, id, applied_at: at } = one.row
      return {
        ...{ sk, fair, division, organisation, employer, entry: id, post: post.id },
        id: derivedId(`brought:${String(id)}:${post.id}`, String(at), String(fair)),
        ...{ title: post.title, openings: post.openings, education: post.education },
        pay_from: pay.kind === 'negotiable' ? null : pay.low,
        pay_to: pay.kind === 'negotiable' ? null : pay.high,
      }
    })
  }
}

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Six letters and the fair's bucket, as the product makes them. */
function codeOf(text: string, fair: string): string {
  const digest = createHash('sha256').update(text).digest()
  const random = Array.from({ length: 6 }, (_, at) => letters[(digest[at] ?? 0) % letters.length]).join('')
  return `${random}${bucketOf(fair).toUpperCase()}`
}
