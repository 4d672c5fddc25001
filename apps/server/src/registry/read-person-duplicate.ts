import { Type } from 'typebox'
import {
  type Context,
  type Id,
  idOf,
  notFound,
  nullable,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { lockMerge } from './merge.store.ts'
import { choosable, followersToken } from './merge.ts'
import { mergeView, viewOfMerge } from './merge-view.ts'
import { findPersonPair } from './person-duplicate.store.ts'
import { pairRow, viewOfPair } from './person-duplicate-view.ts'
import { personView, readPersonFor } from './person-view.ts'

export const unknownPair = () => notFound('pair.unknown', { zh: '这一对登记', en: 'pair of records' })

/** Null: the record lies outside the reader's area, and is the other office's to see. */
const side = nullable(
  Type.Object({
    person: personView,
    /** how much hangs on the record, by kind */
    holds: Type.Array(Type.Object({ title: textSchema, count: Type.Integer() })),
  }),
)

/**
 * Two records side by side, each as the reader's role shows it. Runs as the system, since what hangs on a record lies
 * in tables that an officer does not read; what the reader may see is held by the stores, which look at the reader's area.
 */
export const readPersonDuplicate = useCase({
  name: 'registry.readPersonDuplicate',
  kind: 'query',
  title: { zh: '并排看两份登记', en: 'See two records side by side' },
  permission: 'person.duplicate-read',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  runsAsSystem: true,
  http: { method: 'GET', path: '/api/people-duplicates/:pair' },
  input: Type.Object({ pair: idOf<'PersonPair'>() }),
  output: Type.Object({
    pair: pairRow,
    one: side,
    other: side,
    /** fields in which the two say different things, and of which one value is chosen */
    differs: Type.Array(Type.String()),
    merge: nullable(mergeView),
  }),
  async handle(context, input) {
    const pair = await findPersonPair(context, input.pair)
    if (pair === undefined) throw unknownPair()
    await context.audit({
      action: 'person.duplicate-read',
      subject: pair.one,
      purpose: 'duplicate',
      detail: { other: pair.other },
    })
    const [one, other] = [await sideOf(context, pair.one), await sideOf(context, pair.other)]
    const merge = pair.merge && (await lockMerge(context, pair.merge))
    return {
      pair: viewOfPair(context, pair),
      one,
      other,
      differs: one && other ? differing(one.person, other.person) : [],
      merge: merge ? viewOfMerge(context, merge) : null,
    }
  },
})

async function sideOf(context: Context, id: Id<'Person'>) {
  const person = await readPersonFor(context, id)
  if (person === undefined) return null
  const holds = []
  for (const { holds: held } of context.use(followersToken)) {
    if (held !== undefined) holds.push({ title: { ...held.title }, count: await held.count(context, id) })
  }
  return { person, holds }
}

type Fields = {
  readonly fields: readonly {
    readonly field: string
    readonly values: readonly { readonly words: { zh: string } }[]
  }[]
}

function differing(one: Fields, other: Fields): string[] {
  const said = (of: Fields, field: string) =>
    of.fields.find(each => each.field === field)?.values[0]?.words.zh
  return choosable.filter(field => {
    const [a, b] = [said(one, field), said(other, field)]
    return a !== undefined && b !== undefined && a !== b
  })
}
