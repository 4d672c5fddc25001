import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { type Context, headsHash, type Id, idOf, invalid, Problem, useCase } from '../kernel/index.ts'
import { saveMapping, writeImport } from './import.store.ts'
import { batchSizes, type Import } from './import.ts'
import { importers } from './import-check.ts'
import { missingFields } from './import-columns.ts'
import { fieldOf, isImportField } from './import-fields.ts'
import { markApproved, rowsToApprove } from './import-outcome.store.ts'
import { requireImport } from './import-read.ts'
import { forgetChecks } from './import-row.store.ts'
import { importView, importViewOf } from './import-view.ts'
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
  input: Type.Object({
    id: idOf<'Import'>(),
    /** the letter of a column → the code of a field; a column that is not named is left out */
    mapping: Type.Record(Type.String({ pattern: '^[A-Z]{1,3}$' }), Type.String({ maxLength: 40 })),
  }),
  output: importView,
  async handle(context, { id, mapping }) {
    const of = await requireImport(context, id)
    context.expect(of.version)
    if (of.state !== 'mapping' && of.state !== 'preview') throw notNow()
    const fields = Object.values(mapping)
    const strange = fields.find((field, at) => !isImportField(field) || fields.indexOf(field) !== at)
    const columns = of.columns.map(column => ({ ...column, field: mapping[column.letter] ?? null }))
    const missing = missingFields(columns, of.organisation !== undefined)
    if (strange !== undefined || missing.length > 0) {
      const names = missing.map(code => fieldOf(code).name)
      throw invalid([
        {
          pointer: '/mapping',
          wrong:
            strange === undefined
              ? {
                  zh: `还差：${names.map(name => name.zh).join('、')}`,
                  en: `Still missing: ${names.map(name => name.en).join(', ')}`,
                }
              : { zh: `“${strange}”没有，或者用了两次`, en: `“${strange}” is unknown or used twice` },
          right: { zh: '每个必填的内容对一列', en: 'give each required field one column' },
        },
      ])
    }
    const heads = headsHash(columns.map(column => column.head))
    await saveMapping(context, of, heads, mapping)
    await forgetChecks(context, id)
    const next: Import = {
      ...of,
      version: of.version + 1,
      columns,
      state: 'reading',
      phase: 'check',
      progress: 0,
    }
    await writeImport(context, next)
    await context.emit('import.wanted', { import: id })
    return importViewOf(context, next)
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
    const of = await requireImport(context, id)
    context.expect(of.version)
    if (of.state !== 'preview') throw notNow()
    const next: Import = { ...of, version: of.version + 1, state: 'running', phase: 'write', progress: 0 }
    await writeImport(context, next)
    await context.emit('import.wanted', { import: id })
    return importViewOf(context, next)
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
    const of = await requireImport(context, id)
    if (of.state !== 'done') throw notNow()
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
    await writeImport(context, { ...of, approved: of.approved + waiting.length })
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

function notNow(): Problem {
  return new Problem(
    'conflict',
    'import.not-now',
    { zh: '现在这一步做不了', en: 'Not possible at this step' },
    { cure: { zh: '刷新看看它到了哪一步', en: 'reload to see where it stands' } },
  )
}
