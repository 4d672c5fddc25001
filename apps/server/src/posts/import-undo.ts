import { Type } from 'typebox'
import { countApplications, setCapacity } from '../applications/index.ts'
import { proceed, requireUndoable, undoBatch } from '../imports/index.ts'
import { type Context, type Id, idOf, useCase } from '../kernel/index.ts'
import { recountOpenings, voidOpenings } from './count-openings.ts'
import { fingerprintOf } from './fingerprint.ts'
import { insertPostHistory } from './history.store.ts'
import { imports } from './import.store.ts'
import { batchSizes, type Import, importWanted, type PreviousPost } from './import.ts'
import { importers } from './import-check.ts'
import { sameFields } from './import-effect.ts'
import { lockPost, writePost } from './post.store.ts'
import type { Post, PostFields, PostState } from './post.ts'
import { voidPushed } from './pushed.ts'

/** Begins to take an import back as a whole. */
export const undoImport = useCase({
  name: 'posts.undoImport',
  kind: 'command',
  title: { zh: '撤掉一次导入', en: 'Undo an import' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  versioned: true,
  http: { method: 'POST', path: '/api/imports/:id/undo' },
  input: Type.Object({ id: idOf<'Import'>(), reason: Type.Optional(Type.String({ maxLength: 200 })) }),
  output: Type.Object({ id: idOf<'Import'>(), version: Type.Integer() }),
  async handle(context, { id, reason }) {
    const of = await imports.require(context, id)
    context.expect(of.version)
    requireUndoable(context, of)
    await context.audit({ action: 'import.undone', subject: id, detail: { reason: reason ?? '' } })
    const undoing: Import = { ...of, state: 'running', phase: 'undo', progress: 0, undoReason: reason }
    const { version } = await proceed(context, imports, importWanted, undoing)
    return { id, version }
  },
})

/** Takes the next rows back. What somebody has applied for or changed since stays, and says so. */
export const undoImportRows = useCase({
  name: 'posts.undoImportRows',
  kind: 'command',
  title: { zh: '撤回导入的行', en: 'Take rows of an import back' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  input: Type.Object({ import: idOf<'Import'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    await undoBatch(context, imports, input.import, {
      most: batchSizes.undo,
      takeBack(row) {
        const before = row.outcome === 'updated' ? (row.previous ?? undefined) : undefined
        return takeBack(context, row.post, row.fields, before)
      },
    })
    return {}
  },
})

/** What became of one row: `withdrawn`, `restored`, or `kept:` and why. */
async function takeBack(
  context: Context,
  id: Id<'Post'> | null,
  written: PostFields | null,
  previous: PreviousPost | undefined,
): Promise<string> {
  const post = id === null ? undefined : await lockPost(context, id)
  if (post === undefined || written === null) return 'kept:unknown'
  const isOurs = sameFields(post.pending ?? post.fields, written)
  if (!isOurs || post.mergedInto !== undefined) return 'kept:changed'
  if (previous !== undefined) return restore(context, post, previous)
  if (!['draft', 'in-review', 'published'].includes(post.state)) return 'kept:changed'
  if ((await countApplications(context, { offer: post.id })) > 0) return 'kept:applications'
  await voidPushed(context, post.id, 'import-undone')
  const emptied = await voidOpenings(context, post, 'import-undone')
  await put(context, post, { ...emptied, state: 'withdrawn' })
  return 'withdrawn'
}

async function restore(context: Context, post: Post, previous: PreviousPost): Promise<string> {
  if (post.state !== previous.state && post.state !== 'in-review') return 'kept:changed'
  const { fields, pending } = previous
  const back: Post = {
    ...post,
    fields,
    pending,
    state: previous.state as PostState, // the state that this very post was in
    fingerprint: fingerprintOf(fields),
  }
  const waits = back.state === 'in-review' || pending !== undefined
  await put(context, post, {
    ...(await recountOpenings(context, post, back, 'import-undone')),
    submittedAt: waits ? post.submittedAt : undefined,
    reviewDueOn: waits ? post.reviewDueOn : undefined,
  })
  if (back.state === 'published') await setCapacity(context, back.id, fields)
  return 'restored'
}

async function put(context: Context, before: Post, after: Post): Promise<void> {
  const ended = after.state === 'withdrawn' ? { submittedAt: undefined, reviewDueOn: undefined } : {}
  const next: Post = { ...after, ...ended, version: before.version + 1 }
  await writePost(context, next)
  await insertPostHistory(context, next, { action: 'undo-import', from: before.state })
  await context.emit('post.changed', { post: next.id, state: next.state })
}
