import QRCode from 'qrcode'
import { Problem, type Text } from '../kernel/index.ts'
import {
  handVouchers,
  keepVoucher,
  listHanded,
  listMyShares,
  listMyVouchers,
  listRedeemed,
  redeemVoucher,
} from '../vouchers/index.ts'
import { originOf } from './ask.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { noSuchPage } from './post.ts'
import {
  supportPaths as at,
  type FormState,
  renderMyVouchers,
  renderRedeem,
  renderStaffShare,
  renderStaffVouchers,
  type VoucherProps,
} from './view/index.ts'

/** A voucher goes from a firm's list to somebody's phone and over a counter, on pages that need no script. */
export const voucherRoutes: Route[] = [
  {
    method: 'GET',
    path: at.vouchers,
    for: 'person',
    handle: async ask => ({ html: await minePage(ask, freshForm()) }),
  },
  {
    method: 'POST',
    path: at.vouchers,
    for: 'person',
    formAt: () => at.vouchers,
    handle: ask =>
      attempt<Answer>(
        async () => {
          await ask.call(keepVoucher, { code: ask.form.typed['code'] ?? '' })
          return { to: at.vouchers, flash: 'voucher-kept' }
        },
        async problem => ({ html: await minePage(ask, wrongForm(ask.form, problem)), status: 422 }),
      ),
  },
  {
    method: 'GET',
    path: at.staffVouchers,
    for: 'person',
    async handle(ask) {
      const { rows } = await ask.call(listMyShares, { limit: 100 })
      return { html: renderStaffVouchers(await ask.frame(at.staffVouchers), rows) }
    },
  },
  {
    method: 'GET',
    path: at.staffShare(':share'),
    for: 'person',
    handle: async ask => ({ html: await sharePage(ask, freshForm()) }),
  },
  {
    method: 'POST',
    path: at.staffShare(':share'),
    for: 'person',
    formAt: params => at.staffShare(params['share'] ?? ''),
    handle: ask =>
      attempt<Answer>(
        async () => {
          const share = ask.params['share'] ?? ''
          await ask.call(handVouchers, { share, people: peopleOf(ask.form.typed['people'] ?? '') })
          return { to: at.staffShare(share), flash: 'voucher-handed' }
        },
        async problem => ({ html: await sharePage(ask, ofLines(wrongForm(ask.form, problem))), status: 422 }),
      ),
  },
  {
    method: 'GET',
    path: at.redeem,
    for: 'person',
    async handle(ask) {
      const code = ask.query['code']?.[0]
      return { html: await tillPage(ask, freshForm(undefined, code === undefined ? {} : { code }), null) }
    },
  },
  { method: 'POST', path: at.redeem, for: 'person', formAt: () => at.redeem, handle: redeem },
]

async function redeem(ask: Ask): Promise<Answer> {
  try {
    await ask.call(redeemVoucher, { code: ask.form.typed['code'] ?? '' })
    return { to: at.redeem, flash: 'voucher-redeemed' }
  } catch (error) {
    if (!(error instanceof Problem) || !['invalid', 'conflict', 'not-found'].includes(error.kind)) throw error
    const form = wrongForm(ask.form, error)
    return { html: await tillPage(ask, form, error.kind === 'invalid' ? null : error.title), status: 422 }
  }
}

type Row = Awaited<ReturnType<typeof listMyVouchers.handle>>['rows'][number]

async function drawn(ask: Ask, row: Row, withPicture: boolean): Promise<VoucherProps> {
  const isOpen = row.state === 'open'
  const address = `${originOf(ask.request)}${at.redeem}?code=${row.code ?? ''}`
  return {
    id: row.id,
    name: row.name,
    batch: row.batch,
    value: row.value,
    expiresOn: row.expiresOn,
    state: row.stateName,
    isOpen,
    usedAt: row.usedAt,
    code: row.code,
    phone: row.phone,
    picture:
      withPicture && isOpen && row.code !== null
        ? await QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
        : null,
  }
}

async function minePage(ask: Ask, form: FormState): Promise<string> {
  const { rows } = await ask.call(listMyVouchers, {})
  const shown = await Promise.all(rows.map(row => drawn(ask, row, true)))
  return renderMyVouchers(await ask.frame(at.vouchers), { rows: shown, form })
}

async function sharePage(ask: Ask, form: FormState): Promise<string> {
  const id = ask.params['share'] ?? ''
  const shares = await ask.call(listMyShares, { limit: 100 })
  const share = shares.rows.find(row => row.id === id)
  const { rows } = await ask.call(listHanded, { share: id }).catch(noSuchPage)
  if (share === undefined) return noSuchPage(new Problem('not-found', 'voucher.share-unknown', unknown))
  const shown = await Promise.all(rows.map(row => drawn(ask, row, false)))
  return renderStaffShare(await ask.frame(at.staffShare(id)), { share, rows: shown, form })
}

const unknown: Text = { zh: '没有找到这批券', en: 'No such vouchers' }

async function tillPage(ask: Ask, form: FormState, refused: Text | null): Promise<string> {
  const { rows } = await ask.call(listRedeemed, { limit: 20 })
  return renderRedeem(await ask.frame(at.redeem), { form, refused, taken: rows })
}

/** One person a line: the last piece is the phone, what stands before it the name. */
function peopleOf(text: string): { name: string; phone: string }[] {
  return text
    .split(/\r?\n/)
    .map(line => line.replaceAll(/[,，;；\t]/g, ' ').trim())
    .filter(line => line !== '')
    .map(line => {
      const [, name = line, phone = ''] = /^(.*?)\s*((?:\d[\s-]?){6,})$/.exec(line) ?? []
      return { name, phone }
    })
}

/** What is wrong with a line stands at the one box. */
function ofLines(form: FormState): FormState {
  const wrongs = form.wrongs?.map(one => {
    const line = /^people\.(\d+)/.exec(one.field)?.[1]
    if (line === undefined) return one
    const no = Number(line) + 1
    return {
      ...one,
      field: 'people',
      wrong: { zh: `第 ${no} 行：${one.wrong.zh}`, en: `Line ${no}: ${one.wrong.en}` },
    }
  })
  return { ...form, ...(wrongs !== undefined && { wrongs }) }
}
