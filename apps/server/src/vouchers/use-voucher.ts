import { Type } from 'typebox'
import {
  invalid,
  notFound,
  Problem,
  pageInput,
  pageOf,
  recruiters,
  useCase,
  vaultToken,
} from '../kernel/index.ts'
import { findOrganisation } from '../registry/index.ts'
import { viewOfVoucher, vouchersOutput } from './hand-vouchers.ts'
import { findCode, giveTo, insertRedemption, listRedemptions, listVouchers } from './voucher.store.ts'
import { hashOf, readCode } from './voucher.ts'

const code = Type.String({ minLength: 1, maxLength: 60 })

function requireCode(typed: string): string {
  const read = readCode(typed)
  if (read !== undefined) return hashOf(read)
  throw invalid([
    {
      pointer: '/code',
      wrong: { zh: '这不是券码', en: 'This is not the code of a voucher' },
      right: { zh: '券码是 12 位字母和数字', en: 'a code has 12 letters and digits' },
    },
  ])
}

const unknownCode = () => notFound('voucher.unknown', { zh: '这张券', en: 'voucher' })

/** A merchant takes a voucher that is shown to it. It works once, whoever comes at the same moment. */
export const redeemVoucher = useCase({
  name: 'vouchers.redeem',
  kind: 'command',
  title: { zh: '核销文旅券', en: 'Redeem a voucher' },
  permission: 'voucher.redeem',
  reach: 'organisation',
  allow: recruiters,
  http: { method: 'POST', path: '/api/voucher-redemptions' },
  input: Type.Object({ code }),
  output: Type.Object({ batch: Type.String(), value: Type.Integer() }),
  async handle(context, input) {
    const hash = requireCode(input.code)
    const { organisation } = context.actor
    const merchant = organisation && (await findOrganisation(context, organisation))
    if (merchant?.state !== 'verified') throw notVerified()
    const found = await findCode(context, hash)
    if (found === undefined) throw unknownCode()
    if (found.expires_on < context.today) throw expired(found.expires_on)
    if (!(await insertRedemption(context, found, merchant))) throw usedBefore()
    return { batch: found.batch_name, value: found.value }
  },
})

function notVerified(): Problem {
  return new Problem('conflict', 'voucher.merchant-not-verified', {
    zh: '单位还没有核验，先不能收券',
    en: 'This organisation is not verified yet and takes no vouchers',
  })
}

function expired(on: string): Problem {
  return new Problem('conflict', 'voucher.expired', {
    zh: `这张券 ${on} 过期了`,
    en: `This voucher expired on ${on}`,
  })
}

function usedBefore(): Problem {
  return new Problem(
    'conflict',
    'voucher.used',
    { zh: '这张券已经用过了', en: 'This voucher has been used already' },
    { cure: { zh: '一张券只能用一次', en: 'A voucher works once' } },
  )
}

/** What a merchant has taken. */
export const listRedeemed = useCase({
  name: 'vouchers.listRedeemed',
  kind: 'query',
  title: { zh: '看本单位收的券', en: 'List the vouchers taken here' },
  permission: 'voucher.redeem',
  reach: 'organisation',
  allow: recruiters,
  http: { method: 'GET', path: '/api/voucher-redemptions' },
  input: Type.Object(pageInput),
  output: pageOf(
    Type.Object({
      id: Type.String(),
      batch: Type.String(),
      value: Type.Integer(),
      by: Type.String(),
      at: Type.String(),
    }),
  ),
  async handle(context, input) {
    const page = await listRedemptions(context, input)
    return {
      ...page,
      rows: page.rows.map(row => ({
        id: row.id,
        batch: row.batch_name,
        value: row.value,
        by: row.by_name,
        at: row.at,
      })),
    }
  },
})

const holding = { permission: 'voucher.hold', reach: 'own', allow: ['person'] } as const

/** One's own vouchers, with the codes to show. */
export const listMyVouchers = useCase({
  ...holding,
  name: 'vouchers.listMine',
  kind: 'query',
  title: { zh: '看我的文旅券', en: 'See my vouchers' },
  http: { method: 'GET', path: '/api/my/vouchers' },
  input: Type.Object({}),
  output: vouchersOutput,
  async handle(context) {
    const { person } = context.actor
    if (person === undefined) throw unknownCode()
    const vault = context.use(vaultToken)
    const rows = await listVouchers(context, { person })
    return { rows: rows.map(one => viewOfVoucher(vault, one, context.today)) }
  },
})

/** Whoever has the code of a voucher that is nobody's yet puts it among their own. */
export const keepVoucher = useCase({
  ...holding,
  name: 'vouchers.keep',
  kind: 'command',
  title: { zh: '把券放进我的券', en: 'Put a voucher among mine' },
  runsAsSystem: true, // the code alone is known, and only the one voucher that it stands for is touched
  http: { method: 'POST', path: '/api/my/vouchers' },
  input: Type.Object({ code }),
  output: Type.Object({ kept: Type.Literal(true) }),
  async handle(context, input) {
    const hash = requireCode(input.code)
    const { person } = context.actor
    const found = await findCode(context, hash)
    if (found === undefined || person === undefined) throw unknownCode()
    if (!(await giveTo(context, found.voucher, person))) {
      throw new Problem('conflict', 'voucher.kept', {
        zh: '这张券已经在别人或你自己的券里了',
        en: 'This voucher is somebody’s already, or yours',
      })
    }
    return { kept: true as const }
  },
})
