import { Type } from 'typebox'
import { type Context, type Id, idOf, Problem, useCase } from '../kernel/index.ts'
import { findGraduates, writeGraduate } from './graduate.store.ts'
import { recordGraduates, spellsOfGraduate } from './graduate-facts.ts'
import { findImport, writeImport } from './import.store.ts'
import { rosterKeepers } from './keepers.ts'
import { batchSizes, type Graduate, type GraduateFields } from './roster.ts'
import { countUndone, rowsToUndo, saveUndone } from './row-outcome.store.ts'
import { requireImport } from './run-import.ts'
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
    const of = await requireImport(context, id)
    context.expect(of.version)
    if (of.state !== 'done' || of.undoUntil === undefined || of.undoUntil < context.today) {
      throw new Problem('conflict', 'roster.not-undoable', {
        zh: '写好的名册在 7 天里可以撤，这一次不行了',
        en: 'A written roster can be undone within 7 days; this one no longer can',
      })
    }
    const version = of.version + 1
    await writeImport(context, { ...of, version, state: 'running', phase: 'undo', progress: 0, attempts: 0 })
    await context.emit('roster.wanted', { import: id })
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
    const of = await findImport(context, input.import, true)
    if (of?.phase !== 'undo') return {}
    const rows = await rowsToUndo(context, of.id, batchSizes.undo)
    const undone: { no: number; undone: string }[] = []
    for (const row of rows) {
      undone.push({
        no: row.no,
        undone: await takeBack(context, of.id, row.graduate, row.previous ?? undefined),
      })
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
