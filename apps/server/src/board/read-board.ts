import { Type } from 'typebox'
import { textSchema, useCase } from '../kernel/index.ts'
import { independentTargets, listCommitments } from '../plan/index.ts'
import { areaName, readFrame, readPlace, showMark } from './frame.ts'
import { areaOutput, boardQuery, markOutput, readers, targetRow } from './outputs.ts'
import { targetRows } from './target-rows.ts'

/** Are we keeping our word, and where not: every promise with its number, at one position of the ledger. */
export const readBoard = useCase({
  name: 'board.readBoard',
  kind: 'query',
  shares: 1_000, // a morning on which every office opens the board costs one board
  title: { zh: '看看板', en: 'Read the board' },
  permission: 'board.read',
  reach: 'public',
  allow: readers,
  http: { method: 'GET', path: '/api/board' },
  input: Type.Object({ ...boardQuery, measure: Type.Optional(Type.String({ maxLength: 40 })) }),
  output: Type.Object({
    plan: Type.Object({
      id: Type.String(),
      title: textSchema,
      version: Type.Integer(),
      year: Type.Integer(),
      from: Type.String(),
      to: Type.String(),
    }),
    /** when the counted position was reached */
    asOf: Type.String(),
    /** the day that the rows speak of */
    day: Type.String(),
    /** basis points of the plan's period that have passed by that day */
    elapsed: Type.Integer(),
    area: areaOutput,
    measures: Type.Array(
      Type.Object({
        id: Type.String(),
        numeral: Type.String(),
        label: textSchema,
        targets: Type.Integer(),
      }),
    ),
    targets: Type.Array(targetRow),
    commitments: Type.Object({ total: Type.Integer(), overdue: Type.Integer() }),
    mark: markOutput,
  }),
  async handle(context, input) {
    const place = await readPlace(context, input)
    const isWanted = (target: { measure: string }) =>
      input.measure === undefined || target.measure === input.measure
    const wanted = new Set(
      independentTargets(place.plan)
        .filter(isWanted)
        .map(target => target.id),
    )
    const frame = await readFrame(context, input, target => wanted.has(target))
    const { plan } = frame
    const commitments = await listCommitments.handle(context, { plan: plan.code })
    const all = independentTargets(plan)
    const rows = targetRows(frame)
    return {
      plan: {
        id: plan.code,
        title: plan.title,
        version: frame.version,
        year: plan.year,
        from: plan.from,
        to: plan.to,
      },
      asOf: frame.asOf ?? context.now,
      day: frame.day,
      elapsed: elapsedBy(plan, frame.day),
      area: { code: frame.area, name: areaName(context, frame.area) ?? { zh: frame.area, en: frame.area } },
      measures: plan.measures.map(measure => ({
        id: measure.code,
        numeral: /\((.+)\)|（(.+)）/.exec(measure.clause)?.slice(1).find(Boolean) ?? '',
        label: measure.name,
        targets: all.filter(target => target.measure === measure.code).length,
      })),
      targets: rows.filter(isWanted),
      commitments: { total: commitments.total, overdue: commitments.overdue },
      mark: showMark(frame),
    }
  },
})

function elapsedBy({ from, to }: { from: string; to: string }, day: string): number {
  const at = (one: string) => Date.parse(`${one}T00:00:00.000Z`) / 86_400_000
  const share = ((at(day) - at(from) + 1) * 10_000) / (at(to) - at(from) + 1)
  return Math.min(10_000, Math.max(0, Math.round(share)))
}
