import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { beginImport, sheetBodyLimit, sheetInput, takeIn, takeInAgain } from '../imports/index.ts'
import { type Context, idOf, Problem, useCase } from '../kernel/index.ts'
import { findOrganisation } from '../registry/index.ts'
import { imports } from './import.store.ts'
import { type Import, importWanted } from './import.ts'
import { importers } from './import-check.ts'

/** Takes a file in. Nothing is read yet; what is plainly no table is refused at once. */
export const uploadImport = useCase({
  name: 'posts.uploadImport',
  kind: 'command',
  title: { zh: '传一张岗位表', en: 'Send a list of posts' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  bodyLimit: sheetBodyLimit,
  http: { method: 'POST', path: '/api/imports' },
  input: Type.Object({ file: sheetInput }),
  output: Type.Object({ id: idOf<'Import'>() }),
  async handle(context, input) {
    const { of, bytes } = await begin(context, input.file)
    return takeIn(context, imports, importWanted, of, bytes)
  },
})

/** Takes the mended file. */
export const uploadImportAgain = useCase({
  name: 'posts.uploadImportAgain',
  kind: 'command',
  title: { zh: '传改好的表', en: 'Send the mended list' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  bodyLimit: sheetBodyLimit,
  http: { method: 'POST', path: '/api/imports/:id/file' },
  input: Type.Object({ id: idOf<'Import'>(), file: sheetInput }),
  output: Type.Object({ id: idOf<'Import'>() }),
  async handle(context, input) {
    const before = await imports.require(context, input.id)
    const { of, bytes } = await begin(context, input.file)
    return takeInAgain(context, imports, importWanted, before, of, bytes)
  },
})

async function begin(
  context: Context,
  file: Static<typeof sheetInput>,
): Promise<{ of: Import; bytes: Buffer }> {
  const { bytes, begun } = beginImport(context, file)
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
    ...begun,
    id: context.newId<'Import'>(),
    organisation: organisation?.id,
    division,
    size: bytes.length,
    hash: createHash('sha256').update(bytes).digest('hex'),
    sheet: '',
    effects: { created: 0, updated: 0, same: 0, bad: 0, duplicates: 0 },
    approved: 0,
    undoReason: undefined,
  }
  return { of, bytes }
}
