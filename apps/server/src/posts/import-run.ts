import { Type } from 'typebox'
import { mapColumns, mappingInput, proceed, requireState } from '../imports/index.ts'
import { tell } from '../inbox/index.ts'
import { type Context, type Id, idOf, useCase } from '../kernel/index.ts'
import { imports } from './import.store.ts'
import { batchSizes, type Import, importWanted } from './import.ts'
import { importers } from './import-check.ts'
import { postFields } from './import-columns.ts'
import { markApproved, rowsToApprove } from './import-outcome.store.ts'
import { importView, viewOfImport } from './import-view.ts'
import { findPosts, lockPost } from './post.store.ts'
import { stepPost } from './step-post.ts'

/** Says what each column is. Remembered for the next list with the same heads. */
export const mapImport = useCase({
  name: 'posts.mapImport',
  kind: 'command',
  title: { zh: '对列', en: 'Name the columns' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  versioned: true,
  http: { method: 'PUT', path: '/api/imports/:id/mapping' },
  input: Type.Object({ id: idOf<'Import'>(), mapping: mappingInput }),
  output: importView,
  async handle(context, { id, mapping }) {
    const of = await imports.require(context, id)
    context.expect(of.version)
    const mapped = await mapColumns(context, imports, postFields, of, mapping)
    return viewOfImport(context, await proceed(context, imports, importWanted, mapped))
  },
})

/** Writes the good rows. Bad ones are left out until they are mended. */
export const runImport = useCase({
  name: 'posts.runImport',
  kind: 'command',
  title: { zh: '写入', en: 'Write an import' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  versioned: true,
  http: { method: 'POST', path: '/api/imports/:id/run' },
  input: Type.Object({ id: idOf<'Import'>() }),
  output: importView,
  async handle(context, { id }) {
    const of = await imports.require(context, id)
    context.expect(of.version)
    requireState(of, 'preview')
    const running: Import = { ...of, state: 'running', phase: 'write', progress: 0 }
    return viewOfImport(context, await proceed(context, imports, importWanted, running))
  },
})

/** Publishes the next posts of an import; called again until none is left, so that no call takes long. */
export const reviewImport = useCase({
  name: 'posts.reviewImport',
  kind: 'command',
  title: { zh: '批量发布导入的岗位', en: 'Publish the posts of an import' },
  permission: 'post.review',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  http: { method: 'POST', path: '/api/imports/:id/review' },
  input: Type.Object({ id: idOf<'Import'>() }),
  output: Type.Object({ approved: Type.Integer(), skipped: Type.Integer(), left: Type.Integer() }),
  async handle(context, { id }) {
    const of = await imports.require(context, id)
    requireState(of, 'done')
    const rows = await rowsToApprove(context, id, batchSizes.approve)
    const posts = await findPosts(
      context,
      rows.flatMap(row => row.post ?? []),
    )
    const waiting = posts.filter(post => post.state === 'in-review')
    const told = new Map<string, number>()
    for (const { id: postId } of waiting) {
      const post = await lockPost(context, postId)
      if (post?.state !== 'in-review') continue
      await stepPost(context, post, 'officer', { action: 'approve' })
      told.set(post.fields.organisation, (told.get(post.fields.organisation) ?? 0) + 1)
    }
    const left = await markApproved(
      context,
      id,
      rows.map(row => row.no),
    )
    await tellEmployers(
      context,
      of,
      waiting.map(post => post.fields.organisation),
      told,
    )
    await imports.write(context, { ...of, approved: of.approved + waiting.length })
    return { approved: waiting.length, skipped: rows.length - waiting.length, left }
  },
})

async function tellEmployers(
  context: Context,
  of: Import,
  organisations: readonly Id<'Organisation'>[],
  told: ReadonlyMap<string, number>,
): Promise<void> {
  for (const organisation of new Set(organisations)) {
    const count = told.get(organisation) ?? 0
    await tell(context, [
      {
        to: { organisation },
        kind: 'post.approve',
        title: { zh: `${count} 个岗位发布了`, en: `${count} posts are published` },
        body: { zh: `来自“${of.file.name}”`, en: `From “${of.file.name}”` },
        href: '/work/posts',
        source: of.id,
      },
    ])
  }
}
