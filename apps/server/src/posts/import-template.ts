import { Type } from 'typebox'
import { workbook } from '../imports/index.ts'
import { fileOutput, useCase } from '../kernel/index.ts'
import { cityToken, educations } from '../registry/index.ts'
import { importers } from './import-check.ts'
import { fieldOf, importFieldCodes, isRequired } from './import-fields.ts'
import { audiences, benefits, categories, insurances, payKinds, socialKinds } from './post.ts'

const labels = (table: Readonly<Record<string, { readonly zh: string }>>) =>
  Object.values(table).map(each => each.zh)

/** An empty list with its heads, one example, the choices and how to fill it in. */
export const getImportTemplate = useCase({
  name: 'posts.getImportTemplate',
  kind: 'query',
  title: { zh: '下载模板', en: 'Get the template' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  file: true,
  http: { method: 'GET', path: '/api/imports/template' },
  input: Type.Object({}),
  output: fileOutput,
  async handle(context) {
    const city = context.use(cityToken)
    const ofOneEmployer = context.actor.organisation !== undefined
    const fields = importFieldCodes.map(code => ({ code, ...fieldOf(code) }))
    const example = fields.map(field => (field.code === 'number' ? '示例（这一行不会导入）' : field.example))
    const how = fields.map(field => [
      field.name.zh,
      isRequired(field.code, ofOneEmployer) ? '必填' : '',
      field.how.zh,
      `${field.name.en}: ${field.how.en}`,
    ])
    const choices = [
      ['县（市、区）', ...city.divisions.children(city.code).map(county => county.name)],
      ['类别', ...labels(categories)],
      ['学历', ...labels(educations)],
      ['计薪方式', ...labels(payKinds)],
      ['社保', ...labels(insurances)],
      ['福利', ...labels(benefits)],
      ['面向人群', ...labels(audiences)],
      ['社会组织岗位分类', ...labels(socialKinds)],
      ['工种', ...[...city.occupations.values()].map(each => each.name.zh)],
    ]
    const longest = Math.max(...choices.map(list => list.length))
    return workbook('岗位导入模板.xlsx', [
      { name: '岗位', rows: [fields.map(field => field.name.zh), example], widths: fields.map(() => 16) },
      {
        name: '填写说明',
        rows: [['列', '', '怎么填', 'How to fill it in'], ...how],
        widths: [18, 6, 50, 60],
      },
      {
        name: '选项',
        rows: Array.from({ length: longest }, (_, at) => choices.map(list => list[at] ?? '')),
        widths: choices.map(() => 18),
      },
    ])
  },
})
