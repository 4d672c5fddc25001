import { Type } from 'typebox'
import { proceed, requireUndoable, undoBatch } from '../imports/index.ts'
import { type Context, type Id, idOf, useCase } from '../kernel/index.ts'
import { findGraduates, writeGraduate } from './graduate.store.ts'
import { recordGraduates, spellsOfGraduate } from './graduate-facts.ts'
import { rosterImports } from './import.store.ts'
import { rosterKeepers } from './keepers.ts'
import { batchSizes, type Graduate, type GraduateFields, type RosterImport, rosterWanted } from './roster.ts'
import { claimNumbers, releaseNumber } from './student-number.store.ts'

/** Begins to take an import back as a whole. */
export const undoRoster = useCase({
  name: 'rosters.undoRoster',
  kind: 'command',
  title: { zh: '撤掉一次名册导入', en: 'Undo an import of a roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  versioned: true,
  http: { method: 'POST', path: '/api/roster-imports/:id/undo' },
  input: Type.Object({ id: idOf<'RosterImport'>() }),
  output: Type.Object({ id: idOf<'RosterImport'>(), version: Type.Integer() }),
  async handle(context, { id }) {
    const of = await rosterImports.require(context, id)
    context.expect(of.version)
    requireUndoable(context, of)
    const undoing: RosterImport = { ...of, state: 'running', phase: 'undo', progress: 0 }
    const { version } = await proceed(context, rosterImports, rosterWanted, undoing)
    return { id, version }
  },
})

/** Takes the next rows back. What a later import or somebody else changed stays. */
export const undoRosterRows = useCase({
  name: 'rosters.undoRows',
  kind: 'command',
  title: { zh: '撤回名册的行', en: 'Take rows of a roster back' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  runsAsSystem: true,
  input: Type.Object({ import: idOf<'RosterImport'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    await undoBatch(context, rosterImports, input.import, {
      most: batchSizes.undo,
      takeBack: row => takeBack(context, input.import, row.graduate, row.previous ?? undefined),
    })
    return {}
  },
})

async function takeBack(
  context: Context,
  seen: Id<'RosterImport'>,
  id: Id<'Graduate'> | null,
  previous: GraduateFields | undefined,
): Promise<string> {
  const [before] = id === null ? [] : await findGraduates(context, [id], true)
  if (before === undefined) return 'kept:unknown'
  if (before.lastImport !== seen || before.state !== 'listed') return 'kept:changed'
  const version = before.version + 1
  const after: Graduate =
    previous === undefined
      ? { ...before, version, state: 'mistake', missingIn: undefined }
      : {
          ...before,
          ...previous,
          // what was not known then is not in the kept text
          destination: previous.destination,
          inWenzhou: previous.inWenzhou,
          employer: previous.employer,
          version,
          rowHash: '', // the next import looks at it anew
        }
  if (previous === undefined || previous.studentNumber !== before.studentNumber)
    await releaseNumber(context, before)
  await writeGraduate(context, after)
  if (previous !== undefined) await claimNumbers(context, [after])
  await recordGraduates(context, [{ before, after }])
  await spellsOfGraduate(context, before, after, '')
  return previous === undefined ? 'withdrawn' : 'restored'
}
