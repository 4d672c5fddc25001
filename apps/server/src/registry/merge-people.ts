import { Type } from 'typebox'
import {
  type Id,
  idOf,
  isAnotherHand,
  nullable,
  oneOf,
  Problem,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { decidedAlready } from './decide-person-duplicate.ts'
import { lockRecords } from './merge.store.ts'
import { type Choices, choosable } from './merge.ts'
import { runMerge } from './merge-run.ts'
import { findPersonPair, writeAgreement, writePairDecision } from './person-duplicate.store.ts'
import { type PersonPair, sidesIn } from './person-duplicate.ts'
import { unknownPair } from './read-person-duplicate.ts'

const choice = Type.Optional(oneOf('survivor', 'merged'))

/**
 * Makes one record of the two of a pair. Where they lie in two areas, the officer of one says yes, and the merge is
 * made when an officer of the other does; an officer over both decides alone. Runs as the system, since rows of every
 * module and area move; the pair must lie in the officer's area.
 */
export const mergePeople = useCase({
  name: 'registry.mergePeople',
  kind: 'command',
  title: { zh: '把两份登记合并成一份', en: 'Merge two records of one person' },
  permission: 'person.merge',
  reach: 'area',
  allow: ['town-officer', 'county-officer', 'city-officer'],
  runsAsSystem: true,
  versioned: true,
  http: { method: 'POST', path: '/api/people-duplicates/:pair/merge' },
  input: Type.Object({
    pair: idOf<'PersonPair'>(),
    survivor: idOf<'Person'>(),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
    /** whose value stands where they differ; a field that is not named follows the rule: verified first, then latest */
    choices: Type.Optional(
      Type.Object(
        Object.fromEntries(choosable.map(field => [field, choice])) as Record<
          (typeof choosable)[number],
          typeof choice
        >,
      ),
    ),
  }),
  output: Type.Object({
    outcome: oneOf('merged', 'agreed'),
    version: Type.Integer(),
    merge: nullable(idOf<'Merge'>()),
  }),
  async handle(context, input) {
    const pair = await findPersonPair(context, input.pair, { lock: true })
    if (pair === undefined) throw unknownPair()
    if (pair.merge !== undefined || pair.state === 'merged' || pair.state === 'apart')
      throw decidedAlready(pair)
    context.expect(pair.version)
    if (input.survivor !== pair.one && input.survivor !== pair.other) throw unknownPair()
    const agreed = await agreement(context, pair, input.survivor)
    if (agreed === 'asked') {
      const version = await writeAgreement(context, pair, input.survivor)
      await context.audit({
        action: 'person.merge-agreed',
        subject: pair.one,
        purpose: 'duplicate',
        detail: { other: pair.other, survivor: input.survivor, reason: input.reason },
      })
      return { outcome: 'agreed' as const, version, merge: null }
    }
    const merge = await runMerge(context, {
      survivor: input.survivor,
      merged: input.survivor === pair.one ? pair.other : pair.one,
      reason: input.reason,
      choices: (input.choices ?? {}) as Choices,
      agreedName: agreed,
    })
    const version = await writePairDecision(context, pair, {
      state: 'merged',
      note: input.reason,
      merge: merge.id,
    })
    return { outcome: 'merged' as const, version, merge: merge.id }
  },
})

/**
 * @returns the name of the other area's officer who agreed before, undefined where nobody else is needed, or `asked`
 *   where the other's yes is still missing
 */
async function agreement(
  context: UseCaseContext,
  pair: PersonPair,
  survivor: Id<'Person'>,
): Promise<string | undefined | 'asked'> {
  // where they live now, which may be another place than when the pair was found
  const rows = await lockRecords(context, [pair.one, pair.other])
  const places = {
    oneDivision: rows.get(pair.one)?.division ?? '',
    otherDivision: rows.get(pair.other)?.division ?? '',
  }
  const mine = sidesIn(places, context.actor.area)
  if (mine.one && mine.other) return undefined
  if (!mine.one && !mine.other) throw unknownPair()
  const { agreed } = pair
  if (agreed === undefined || !isAnotherHand(context.actor, agreed)) return 'asked'
  const theirs = sidesIn(places, agreed.area)
  if (!(theirs.one || mine.one) || !(theirs.other || mine.other)) return 'asked'
  if (agreed.survivor !== survivor) throw otherSurvivor(agreed.name)
  return agreed.name
}

function otherSurvivor(name: string): Problem {
  return new Problem(
    'conflict',
    'merge.other-survivor',
    {
      zh: `${name}同意合并，但保留的是另一份`,
      en: `${name} agrees to merge, but keeps the other record`,
    },
    { cure: { zh: '选同一份保留，或请市里决定', en: 'Keep the same record, or let the city decide' } },
  )
}
