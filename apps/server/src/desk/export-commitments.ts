import { type Static, Type } from 'typebox'
import { fileOutput, useCase } from '../kernel/index.ts'
import { listCommitments } from '../plan/index.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Commitment = Static<typeof listCommitments.output>['rows'][number]
interface Row {
  readonly of: Commitment
  readonly step: Commitment['steps'][number] | undefined
}

/** The commitments as a file, a line for each step; one without steps has a line of its own. */
export const exportCommitments = useCase({
  name: 'desk.exportCommitments',
  kind: 'query',
  title: { zh: '导出承诺清单', en: 'Export the commitments' },
  permission: listCommitments.permission,
  reach: 'city',
  allow: listCommitments.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/commitments/export' },
  input: Type.Object({ ...listCommitments.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, ...filters }) {
    const { language } = context
    const { rows } = await listCommitments.handle(context, filters)
    const lines = rows.flatMap((of): Row[] =>
      of.steps.length === 0 ? [{ of, step: undefined }] : of.steps.map(step => ({ of, step })),
    )
    const columns = [
      column<Row>('条款', 'Clause', row => row.of.clause),
      column<Row>('承诺', 'Commitment', row => row.of.label[language], 40),
      column<Row>('承办', 'Owner', row => row.of.owner?.name[language] ?? null, 20),
      column<Row>('文件提到的部门', 'Proposed', row => row.of.proposed?.name[language] ?? null, 20),
      column<Row>('状态', 'State', row => row.of.stateWords[language]),
      column<Row>('步骤', 'Step', row => row.step?.what[language] ?? null, 36),
      column<Row>('到哪天', 'Due', row => row.step?.due ?? null),
      column<Row>('做到', 'Done', row => row.step?.doneOn ?? null),
      column<Row>('逾期', 'Overdue', row => (row.step === undefined ? null : row.step.overdue ? 1 : 0)),
      column<Row>(
        '凭据',
        'Evidence',
        row => row.step?.evidence.map(file => file.name).join('；') ?? null,
        28,
      ),
      column<Row>('编号', 'Id', row => row.of.id, 16),
    ]
    const list = { name: { zh: '承诺', en: 'Commitments' }, format, columns }
    return listFile(context, list, async () => ({ rows: lines, next: null }))
  },
})
