import { Type } from 'typebox'
import { type Context, type Id, idOf, nullable, oneOf, Problem, useCase } from '../kernel/index.ts'
import { lockMerge, writeObjection } from './merge.store.ts'
import type { Merge } from './merge.ts'
import { lockPairOf, writePairDecision } from './person-duplicate.store.ts'
import { unknownMerge } from './unmerge-people.ts'

/** A merge of the actor's own record; anybody else's is not found. */
async function ownMerge(context: Context, id: Id<'Merge'>): Promise<Merge> {
  const merge = await lockMerge(context, id)
  const { person } = context.actor
  if (merge === undefined || person === undefined) throw unknownMerge()
  if (merge.survivor !== person && merge.merged !== person) throw unknownMerge()
  return merge
}

/** What the person is shown of a merge of their own record. */
export const readMyMerge = useCase({
  name: 'registry.readMyMerge',
  kind: 'query',
  title: { zh: '看自己登记的合并', en: 'See a merge of one’s own record' },
  permission: 'person.object-to-merge',
  reach: 'own',
  allow: ['person'],
  reveals: true,
  runsAsSystem: true,
  http: { method: 'GET', path: '/api/my/merges/:merge' },
  input: Type.Object({ merge: idOf<'Merge'>() }),
  output: Type.Object({
    id: idOf<'Merge'>(),
    state: oneOf('merged', 'unmerged'),
    at: Type.String(),
    objection: nullable(Type.String()),
  }),
  async handle(context, input) {
    const merge = await ownMerge(context, input.merge)
    await context.audit({ action: 'person.merge-read', subject: merge.survivor, purpose: 'own' })
    return { id: merge.id, state: merge.state, at: merge.at, objection: merge.objection ?? null }
  },
})

/** "The other one is not me": the pair is before the officers again, who take the merge back or say why it stands. */
export const objectToMerge = useCase({
  name: 'registry.objectToMerge',
  kind: 'command',
  title: { zh: '对合并提出异议', en: 'Object to a merge of one’s record' },
  permission: 'person.object-to-merge',
  reach: 'own',
  allow: ['person'],
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/my/merges/:merge/objection' },
  input: Type.Object({ merge: idOf<'Merge'>(), words: Type.String({ minLength: 2, maxLength: 500 }) }),
  output: Type.Object({ state: oneOf('open') }),
  async handle(context, input) {
    const merge = await ownMerge(context, input.merge)
    if (merge.state === 'unmerged') {
      throw new Problem('conflict', 'merge.unmerged', {
        zh: '这次合并已经拆开了',
        en: 'This merge has been taken back already',
      })
    }
    await writeObjection(context, merge, input.words)
    const pair = await lockPairOf(context, merge.survivor, merge.merged)
    if (pair !== undefined) {
      await writePairDecision(context, pair, {
        state: 'open',
        note: input.words,
        merge: merge.id,
        foundBy: 'objection',
      })
    }
    return { state: 'open' as const }
  },
})
