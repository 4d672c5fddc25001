import { Type } from 'typebox'
import { markedRows, workbook } from '../imports/index.ts'
import { fileOutput, idOf, pageInput, pageOf, useCase } from '../kernel/index.ts'
import { rosterImports } from './import.store.ts'
import { rosterKeepers } from './keepers.ts'
import { destinationNames } from './roster.ts'
import { rosterFieldCodes, rosterFields } from './roster-fields.ts'
import { importRow, importView, rowOfRoster, viewOfRoster } from './roster-import-view.ts'

export const listRosterImports = useCase({
  name: 'rosters.listImports',
  kind: 'query',
  title: { zh: '看名册导入', en: 'List imports of rosters' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  http: { method: 'GET', path: '/api/roster-imports' },
  input: Type.Object(pageInput),
  output: pageOf(importRow),
  async handle(context, input) {
    const page = await rosterImports.list(context, input)
    return { ...page, rows: page.rows.map(rowOfRoster) }
  },
})

export const readRosterImport = useCase({
  name: 'rosters.readImport',
  kind: 'query',
  title: { zh: '看一次名册导入', en: 'Read an import of a roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  http: { method: 'GET', path: '/api/roster-imports/:id' },
  input: Type.Object({ id: idOf<'RosterImport'>() }),
  output: importView,
  async handle(context, { id }) {
    return viewOfRoster(context, await rosterImports.require(context, id, false))
  },
})

/** The rows that were not taken, as they came, with what is wrong beside them: to be mended and sent again. */
export const readMarkedRoster = useCase({
  name: 'rosters.readMarked',
  kind: 'query',
  title: { zh: '下载标好的名册', en: 'Get the marked rows of a roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/roster-imports/:id/marked' },
  input: Type.Object({ id: idOf<'RosterImport'>() }),
  output: fileOutput,
  async handle(context, { id }) {
    const of = await rosterImports.require(context, id, false)
    const { file, rows } = await markedRows(context, rosterImports, of)
    await context.audit({
      action: 'roster.rows-shown',
      subject: id,
      purpose: 'correction',
      detail: { rows },
    })
    return file
  },
})

/** An empty roster with its heads, one example and how to fill it in. */
export const getRosterTemplate = useCase({
  name: 'rosters.getTemplate',
  kind: 'query',
  title: { zh: '下载名册模板', en: 'Get the template of a roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  file: true,
  http: { method: 'GET', path: '/api/roster-imports/template' },
  input: Type.Object({}),
  output: fileOutput,
  async handle() {
    const fields = rosterFieldCodes.map(code => rosterFields[code])
    const how = fields.map(field => [
      field.name.zh,
      field.required ? '必填' : '',
      field.how.zh,
      `${field.name.en}: ${field.how.en}`,
    ])
    const choices = Object.values(destinationNames).map(each => [each.zh, each.en])
    return workbook('毕业生名册模板.xlsx', [
      {
        name: '毕业生',
        rows: [fields.map(field => field.name.zh), fields.map(field => field.example)],
        widths: fields.map(() => 18),
      },
      {
        name: '填写说明',
        rows: [['列', '', '怎么填', 'How to fill it in'], ...how],
        widths: [18, 6, 60, 70],
      },
      { name: '选项', rows: [['毕业去向', 'Destination'], ...choices], widths: [18, 30] },
    ])
  },
})
