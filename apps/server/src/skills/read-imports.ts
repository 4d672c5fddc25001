import { Type } from 'typebox'
import { markedRows, workbook } from '../imports/index.ts'
import { fileOutput, idOf, pageInput, pageOf, useCase } from '../kernel/index.ts'
import { levels } from './certificate.ts'
import { listFieldCodes, listFields } from './certificate-fields.ts'
import { importRow, importView, rowOfImport, viewOfImport } from './certificate-import-view.ts'
import { listImports } from './import.store.ts'
import { listKeepers } from './list-keepers.ts'

export const listCertificateImports = useCase({
  name: 'skills.listImports',
  kind: 'query',
  title: { zh: '看发证名单的导入', en: 'List imports of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  http: { method: 'GET', path: '/api/certificate-imports' },
  input: Type.Object(pageInput),
  output: pageOf(importRow),
  async handle(context, input) {
    const page = await listImports.list(context, input)
    return { ...page, rows: page.rows.map(rowOfImport) }
  },
})

export const readCertificateImport = useCase({
  name: 'skills.readImport',
  kind: 'query',
  title: { zh: '看一次证书导入', en: 'Read an import of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  http: { method: 'GET', path: '/api/certificate-imports/:id' },
  input: Type.Object({ id: idOf<'CertificateImport'>() }),
  output: importView,
  async handle(context, { id }) {
    return viewOfImport(context, await listImports.require(context, id, false))
  },
})

/** The rows that were not taken, as they came, with what is wrong beside them: to be mended and sent again. */
export const readMarkedList = useCase({
  name: 'skills.readMarked',
  kind: 'query',
  title: { zh: '下载标好的发证名单', en: 'Get the marked rows of a list of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/certificate-imports/:id/marked' },
  input: Type.Object({ id: idOf<'CertificateImport'>() }),
  output: fileOutput,
  async handle(context, { id }) {
    const of = await listImports.require(context, id, false)
    const { file, rows } = await markedRows(context, listImports, of)
    await context.audit({
      action: 'certificates.rows-shown',
      subject: id,
      purpose: 'correction',
      detail: { rows },
    })
    return file
  },
})

/** An empty list with its heads, one example and how to fill it in. */
export const getListTemplate = useCase({
  name: 'skills.getTemplate',
  kind: 'query',
  title: { zh: '下载发证名单模板', en: 'Get the template of a list of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  file: true,
  http: { method: 'GET', path: '/api/certificate-imports/template' },
  input: Type.Object({}),
  output: fileOutput,
  async handle() {
    const fields = listFieldCodes.map(code => listFields[code])
    const how = fields.map(field => [
      field.name.zh,
      field.required ? '必填' : '',
      field.how.zh,
      `${field.name.en}: ${field.how.en}`,
    ])
    const choices = Object.values(levels).map(each => [each.zh, each.en])
    return workbook('发证名单模板.xlsx', [
      {
        name: '发证名单',
        rows: [fields.map(field => field.name.zh), fields.map(field => field.example)],
        widths: fields.map(() => 18),
      },
      {
        name: '填写说明',
        rows: [['列', '', '怎么填', 'How to fill it in'], ...how],
        widths: [18, 6, 60, 70],
      },
      { name: '选项', rows: [['等级', 'Level'], ...choices], widths: [18, 30] },
    ])
  },
})
