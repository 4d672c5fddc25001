import { type Static, Type } from 'typebox'
import { type Context, type Id, idOf, nullable, oneOf, textSchema } from '../kernel/index.ts'
import { cityToken } from './city.ts'
import { type PersonPair, pairState, pairStates, sidesIn } from './person-duplicate.ts'
import { personReasons } from './person-duplicate-score.ts'
import { placeWords } from './person-words.ts'

const foundWords = {
  entry: { zh: '录入时发现', en: 'Found when entered' },
  sweep: { zh: '夜里比对发现', en: 'Found by the nightly comparison' },
  merge: { zh: '合并后再比对发现', en: 'Found after a merge' },
  objection: { zh: '本人有异议', en: 'The person objects' },
} as const

const sideRow = Type.Object({
  id: idOf<'Person'>(),
  name: Type.String(),
  /** the county alone, where the record lies outside the reader's area */
  place: textSchema,
  mine: Type.Boolean(),
})

/** A pair as a line of the queue: names and counties, and nothing else of somebody outside the area. */
export const pairRow = Type.Object({
  id: idOf<'PersonPair'>(),
  version: Type.Integer(),
  score: Type.Integer(),
  reasons: Type.Array(Type.Object({ code: Type.String(), words: textSchema })),
  one: sideRow,
  other: sideRow,
  found: textSchema,
  objected: Type.Boolean(),
  foundAt: Type.String(),
  state: pairState,
  stateName: textSchema,
  againOn: nullable(Type.String()),
  note: nullable(Type.String()),
  /** an officer of the other county has agreed that they are one person */
  agreed: nullable(Type.Object({ name: Type.String(), survivor: idOf<'Person'>() })),
  decidedBy: nullable(Type.String()),
  decidedAt: nullable(Type.String()),
  merge: nullable(idOf<'Merge'>()),
  /** `alone`: may decide; `together`: an officer of the other area has to agree; `look`: may only look */
  power: oneOf('alone', 'together', 'look'),
})
export type PairRowView = Static<typeof pairRow>

const deciders = ['town-officer', 'county-officer', 'city-officer']

export function viewOfPair(context: Context, pair: PersonPair): PairRowView {
  const sides = sidesIn(pair, context.actor.area)
  const city = context.use(cityToken)
  const side = (id: Id<'Person'>, name: string, division: string, mine: boolean) => ({
    id,
    name,
    mine,
    place: placeWords(city, mine ? division : division.slice(0, 6)),
  })
  const decides = deciders.includes(context.actor.role)
  return {
    id: pair.id,
    version: pair.version,
    score: pair.score,
    reasons: pair.reasons.map(code => ({ code, words: { ...personReasons[code] } })),
    one: side(pair.one, pair.oneName, pair.oneDivision, sides.one),
    other: side(pair.other, pair.otherName, pair.otherDivision, sides.other),
    found: { ...foundWords[pair.foundBy] },
    objected: pair.foundBy === 'objection' && pair.state === 'open',
    foundAt: pair.foundAt,
    state: pair.state,
    stateName: { ...pairStates[pair.state] },
    againOn: pair.againOn ?? null,
    note: pair.note ?? null,
    agreed: pair.agreed ? { name: pair.agreed.name, survivor: pair.agreed.survivor } : null,
    decidedBy: pair.decidedName ?? null,
    decidedAt: pair.decidedAt ?? null,
    merge: pair.merge ?? null,
    power: !decides ? 'look' : sides.one && sides.other ? 'alone' : 'together',
  }
}
