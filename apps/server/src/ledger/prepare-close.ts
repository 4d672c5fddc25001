import { Type } from 'typebox'
import { type Context, idOf, Problem, type Text, useCase } from '../kernel/index.ts'
import { countiesToken } from '../plan/index.ts'
import { cityToken, countyOf } from '../registry/index.ts'
import { countiesWithRecords, insertClose, selectCloses } from './close.store.ts'
import { type Close, daysOf, hashOfClose, partyOf, type Waiver } from './close.ts'
import { accountOf, alive, cityFirst, numbersOf } from './close-month.ts'

export const prepareClose = useCase({
  name: 'ledger.prepareClose',
  kind: 'command',
  title: { zh: '提交月结', en: 'Prepare the monthly close' },
  permission: 'close.prepare',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  input: Type.Object({
    month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }),
    area: Type.String({ pattern: '^\\d{4}(\\d{2})?$' }),
    /** the city only: counties without a record in the month that it does not wait for */
    waive: Type.Optional(
      Type.Array(
        Type.Object({
          area: Type.String({ pattern: '^\\d{6}$' }),
          reason: Type.String({ minLength: 1, maxLength: 200 }),
        }),
        { maxItems: 30 },
      ),
    ),
  }),
  output: Type.Object({ id: idOf<'Close'>(), revision: Type.Integer(), hash: Type.String() }),
  http: { method: 'POST', path: '/api/closes' },
  async handle(context, { month, area, waive = [] }) {
    if (partyOf(context.actor, area) !== 'office') throw notOwn()
    if (context.today <= daysOf(month).until) throw tooEarly()
    const closes = await selectCloses(context, month)
    const { numbers, mark } = await numbersOf(context, month, area)
    const waived = area.length === 4 ? await waivedBy(context, { month, area, closes, waive }) : []
    if (area.length > 4 && alive(closes, area.slice(0, 4)) !== undefined) throw cityFirst()
    const revision = closes.filter(close => close.area === area).length + 1
    const id = context.newId<'Close'>()
    const frozen = { month, area, mark, numbers, waived }
    const hash = hashOfClose(frozen)
    const signed = {
      prepared_by: accountOf(context),
      prepared_for: context.actor.standsInFor ?? null,
      prepared_name: context.actor.name,
      prepared_at: context.now,
    }
    const inserted = await insertClose(context, { ...unsigned, ...frozen, ...signed, id, revision, hash })
    if (!inserted) throw already()
    return { id, revision, hash }
  },
})

/**
 * The city waits for every county of its tree, also for those of which nothing is known: an empty month is closed
 * as empty by the county itself. A county that recorded nothing can be waived with a reason, which stays in the close.
 */
async function waivedBy(
  context: Context,
  asked: {
    readonly month: string
    readonly area: string
    readonly closes: readonly Close[]
    readonly waive: readonly Waiver[]
  },
): Promise<Waiver[]> {
  const counties = [...context.use(countiesToken)].filter(county => county.startsWith(asked.area)).sort()
  const open = counties.filter(county => alive(asked.closes, county)?.state !== 'accepted')
  const waived = asked.waive.filter(each => open.includes(each.area))
  const areas = waived.map(each => each.area)
  const busy = await countiesWithRecords(context.db(), asked.month, areas)
  const left = open.filter(county => busy.has(county) || !areas.includes(county))
  if (left.length > 0) throw countiesOpen(left.map(county => countyOf(context.use(cityToken), county).name))
  return waived
}

const unsigned = {
  state: 'prepared',
  approved_by: null,
  approved_for: null,
  approved_name: null,
  approved_at: null,
  accepted_by: null,
  accepted_for: null,
  accepted_name: null,
  accepted_at: null,
  reopened_by: null,
  reopened_name: null,
  reopened_at: null,
  reason: null,
  version: 1,
} as const

function notOwn(): Problem {
  return new Problem('forbidden', 'close.not-yours', {
    zh: '月结由这个地方自己提交',
    en: 'A month is closed by the office of that area itself',
  })
}

function tooEarly(): Problem {
  return new Problem('conflict', 'close.too-early', {
    zh: '这个月还没有过完',
    en: 'This month is not over yet',
  })
}

function countiesOpen(open: readonly Text[]): Problem {
  return new Problem(
    'conflict',
    'close.counties-open',
    {
      zh: `还有 ${open.length} 个县（市、区）没有结账：${open.map(name => name.zh).join('、')}`,
      en: `${open.length} counties are not closed yet: ${open.map(name => name.en).join(', ')}`,
    },
    {
      cure: {
        zh: '没有记录的县可以结一个空月，或由市里写明原因后不等',
        en: 'A county without records closes an empty month, or the city waives it with a reason',
      },
    },
  )
}

function already(): Problem {
  return new Problem('conflict', 'close.exists', {
    zh: '这个月已经提交过了',
    en: 'This month has been prepared already',
  })
}
