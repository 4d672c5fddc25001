import { Type } from 'typebox'
import { idOf, notFound, Problem, useCase } from '../kernel/index.ts'
import { lockMerge } from './merge.store.ts'
import type { Merge } from './merge.ts'
import { runUnmerge } from './merge-run.ts'
import { mayUnmerge } from './merge-view.ts'
import { lockPairOf, writePairDecision } from './person-duplicate.store.ts'

export const unknownMerge = () => notFound('merge.unknown', { zh: '这次合并', en: 'merge' })

/** Takes a merge back without loss. Runs as the system, as the merge did; both records must lie in the officer's area. */
export const unmergePeople = useCase({
  name: 'registry.unmergePeople',
  kind: 'command',
  title: { zh: '把合并的登记拆开', en: 'Take a merge of records back' },
  permission: 'person.merge',
  reach: 'area',
  allow: ['town-officer', 'county-officer', 'city-officer'],
  runsAsSystem: true,
  versioned: true,
  http: { method: 'POST', path: '/api/people-merges/:merge/unmerge' },
  input: Type.Object({ merge: idOf<'Merge'>(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const merge = await lockMerge(context, input.merge)
    const { area } = context.actor
    const sees = (division: string) => area !== undefined && division.startsWith(area)
    if (merge === undefined || !(sees(merge.division) || sees(merge.mergedDivision))) throw unknownMerge()
    if (!mayUnmerge(context, merge)) throw beyondArea()
    if (merge.state === 'unmerged') throw unmergedAlready(merge)
    context.expect(merge.version)
    await runUnmerge(context, merge, input.reason)
    const pair = await lockPairOf(context, merge.survivor, merge.merged)
    if (pair !== undefined) await writePairDecision(context, pair, { state: 'apart', note: input.reason })
    return { version: merge.version + 1 }
  },
})

function beyondArea(): Problem {
  return new Problem(
    'forbidden',
    'merge.two-areas',
    { zh: '这两份登记不都在你的辖区', en: 'The two records are not both of your area' },
    { cure: { zh: '请上一级拆开', en: 'The office over both can take it back' } },
  )
}

function unmergedAlready(merge: Merge): Problem {
  return new Problem('conflict', 'merge.unmerged', {
    zh: `${merge.unmergedName ?? ''}刚才已经拆开了这次合并`,
    en: `${merge.unmergedName ?? ''} has taken this merge back already`,
  })
}
