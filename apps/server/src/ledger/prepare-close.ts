import { Type } from 'typebox'
import { idOf, Problem, useCase } from '../kernel/index.ts'
import { insertClose, selectCloses } from './close.store.ts'
import { daysOf, hashOfClose, partyOf } from './close.ts'
import { accountOf, alive, cityFirst, numbersOf } from './close-month.ts'

export const prepareClose = useCase({
  name: 'ledger.prepareClose',
  kind: 'command',
  title: { zh: '提交月结', en: 'Prepare the monthly close' },
  permission: 'close.prepare',
  allow: ['county-officer', 'city-officer'],
  input: Type.Object({
    month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }),
    area: Type.String({ pattern: '^\\d{4}(\\d{2})?$' }),
  }),
  output: Type.Object({ id: idOf<'Close'>(), revision: Type.Integer(), hash: Type.String() }),
  http: { method: 'POST', path: '/api/closes' },
  async handle(context, { month, area }) {
    if (partyOf(context.actor, area) !== 'office') throw notOwn()
    if (context.today <= daysOf(month).until) throw tooEarly()
    const closes = await selectCloses(context, month)
    const { numbers, mark, counties } = await numbersOf(context, month, area)
    if (area.length === 4) {
      const open = counties.filter(county => alive(closes, county)?.state !== 'accepted')
      if (open.length > 0) throw countiesOpen(open)
    } else if (alive(closes, area.slice(0, 4)) !== undefined) throw cityFirst()
    const revision = closes.filter(close => close.area === area).length + 1
    const id = context.newId<'Close'>()
    const frozen = { month, area, mark, numbers }
    const hash = hashOfClose(frozen)
    const signed = { prepared_by: accountOf(context), prepared_at: context.now }
    const inserted = await insertClose(context, { ...unsigned, ...frozen, ...signed, id, revision, hash })
    if (!inserted) throw already()
    return { id, revision, hash }
  },
})

const unsigned = {
  state: 'prepared',
  approved_by: null,
  approved_at: null,
  accepted_by: null,
  accepted_at: null,
  reopened_by: null,
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

function countiesOpen(open: readonly string[]): Problem {
  return new Problem('conflict', 'close.counties-open', {
    zh: `还有 ${open.length} 个县（市、区）没有结账：${open.join('、')}`,
    en: `${open.length} counties are not closed yet: ${open.join(', ')}`,
  })
}

function already(): Problem {
  return new Problem('conflict', 'close.exists', {
    zh: '这个月已经提交过了',
    en: 'This month has been prepared already',
  })
}
