import { type Static, Type } from 'typebox'
import { beginImport, sheetBodyLimit, sheetInput, takeIn, takeInAgain } from '../imports/index.ts'
import { type Context, idOf, invalid, useCase } from '../kernel/index.ts'
import { findOrganisation, type Organisation } from '../registry/index.ts'
import { rosterImports } from './import.store.ts'
import { rosterKeepers } from './keepers.ts'
import { noEffects, type RosterImport, rosterWanted } from './roster.ts'

/** Takes a roster in. Nothing is read yet; what is plainly no table is refused at once. */
export const uploadRoster = useCase({
  name: 'rosters.uploadRoster',
  kind: 'command',
  title: { zh: '传一份毕业生名册', en: 'Send a roster of graduates' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  bodyLimit: sheetBodyLimit,
  http: { method: 'POST', path: '/api/roster-imports' },
  input: Type.Object({
    file: sheetInput,
    /** for an officer: whose roster it is; a school's own counsellor sends the school's own */
    school: Type.Optional(idOf<'Organisation'>()),
  }),
  output: Type.Object({ id: idOf<'RosterImport'>() }),
  async handle(context, input) {
    const { of, bytes } = begin(context, input.file, await schoolOf(context, input.school))
    return takeIn(context, rosterImports, rosterWanted, of, bytes)
  },
})

/** Takes the mended file. */
export const uploadRosterAgain = useCase({
  name: 'rosters.uploadRosterAgain',
  kind: 'command',
  title: { zh: '传改好的名册', en: 'Send the mended roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  bodyLimit: sheetBodyLimit,
  http: { method: 'POST', path: '/api/roster-imports/:id/file' },
  input: Type.Object({ id: idOf<'RosterImport'>(), file: sheetInput }),
  output: Type.Object({ id: idOf<'RosterImport'>() }),
  async handle(context, input) {
    const before = await rosterImports.require(context, input.id)
    const { of, bytes } = begin(context, input.file, await schoolOf(context, before.school))
    return takeInAgain(context, rosterImports, rosterWanted, before, of, bytes)
  },
})

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

function begin(context: Context, file: Static<typeof sheetInput>, school: Organisation) {
  const { bytes, begun } = beginImport(context, file)
  const of: RosterImport = {
    ...begun,
    id: context.newId<'RosterImport'>(),
    school: school.id,
    schoolName: school.name,
    division: school.division,
    whole: true,
    effects: noEffects,
    missing: 0,
  }
  return { of, bytes }
}
