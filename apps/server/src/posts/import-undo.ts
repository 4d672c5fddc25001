import { Type } from 'typebox'
import { countApplications, setCapacity } from '../applications/index.ts'
import { type Context, type Id, idOf, Problem, useCase } from '../kernel/index.ts'
import { recountOpenings, voidOpenings } from './count-openings.ts'
import { fingerprintOf } from './fingerprint.ts'
import { insertPostHistory } from './history.store.ts'
import { findImport, writeImport } from './import.store.ts'
import { batchSizes, type PreviousPost } from './import.ts'
import { importers } from './import-check.ts'
import { sameFields } from './import-effect.ts'
import { countUndone, rowsToUndo, saveUndone } from './import-outcome.store.ts'
import { requireImport } from './import-read.ts'
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
    const of = await requireImport(context, id)
    context.expect(of.version)
    if (of.state !== 'done' || of.undoUntil === undefined || of.undoUntil < context.today) {
      throw new Problem('conflict', 'import.not-undoable', {
        zh: '写好的导入在 7 天里可以撤，这一次不行了',
        en: 'A written import can be undone within 7 days; this one no longer can',
      })
    }
    const version = of.version + 1
    await writeImport(context, {
      ...of,
      version,
      state: 'running',
      phase: 'undo',
      progress: 0,
      attempts: 0,
      undoReason: reason,
    })
    await context.audit({ action: 'import.undone', subject: id, detail: { reason: reason ?? '' } })
    await context.emit('import.wanted', { import: id })
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
    const of = await findImport(context, input.import, true)
    if (of?.phase !== 'undo') return {}
    const rows = await rowsToUndo(context, of.id, batchSizes.undo)
    const undone: { no: number; undone: string }[] = []
    for (const row of rows) {
      const before = row.outcome === 'updated' ? (row.previous ?? undefined) : undefined
      undone.push({ no: row.no, undone: await takeBack(context, row.post, row.fields, before) })
    }
    await saveUndone(context, of.id, undone)
    const { looked, kept } = await countUndone(context, of.id)
    await writeImport(context, {
      ...of,
      progress: looked,
      kept,
      attempts: 0,
      ...(rows.length < batchSizes.undo && { state: 'undone', phase: undefined, version: of.version + 1 }),
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
