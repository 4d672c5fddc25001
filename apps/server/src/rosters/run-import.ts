import { Type } from 'typebox'
import { mapColumns, mappingInput, notNow, proceed, requireState } from '../imports/index.ts'
import { idOf, useCase } from '../kernel/index.ts'
import { rosterImports } from './import.store.ts'
import { rosterKeepers } from './keepers.ts'
import { type RosterImport, rosterWanted } from './roster.ts'
import { rosterSheet } from './roster-fields.ts'
import { importView, viewOfRoster } from './roster-import-view.ts'
import { answerRow } from './row.store.ts'

/** Says what each column is. Remembered for the next roster of the school with the same heads. */
export const mapRoster = useCase({
  name: 'rosters.mapRoster',
  kind: 'command',
  title: { zh: '对名册的列', en: 'Name the columns of a roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  versioned: true,
  http: { method: 'PUT', path: '/api/roster-imports/:id/mapping' },
  input: Type.Object({ id: idOf<'RosterImport'>(), mapping: mappingInput }),
  output: importView,
  async handle(context, { id, mapping }) {
    const of = await rosterImports.require(context, id)
    context.expect(of.version)
    const mapped = await mapColumns(context, rosterImports, rosterSheet, of, mapping)
    return viewOfRoster(context, await proceed(context, rosterImports, rosterWanted, mapped))
  },
})

/** Writes the good rows. Bad ones are left out until they are mended, asked ones until they are answered. */
export const runRoster = useCase({
  name: 'rosters.runRoster',
  kind: 'command',
  title: { zh: '写入名册', en: 'Write a roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  versioned: true,
  http: { method: 'POST', path: '/api/roster-imports/:id/run' },
  input: Type.Object({
    id: idOf<'RosterImport'>(),
    /** false: the file holds only some of the graduates, so that nobody is missing */
    whole: Type.Optional(Type.Boolean()),
  }),
  output: importView,
  async handle(context, { id, whole }) {
    const of = await rosterImports.require(context, id)
    context.expect(of.version)
    requireState(of, 'preview')
    const running = { state: 'running', phase: 'write', progress: 0 } as const
    const next: RosterImport = { ...of, ...running, whole: whole ?? true }
    return viewOfRoster(context, await proceed(context, rosterImports, rosterWanted, next))
  },
})

/** A student number that belongs to somebody with another identity number: whose is it? */
export const answerRosterRow = useCase({
  name: 'rosters.answerRow',
  kind: 'command',
  title: { zh: '说清学号是谁的', en: 'Say whose a student number is' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  http: { method: 'POST', path: '/api/roster-imports/:id/rows/:no' },
  input: Type.Object({
    id: idOf<'RosterImport'>(),
    no: Type.Integer({ minimum: 1 }),
    /** `replace`: the one on the roster was a mistake, this row is right; `leave`: this row is wrong */
    answer: Type.Union([Type.Literal('replace'), Type.Literal('leave')]),
  }),
  output: importView,
  async handle(context, { id, no, answer }) {
    const of = await rosterImports.require(context, id)
    requireState(of, 'preview', 'done')
    if (!(await answerRow(context, id, no, answer))) throw notNow()
    if (of.state === 'done' && answer === 'replace') {
      const running: RosterImport = { ...of, state: 'running', phase: 'write' }
      return viewOfRoster(context, await proceed(context, rosterImports, rosterWanted, running))
    }
    const asked = Math.max(0, of.effects.asked - 1)
    const next: RosterImport = { ...of, version: of.version + 1, effects: { ...of.effects, asked } }
    await rosterImports.write(context, next)
    return viewOfRoster(context, next)
  },
})
