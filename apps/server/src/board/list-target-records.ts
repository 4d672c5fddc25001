import { Type } from 'typebox'
import { type Context, nullable, useCase } from '../kernel/index.ts'
import { listRecords, type RecordPage } from '../ledger/index.ts'
import { targetOf } from '../plan/index.ts'
import { areaName, type BoardQuestion, dayAsked, readPlace, showMark } from './frame.ts'
import { areaOutput, boardQuery, markOutput, readers } from './outputs.ts'
import { recordOutput, showRecords } from './records.ts'

export const recordsQuery = {
  ...boardQuery,
  target: Type.String({ pattern: '^[A-Z0-9-]{2,20}$' }),
}

/** Exactly the records behind a number, newest first; those outside the reader's area as a count. */
export const listTargetRecords = useCase({
  name: 'board.listTargetRecords',
  kind: 'query',
  title: { zh: '看一个数的全部记录', en: 'List the records behind a number' },
  permission: 'board.records',
  reach: 'area',
  allow: readers,
  reveals: true,
  http: { method: 'GET', path: '/api/board/:target/records' },
  input: Type.Object({
    ...recordsQuery,
    after: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  output: Type.Object({
    rows: Type.Array(recordOutput),
    /** all that the reader may list, over all pages */
    total: Type.Integer(),
    next: nullable(Type.String()),
    /** they count in the number and lie outside the reader's area */
    outside: Type.Integer(),
    area: areaOutput,
    mark: markOutput,
  }),
  async handle(context, input) {
    const { place, page } = await readRecords(context, input, {
      after: input.after,
      limit: input.limit ?? 50,
    })
    return {
      rows: await showRecords(context, page.records, { subject: input.target, purpose: 'supervision' }),
      total: page.visible,
      next: page.next ?? null,
      outside: page.elsewhere,
      area: { code: place.area, name: areaName(context, place.area) ?? { zh: '', en: '' } },
      mark: showMark({ mark: page.mark, version: place.version }),
    }
  },
})

const nothing = { records: [], next: undefined, visible: 0, elsewhere: 0, asOf: undefined } as const

/** One page of records. A target that nobody records has none, which is no error. */
export async function readRecords(
  context: Context,
  question: BoardQuestion & { readonly target: string },
  page: { readonly after: string | undefined; readonly limit: number },
) {
  const place = await readPlace(context, question)
  const target = targetOf(place, question.target)
  const found: RecordPage =
    target.predicate === undefined
      ? { ...nothing, mark: question.mark ?? '' }
      : await listRecords(context, target.id, {
          area: place.area,
          cursor: page.after,
          limit: page.limit,
          mark: question.mark,
          until: dayAsked(context, question),
        })
  return { place, target, page: found }
}
