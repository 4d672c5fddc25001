import { type Static, Type } from 'typebox'
import { fileOutput, type Text, useCase } from '../kernel/index.ts'
import { listChecks } from '../ledger/index.ts'
import { cityToken } from '../registry/index.ts'
import { areaWords } from './area-words.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listChecks.output>['rows'][number]

const outcomes: Readonly<Record<NonNullable<Row['outcome']>, Text>> = {
  true: { zh: '属实', en: 'true' },
  untrue: { zh: '不实', en: 'untrue' },
}
const kinds: Readonly<Record<string, Text>> = {
  'placement.started': { zh: '见习、实习到岗', en: 'Start of a placement' },
  'hire.started': { zh: '到岗', en: 'First day of work' },
}

/** The contested records as a file, with the person's words, which only those who settle them read. No names. */
export const exportChecks = useCase({
  name: 'desk.exportChecks',
  kind: 'query',
  title: { zh: '导出待核实的记录', en: 'Export contested records' },
  permission: listChecks.permission,
  reach: 'area',
  allow: listChecks.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/checks/export' },
  input: Type.Object({ ...listChecks.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const city = context.use(cityToken)
    const columns = [
      column<Row>('记录', 'Record', row => kinds[row.kind]?.[language] ?? row.kind, 20),
      column<Row>('哪天的事', 'Happened', row => row.day),
      column<Row>('地区', 'Area', row => areaWords(city, row.area)[language]),
      column<Row>('本人的话', 'In the person’s words', row => row.reason, 40),
      column<Row>('提出时间', 'Opened', row => row.opened, 26),
      column<Row>('结论', 'Outcome', row => (row.outcome === null ? null : outcomes[row.outcome][language])),
      column<Row>('查明', 'Finding', row => row.finding, 40),
      column<Row>('办结时间', 'Settled', row => row.settled, 26),
      column<Row>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '待核实', en: 'Contested records' }, format, columns }
    return listFile(context, list, page => listChecks.handle(context, { ...filters, ...page }))
  },
})
