import { Type } from 'typebox'
import { idOf, keyIn, notFound, Problem, useCase } from '../kernel/index.ts'
import { estimateAmount } from './estimate-amount.ts'
import { confidence, estimateOutput, showEstimate } from './outputs.ts'
import { sampleOf } from './read-samples.ts'
import { closeSampleRow, itemsOf, writeVerdict } from './sample.store.ts'
import { requireOpen, verdicts } from './sample.ts'

/** Says what was found of one record. It can be said anew until the sample is signed. */
export const markItem = useCase({
  name: 'audits.markItem',
  kind: 'command',
  title: { zh: '记一条抽查结果', en: 'Mark a sampled record' },
  permission: 'sample.mark',
  reach: 'area',
  allow: ['auditor'],
  versioned: true,
  http: { method: 'POST', path: '/api/samples/:sample/items/:item' },
  input: Type.Object({
    sample: idOf<'Sample'>(),
    item: idOf<'SampleItem'>(),
    verdict: keyIn(verdicts),
    /** how it was found; needed unless it is confirmed */
    note: Type.Optional(Type.String({ maxLength: 500 })),
    /** where the evidence lies: a file number, a call's record, an address */
    evidence: Type.Optional(Type.String({ maxLength: 300 })),
  }),
  output: Type.Object({ version: Type.Integer(), left: Type.Integer() }),
  async handle(context, input) {
    const sample = await sampleOf(context, input.sample)
    requireOpen(sample)
    const items = await itemsOf(context, sample.id)
    const item = items.find(each => each.id === input.item)
    if (item === undefined) throw notFound('sample.unknown-item', { zh: '这条记录', en: 'record' })
    context.expect(item.version)
    const note = (input.note ?? '').trim()
    if (input.verdict !== 'confirmed' && note === '') {
      throw new Problem('invalid', 'sample.note-missing', {
        zh: '不属实和查不清要写明怎么查的',
        en: 'Say how it was found when it is not true or cannot be told',
      })
    }
    const evidence = (input.evidence ?? '').trim()
    await writeVerdict(context, item.id, item.version, { verdict: input.verdict, note, evidence })
    const left = items.filter(each => each.id !== item.id && each.verdict === undefined).length
    return { version: item.version + 1, left }
  },
})

/** Signs a sample of which everything was looked at: from then on its error stands beside the number. */
export const closeSample = useCase({
  name: 'audits.closeSample',
  kind: 'command',
  title: { zh: '签结一份抽查', en: 'Sign a sample' },
  permission: 'sample.mark',
  reach: 'area',
  allow: ['auditor'],
  versioned: true,
  http: { method: 'POST', path: '/api/samples/:sample/close' },
  input: Type.Object({ sample: idOf<'Sample'>() }),
  output: Type.Object({ version: Type.Integer(), estimate: estimateOutput }),
  async handle(context, input) {
    const sample = await sampleOf(context, input.sample)
    requireOpen(sample)
    context.expect(sample.version)
    const items = await itemsOf(context, sample.id)
    const count = (verdict: keyof typeof verdicts) => items.filter(item => item.verdict === verdict).length
    const found = { confirmed: count('confirmed'), wrong: count('wrong'), unclear: count('unclear') }
    const left = sample.size - found.confirmed - found.wrong - found.unclear
    if (left > 0) {
      throw new Problem('conflict', 'sample.unfinished', {
        zh: `还有 ${left} 条没查：只查一部分得不出误差`,
        en: `${left} are not looked at yet: a part of a sample tells no error`,
      })
    }
    const looked = items.flatMap(({ record, verdict }) =>
      verdict === undefined ? [] : [{ quantity: record.quantity, verdict }],
    )
    const amount = sample.quantities && estimateAmount(looked, sample.quantities, confidence)
    await closeSampleRow(context, sample, found, amount)
    return { version: sample.version + 1, estimate: showEstimate({ ...sample, ...found, amount }) }
  },
})
