import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { fileLimits, idOf, inspectFile, Problem, type UseCaseContext, useCase } from '../kernel/index.ts'
import { findOrganisation } from '../registry/index.ts'
import { insertBytes, insertImport, writeImport } from './import.store.ts'
import type { Import } from './import.ts'
import { importers } from './import-check.ts'
import { requireImport } from './import-read.ts'
import { deleteRows } from './import-row.store.ts'

const file = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 255 }),
  type: Type.String({ maxLength: 200 }),
  base64: Type.String({ maxLength: Math.ceil(fileLimits.size / 3) * 4 + 8 }),
})
const bodyLimit = 18 * 1024 * 1024

/** Takes a file in. Nothing is read yet; what is plainly no table is refused at once. */
export const uploadImport = useCase({
  name: 'posts.uploadImport',
  kind: 'command',
  title: { zh: '传一张岗位表', en: 'Send a list of posts' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  bodyLimit,
  http: { method: 'POST', path: '/api/imports' },
  input: Type.Object({ file }),
  output: Type.Object({ id: idOf<'Import'>() }),
  async handle(context, input) {
    const { of, bytes } = await begin(context, input.file)
    await insertImport(context, of)
    await insertBytes(context, of, bytes)
    await context.emit('import.wanted', { import: of.id })
    return { id: of.id }
  },
})

/**
 * Takes the mended file. Before anything was written it replaces the first; afterwards it is an import of its
 * own, so that each can be undone by itself: go on with the id that is answered.
 */
export const uploadImportAgain = useCase({
  name: 'posts.uploadImportAgain',
  kind: 'command',
  title: { zh: '传改好的表', en: 'Send the mended list' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  bodyLimit,
  http: { method: 'POST', path: '/api/imports/:id/file' },
  input: Type.Object({ id: idOf<'Import'>(), file }),
  output: Type.Object({ id: idOf<'Import'>() }),
  async handle(context, input) {
    const before = await requireImport(context, input.id)
    const { of, bytes } = await begin(context, input.file)
    const unwritten = before.state === 'preview' || before.state === 'mapping' || before.state === 'failed'
    const isMine = before.actor.account === context.actor.account
    if (!unwritten || !isMine || before.undoUntil !== undefined || before.phase !== undefined) {
      const own: Import = { ...of, file: { ...of.file, no: 2 } } // 2: goes on to the preview by itself
      await insertImport(context, own)
      await insertBytes(context, own, bytes)
      await context.emit('import.wanted', { import: own.id })
      return { id: own.id }
    }
    const next: Import = {
      ...of,
      id: before.id,
      version: before.version + 1,
      file: { ...of.file, no: before.file.no + 1 },
      at: before.at,
    }
    await deleteRows(context, next.id)
    await writeImport(context, next)
    await insertBytes(context, next, bytes)
    await context.emit('import.wanted', { import: next.id })
    return { id: next.id }
  },
})

async function begin(
  context: UseCaseContext,
  { name, base64 }: Static<typeof file>,
): Promise<{ of: Import; bytes: Buffer }> {
  const bytes = Buffer.from(base64, 'base64')
  const kind = inspectFile(name, bytes)
  const { actor } = context
  const organisation =
    actor.organisation === undefined ? undefined : await findOrganisation(context, actor.organisation)
  const division = organisation?.division ?? actor.area
  if (division === undefined) {
    throw new Problem('forbidden', 'import.nobody', {
      zh: '你的账号不属于任何单位或辖区',
      en: 'Your account belongs to no employer and no area',
    })
  }
  const of: Import = {
    id: context.newId<'Import'>(),
    version: 1,
    organisation: organisation?.id,
    division,
    actor,
    file: { no: 1, name, kind, size: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') },
    sheet: '',
    state: 'reading',
    phase: 'read',
    columns: [],
    remembered: false,
    rows: 0,
    progress: 0,
    effects: { created: 0, updated: 0, same: 0, bad: 0, duplicates: 0 },
    cellCount: 0,
    approved: 0,
    kept: 0,
    undoUntil: undefined,
    undoReason: undefined,
    failure: undefined,
    attempts: 0,
    at: context.now,
  }
  return { of, bytes }
}
