import { type Static, Type } from 'typebox'
import {
  type Context,
  fileLimits,
  idOf,
  inspectFile,
  invalid,
  notFound,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { findOrganisation, type Organisation } from '../registry/index.ts'
import { findImport, insertBytes, insertImport, writeImport } from './import.store.ts'
import { rosterKeepers } from './keepers.ts'
import { noEffects, type RosterImport } from './roster.ts'
import { deleteRows } from './row.store.ts'

const file = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 255 }),
  type: Type.String({ maxLength: 200 }),
  base64: Type.String({ maxLength: Math.ceil(fileLimits.size / 3) * 4 + 8 }),
})
const bodyLimit = 18 * 1024 * 1024

/** Takes a roster in. Nothing is read yet; what is plainly no table is refused at once. */
export const uploadRoster = useCase({
  name: 'rosters.uploadRoster',
  kind: 'command',
  title: { zh: '传一份毕业生名册', en: 'Send a roster of graduates' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  bodyLimit,
  http: { method: 'POST', path: '/api/roster-imports' },
  input: Type.Object({
    file,
    /** for an officer: whose roster it is; a school's own counsellor sends the school's own */
    school: Type.Optional(idOf<'Organisation'>()),
  }),
  output: Type.Object({ id: idOf<'RosterImport'>() }),
  async handle(context, input) {
    const { of, bytes } = begin(context, input.file, await schoolOf(context, input.school))
    await insertImport(context, of)
    await insertBytes(context, of, bytes)
    await context.emit('roster.wanted', { import: of.id })
    return { id: of.id }
  },
})

/** Takes the mended file: before anything was written in place of the first, afterwards as an import of its own. */
export const uploadRosterAgain = useCase({
  name: 'rosters.uploadRosterAgain',
  kind: 'command',
  title: { zh: '传改好的名册', en: 'Send the mended roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  bodyLimit,
  http: { method: 'POST', path: '/api/roster-imports/:id/file' },
  input: Type.Object({ id: idOf<'RosterImport'>(), file }),
  output: Type.Object({ id: idOf<'RosterImport'>() }),
  async handle(context, input) {
    const before = await findImport(context, input.id, true)
    if (before === undefined) throw unknownImport()
    const { of, bytes } = begin(context, input.file, await schoolOf(context, before.school))
    const unwritten = before.state === 'preview' || before.state === 'mapping' || before.state === 'failed'
    const replaces =
      unwritten && before.undoUntil === undefined && before.actor.account === context.actor.account
    const next: RosterImport = replaces
      ? {
          ...of,
          id: before.id,
          version: before.version + 1,
          at: before.at,
          file: { ...of.file, no: before.file.no + 1 },
        }
      : { ...of, file: { ...of.file, no: 2 } } // 2: goes on to the preview by itself
    if (replaces) {
      await deleteRows(context, next.id)
      await writeImport(context, next)
    } else await insertImport(context, next)
    await insertBytes(context, next, bytes)
    await context.emit('roster.wanted', { import: next.id })
    return { id: next.id }
  },
})

export const unknownImport = () => notFound('roster-import.unknown', { zh: '这次导入', en: 'import' })

/** The school whose roster it is: the counsellor's own, or the one that an officer names in the officer's area. */
async function schoolOf(context: Context, named: Organisation['id'] | undefined): Promise<Organisation> {
  const { actor } = context
  const id = actor.organisation ?? named
  const school = id === undefined ? undefined : await findOrganisation(context, id)
  const mine =
    school !== undefined &&
    (actor.organisation === school.id || (actor.area !== undefined && school.division.startsWith(actor.area)))
  if (school?.kind === 'school' && mine) return school
  throw invalid([
    {
      pointer: '/school',
      wrong: { zh: '没有说是哪所学校的名册', en: 'Whose roster it is is not said' },
      right: { zh: '选本市的一所学校', en: 'choose a school of the city' },
    },
  ])
}

function begin(
  context: UseCaseContext,
  { name, base64 }: Static<typeof file>,
  school: Organisation,
): { of: RosterImport; bytes: Buffer } {
  const bytes = Buffer.from(base64, 'base64')
  const kind = inspectFile(name, bytes)
  const of: RosterImport = {
    id: context.newId<'RosterImport'>(),
    version: 1,
    school: school.id,
    schoolName: school.name,
    division: school.division,
    actor: context.actor,
    file: { no: 1, name, kind },
    state: 'reading',
    phase: 'read',
    whole: true,
    columns: [],
    remembered: false,
    rows: 0,
    progress: 0,
    effects: noEffects,
    cellCount: 0,
    missing: 0,
    kept: 0,
    undoUntil: undefined,
    failure: undefined,
    attempts: 0,
    at: context.now,
  }
  return { of, bytes }
}
