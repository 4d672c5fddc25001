import { Type } from 'typebox'
import { type Context, idOf, notFound, Problem, rangeOf, useCase } from '../kernel/index.ts'
import { type CountedRecord, listRecords } from '../ledger/index.ts'
import { findPlan, targetOf } from '../plan/index.ts'
import { expectedHalfWidth } from './estimate.ts'
import { quantitiesOf } from './estimate-amount.ts'
import { confidence, nameOfArea } from './outputs.ts'
import { insertSample } from './sample.store.ts'
import { drawRecords, type SampledRecord } from './sample.ts'

const number = {
  target: Type.String({ pattern: '^[A-Z0-9-]{2,20}$' }),
  /** the city, or one county; the auditor's own area when it is not given */
  area: Type.Optional(Type.String({ pattern: '^\\d{4}(\\d{2})?$' })),
  /** a mark's token: the number as it was counted then; as it stands now when it is not given */
  mark: Type.Optional(Type.String({ minLength: 1, maxLength: 4_000 })),
}
const mostRecords = 300_000
const batch = 5_000

/** Where one sample's size is offered; `shares` are what is found at worst, and what is usual. */
const sizes = [30, 50, 100, 200, 400]
const largestOffered = 400

/** Says before a sample is drawn how exact it will be. */
export const previewSample = useCase({
  name: 'audits.previewSample',
  kind: 'query',
  title: { zh: '看抽多少够', en: 'See how large a sample must be' },
  permission: 'sample.draw',
  reach: 'area',
  allow: ['auditor'],
  http: { method: 'GET', path: '/api/samples/preview' },
  input: Type.Object(number),
  output: Type.Object({
    population: Type.Integer(),
    /** the mark's token, to draw at what was seen */
    mark: Type.String(),
    sizes: Type.Array(
      Type.Object({
        size: Type.Integer(),
        /** half of the interval's width if one in twenty is wrong, and if one in two is: the widest */
        atTwentieth: Type.Number(),
        atHalf: Type.Number(),
      }),
    ),
  }),
  async handle(context, input) {
    const { target, area } = await numberOf(context, input)
    const { visible, mark } = await listRecords(context, target, { area, limit: 1, mark: input.mark })
    // all of them only where that is no more work than the largest sample
    const whole = visible > 0 && visible <= largestOffered ? [visible] : []
    const offered = [...sizes.filter(size => size < visible), ...whole]
    return {
      population: visible,
      mark,
      sizes: offered.map(size => ({
        size,
        atTwentieth: expectedHalfWidth(size, visible, 0.05, confidence),
        atHalf: expectedHalfWidth(size, visible, 0.5, confidence),
      })),
    }
  },
})

/** Draws records behind a number. Every sample that was drawn stays listed, so that nobody draws until it suits. */
export const drawSample = useCase({
  name: 'audits.drawSample',
  kind: 'command',
  title: { zh: '抽一份样', en: 'Draw a sample' },
  permission: 'sample.draw',
  reach: 'area',
  allow: ['auditor'],
  http: { method: 'POST', path: '/api/samples' },
  input: Type.Object({
    ...number,
    /** any words or digits that nobody could choose to suit: a date with a lottery's number */
    seed: Type.String({ minLength: 1, maxLength: 100 }),
    size: Type.Integer({ minimum: 1, maximum: 1_000 }),
  }),
  output: Type.Object({ id: idOf<'Sample'>(), population: Type.Integer() }),
  async handle(context, input) {
    const { target, area, plan } = await numberOf(context, input)
    const { records, mark } = await allRecords(context, target, area, input.mark)
    if (records.length === 0) {
      throw new Problem('conflict', 'sample.nothing', {
        zh: '这个数后面没有可抽的记录',
        en: 'There are no records behind this number to draw from',
      })
    }
    const seed = input.seed.trim()
    const drawn = drawRecords(records, seed, Math.min(input.size, records.length))
    const id = context.newId<'Sample'>()
    const { account, name } = context.actor
    if (account === undefined) throw new Error('an auditor has an account')
    await insertSample(
      context,
      {
        id,
        version: 1,
        target,
        area,
        mark,
        plan,
        seed,
        population: records.length,
        size: drawn.length,
        account,
        byName: name,
        drawnAt: context.now,
        closedAt: undefined,
        confirmed: 0,
        wrong: 0,
        unclear: 0,
        quantities: quantitiesOf(records),
        amount: undefined,
      },
      drawn.map(record => ({ fact: record.fact, record: kept(record) })),
    )
    return { id, population: records.length }
  },
})

/** Only a number of one's own area can be looked behind. */
async function numberOf(context: Context, input: { readonly target: string; readonly area?: string }) {
  const found = await findPlan(context)
  if (found === undefined) throw notFound('plan.unknown', { zh: '这个计划', en: 'plan' })
  const area = input.area ?? context.actor.area ?? ''
  const { lo, hi } = rangeOf(context.actor.area)
  if (area < lo || area >= hi) {
    throw new Problem('forbidden', 'sample.outside', {
      zh: '只能抽查自己范围里的数',
      en: 'Only numbers of your own area can be audited',
    })
  }
  nameOfArea(context, area)
  const target = targetOf(found, input.target)
  if (target.predicate === undefined) {
    throw new Problem('conflict', 'sample.not-counted', {
      zh: '这个数是上报的，后面没有记录可抽',
      en: 'This number is reported: there are no records behind it',
    })
  }
  return { target: target.id, area, plan: found.version }
}

async function allRecords(context: Context, target: string, area: string, asked: string | undefined) {
  const records: CountedRecord[] = []
  let mark = asked
  let cursor: string | undefined
  do {
    const page = await listRecords(context, target, { area, cursor, limit: batch, mark })
    records.push(...page.records)
    mark = page.mark
    cursor = page.next
    if (records.length > mostRecords) {
      throw new Problem('too-large', 'sample.too-many', {
        zh: '这个数后面的记录太多，请选一个县（市、区）来抽',
        en: 'There are too many records behind this number: choose a county',
      })
    }
  } while (cursor !== undefined)
  return { records, mark: mark ?? '' }
}

/** Without the person: who it is stands at the record, where looking is audited. */
function kept(record: CountedRecord): SampledRecord {
  const { fact: _, person: _person, thing: _thing, ...rest } = record
  return rest
}
