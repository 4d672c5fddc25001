import { Type } from 'typebox'
import { addDays, idOf, oneOf, Problem, useCase } from '../kernel/index.ts'
import { findPersonPair, writePairDecision } from './person-duplicate.store.ts'
import type { PersonPair } from './person-duplicate.ts'
import { unknownPair } from './read-person-duplicate.ts'

/** For how long a pair is put away that nobody can decide now. */
export const laterDays = 30

/**
 * Two people: not asked about again. Later: asked about again in a month. Keep: after an objection, the merge was right.
 */
export const decidePersonDuplicate = useCase({
  name: 'registry.decidePersonDuplicate',
  kind: 'command',
  title: { zh: '定一对登记是不是同一个人', en: 'Decide about a pair of records' },
  permission: 'person.merge',
  reach: 'area',
  allow: ['town-officer', 'county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/people-duplicates/:pair/decision' },
  input: Type.Object({
    pair: idOf<'PersonPair'>(),
    decision: oneOf('apart', 'later', 'keep'),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, { pair: id, decision, reason }) {
    const pair = await findPersonPair(context, id, { lock: true })
    if (pair === undefined) throw unknownPair()
    if (pair.state === 'merged' || pair.state === 'apart') throw decidedAlready(pair)
    context.expect(pair.version)
    if ((decision === 'keep') !== (pair.merge !== undefined)) throw wrongDecision(pair)
    const version = await writePairDecision(context, pair, {
      state: decision === 'keep' ? 'merged' : decision,
      note: reason,
      merge: pair.merge,
      againOn: decision === 'later' ? addDays(context.today, laterDays) : undefined,
    })
    await context.audit({
      action: `person.duplicate-${decision}`,
      subject: pair.one,
      purpose: 'duplicate',
      detail: { other: pair.other, reason },
    })
    return { version }
  },
})

export function decidedAlready(pair: PersonPair): Problem {
  const who = pair.decidedName ?? ''
  const what =
    pair.state === 'merged'
      ? { zh: '合并了这两份登记', en: 'has merged these two records' }
      : { zh: '定了这是两个人', en: 'has found that these are two people' }
  return new Problem(
    'conflict',
    'pair.decided',
    { zh: `${who}刚才已经${what.zh}`, en: `${who} ${what.en} already` },
    { cure: { zh: '刷新后看现在的情况', en: 'Reload to see how it stands' } },
  )
}

function wrongDecision(pair: PersonPair): Problem {
  return pair.merge === undefined
    ? new Problem('conflict', 'pair.not-merged', {
        zh: '这两份登记没有合并过',
        en: 'These two records were not merged',
      })
    : new Problem(
        'conflict',
        'pair.is-merged',
        { zh: '这两份登记现在是合并的', en: 'These two records are merged now' },
        { cure: { zh: '是两个人就拆开，是一个人就维持合并', en: 'Take it back, or keep the merge' } },
      )
}
