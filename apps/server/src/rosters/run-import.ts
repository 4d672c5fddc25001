import { Type } from 'typebox'
import { type Context, headsHash, type Id, idOf, invalid, Problem, useCase } from '../kernel/index.ts'
import { findImport, saveMapping, writeImport } from './import.store.ts'
import { rosterKeepers } from './keepers.ts'
import type { RosterImport } from './roster.ts'
import { isRosterField, missingFields, rosterFields } from './roster-fields.ts'
import { importView, importViewOf } from './roster-import-view.ts'
import { answerRow, forgetChecks } from './row.store.ts'
import { unknownImport } from './upload-roster.ts'

/** The same answer for what does not exist and for what the actor may not see. */
export async function requireImport(
  context: Context,
  id: Id<'RosterImport'>,
  lock = true,
): Promise<RosterImport> {
  const of = await findImport(context, id, lock)
  if (of === undefined) throw unknownImport()
  return of
}

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
  input: Type.Object({
    id: idOf<'RosterImport'>(),
    /** the letter of a column → the code of a field; a column that is not named is left out */
    mapping: Type.Record(Type.String({ pattern: '^[A-Z]{1,3}$' }), Type.String({ maxLength: 40 })),
  }),
  output: importView,
  async handle(context, { id, mapping }) {
    const of = await requireImport(context, id)
    context.expect(of.version)
    if (of.state !== 'mapping' && of.state !== 'preview') throw notNow()
    const fields = Object.values(mapping)
    const strange = fields.find((field, at) => !isRosterField(field) || fields.indexOf(field) !== at)
    const columns = of.columns.map(column => ({ ...column, field: mapping[column.letter] ?? null }))
    const missing = missingFields(columns).map(code => rosterFields[code].name)
    if (strange !== undefined || missing.length > 0) {
      throw invalid([
        {
          pointer: '/mapping',
          wrong:
            strange === undefined
              ? {
                  zh: `还差：${missing.map(name => name.zh).join('、')}`,
                  en: `Still missing: ${missing.map(name => name.en).join(', ')}`,
                }
              : { zh: `“${strange}”没有，或者用了两次`, en: `“${strange}” is unknown or used twice` },
          right: { zh: '每个必填的内容对一列', en: 'give each required field one column' },
        },
      ])
    }
    await saveMapping(context, of, headsHash(columns.map(column => column.head)), mapping)
    await forgetChecks(context, id)
    return proceed(context, { ...of, columns, state: 'reading', phase: 'check', progress: 0 })
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
    const of = await requireImport(context, id)
    context.expect(of.version)
    if (of.state !== 'preview') throw notNow()
    return proceed(context, { ...of, whole: whole ?? true, state: 'running', phase: 'write', progress: 0 })
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
    const of = await requireImport(context, id)
    if (of.state !== 'preview' && of.state !== 'done') throw notNow()
    if (!(await answerRow(context, id, no, answer))) throw notNow()
    const goesOn = of.state === 'done' && answer === 'replace'
    if (!goesOn) {
      const asked = Math.max(0, of.effects.asked - 1)
      const next = { ...of, version: of.version + 1, effects: { ...of.effects, asked } }
      await writeImport(context, next)
      return importViewOf(context, next)
    }
    return proceed(context, { ...of, state: 'running', phase: 'write' })
  },
})

async function proceed(context: Context & { emit: Context['emit'] }, of: RosterImport) {
  const next: RosterImport = { ...of, version: of.version + 1, attempts: 0 }
  await writeImport(context, next)
  await context.emit('roster.wanted', { import: of.id })
  return importViewOf(context, next)
}

export function notNow(): Problem {
  return new Problem(
    'conflict',
    'roster.not-now',
    { zh: '现在这一步做不了', en: 'Not possible at this step' },
    { cure: { zh: '刷新看看它到了哪一步', en: 'reload to see where it stands' } },
  )
}
