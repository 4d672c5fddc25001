import { Type } from 'typebox'
import { type Column, fileOutput, oneOf, tableFile, tableFormats, useCase } from '../kernel/index.ts'
import { areaName, readFrame, showMark } from './frame.ts'
import { boardQuery, readers, type TargetRow } from './outputs.ts'
import { targetRows } from './target-rows.ts'

export const formatInput = { format: Type.Optional(oneOf(...tableFormats)) }

/** The board as a file, with the mark in its last column, so that a printed number can be found again. */
export const exportBoard = useCase({
  name: 'board.exportBoard',
  kind: 'query',
  title: { zh: '导出看板', en: 'Export the board' },
  permission: 'board.read',
  reach: 'public',
  allow: readers,
  file: true,
  http: { method: 'GET', path: '/api/board/export' },
  input: Type.Object({
    ...boardQuery,
    ...formatInput,
    measure: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  output: fileOutput,
  async handle(context, input) {
    const { language } = context
    const frame = await readFrame(context, input)
    const { short } = showMark(frame)
    const place = areaName(context, frame.area) ?? { zh: '', en: '' }
    const measures = new Map(frame.plan.measures.map(measure => [measure.code, measure.name]))
    const text = (
      zh: string,
      en: string,
      value: Column<TargetRow>['value'],
      width = 12,
    ): Column<TargetRow> => ({
      head: { zh, en },
      value,
      width,
    })
    const columns = [
      text('章节', 'Measure', row => measures.get(row.measure)?.[language] ?? row.measure, 16),
      text('条款', 'Clause', row => row.clause, 10),
      text('目标', 'Target', row => row.label[language], 30),
      text('单位', 'Unit', row => row.unit[language], 8),
      text('承诺', 'Promised', row => row.targetWords[language]),
      text('目标数', 'Goal', row => row.target),
      text('已数到', 'Counted', row => row.counted),
      text('其中本人确认', 'Of these confirmed', row => row.confirmed),
      text('未确认', 'Unconfirmed', row => row.unconfirmed),
      text('有异议', 'Contested', row => row.contested),
      text('今天该到', 'Expected by now', row => row.expected),
      text('年底预计', 'Forecast', row => row.forecast),
      text('状态', 'State', row => row.stateWords[language], 14),
      text('上报数（不计入）', 'Reported (not counted)', row => row.reported?.value ?? null),
      text('上报部门', 'Reported by', row => row.reported?.by[language] ?? null, 18),
      text('牵头部门', 'Department', row => row.department?.name[language] ?? null, 18),
      text('截至', 'As of', row => row.asOf),
      text('说明', 'Because', row => row.because?.[language] ?? null, 40),
      text('计数位置', 'Mark', () => short, 16),
    ]
    const rows = targetRows(frame).filter(row => input.measure === undefined || row.measure === input.measure)
    const name = {
      zh: `看板 ${place.zh} ${frame.day}`,
      en: `Board ${place.en} ${frame.day}`,
    }
    return tableFile({ name, language, format: input.format ?? 'xlsx', columns }, [rows])
  },
})
