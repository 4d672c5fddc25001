import { Type } from 'typebox'
import { nullable, textSchema, useCase } from '../kernel/index.ts'
import { explain, listRecords } from '../ledger/index.ts'
import { inForce, targetOf } from '../plan/index.ts'
import { dayAsked, readFrame, readPlace, showMark } from './frame.ts'
import { recordsQuery } from './list-target-records.ts'
import { markOutput, readers, targetRow } from './outputs.ts'
import { recordOutput, showRecords } from './records.ts'
import { rowOf } from './target-rows.ts'

const stillCounts = {
  zh: '记录看着不寻常，已请人去看；没有结论前照样计入，单独列出',
  en: 'Records that look unusual and that somebody is asked to look at; they count until there is a finding, and are shown apart',
}

/** How a number came to be: the rule in words, what stayed out, the newest records, the mark. */
export const explainTarget = useCase({
  name: 'board.explainTarget',
  kind: 'query',
  title: { zh: '解释一个数', en: 'Explain a number' },
  permission: 'board.records',
  reach: 'area',
  allow: readers,
  reveals: true,
  http: { method: 'GET', path: '/api/board/:target/explanation' },
  input: Type.Object(recordsQuery),
  output: Type.Object({
    target: targetRow,
    /** the rule in words; where nothing is counted, why */
    how: textSchema,
    /** what makes one */
    unit: textSchema,
    /** how the plan's own wording was read */
    ruling: nullable(textSchema),
    excluded: Type.Array(
      Type.Object({
        reason: Type.String(),
        why: textSchema,
        /** records */
        count: Type.Integer(),
        /** in the unit of the target */
        amount: Type.Number(),
      }),
    ),
    newest: Type.Array(recordOutput),
    /** why records of this number are in question, and how much of it; null: nothing is */
    inQuestion: nullable(Type.Object({ amount: Type.Number(), why: textSchema })),
    /** records that the reader may list */
    records: Type.Integer(),
    outside: Type.Integer(),
    mark: markOutput,
  }),
  async handle(context, input) {
    const { id } = targetOf(await readPlace(context, input), input.target)
    const frame = await readFrame(context, input, target => target === id)
    const written = targetOf(frame, id)
    const target = rowOf(frame, written)
    const ruling = inForce(written, frame.promised).note ?? null
    const unit = target.countsWords
    if (written.predicate === undefined) {
      const how = target.because ?? { zh: '只有上报的数', en: 'Reported figures only' }
      return {
        target,
        how,
        unit,
        ruling,
        excluded: [],
        inQuestion: null,
        newest: [],
        records: 0,
        outside: 0,
        mark: showMark(frame),
      }
    }
    const asked = { area: frame.area, mark: input.mark, until: dayAsked(context, input) }
    const told = await explain(context, written.id, asked)
    // inside one's own area everything that counts can be listed; elsewhere the list itself says how much
    const listed = frame.area.startsWith(context.actor.area ?? '~')
      ? { records: told.newest, visible: told.count.records, elsewhere: 0 }
      : await listRecords(context, written.id, { ...asked, limit: 3 })
    return {
      target,
      how: told.words,
      unit: told.countingUnit,
      ruling,
      excluded: told.exclusions.map(one => ({
        reason: one.reason,
        why: one.words,
        count: one.records,
        amount: one.amount,
      })),
      inQuestion: target.questioned === null ? null : { amount: target.questioned, why: stillCounts },
      newest: await showRecords(context, listed.records, { subject: written.id, purpose: 'supervision' }),
      records: listed.visible,
      outside: listed.elsewhere,
      mark: showMark({ mark: told.mark, version: frame.version }),
    }
  },
})
