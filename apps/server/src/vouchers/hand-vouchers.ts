import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import {
  bucketOf,
  type Context,
  type FieldProblem,
  type Id,
  idOf,
  invalid,
  keyIn,
  members,
  notFound,
  nullable,
  Problem,
  pageInput,
  pageOf,
  type Subscriber,
  textSchema,
  useCase,
  type Vault,
  vaultToken,
} from '../kernel/index.ts'
import { findAlike, maskPhone } from '../registry/index.ts'
import { listShares, lockShare, writeShare } from './batch.store.ts'
import { giveTo, insertVoucher, listNameless, listVouchers } from './voucher.store.ts'
import {
  hashOf,
  newCode,
  type Share,
  sealPurposes,
  shownCode,
  type Voucher,
  voucherStateOf,
  voucherStates,
} from './voucher.ts'

const unknownShare = () => notFound('voucher.share-unknown', { zh: '这批券', en: 'share of vouchers' })
const handed = 'vouchers.handed'

/** What a firm was given for its staff, and how many it has handed on. */
export const listMyShares = useCase({
  name: 'vouchers.listMyShares',
  kind: 'query',
  title: { zh: '看本单位的文旅券', en: 'List the vouchers of my firm' },
  permission: 'voucher.firm',
  reach: 'organisation',
  allow: members,
  http: { method: 'GET', path: '/api/my/voucher-shares' },
  input: Type.Object(pageInput),
  output: pageOf(
    Type.Object({
      id: idOf<'Share'>(),
      name: Type.String(),
      value: Type.Integer(),
      count: Type.Integer(),
      handed: Type.Integer(),
      expiresOn: Type.String(),
      expired: Type.Boolean(),
    }),
  ),
  async handle(context, input) {
    const page = await listShares(context, {}, input)
    return {
      ...page,
      rows: page.rows.map(one => ({
        id: one.id,
        name: one.batchName,
        value: one.value,
        count: one.count,
        handed: one.handed,
        expiresOn: one.expiresOn,
        expired: one.expiresOn < context.today,
      })),
    }
  },
})

/** The firm hands vouchers to its people, by name and phone: one each of a batch. */
export const handVouchers = useCase({
  name: 'vouchers.hand',
  kind: 'command',
  title: { zh: '把券发给员工', en: 'Hand vouchers to staff' },
  permission: 'voucher.hand',
  reach: 'organisation',
  allow: ['organisation-admin'],
  http: { method: 'POST', path: '/api/my/voucher-shares/:share/people' },
  input: Type.Object({
    share: idOf<'Share'>(),
    people: Type.Array(
      Type.Object({ name: Type.String({ maxLength: 60 }), phone: Type.String({ maxLength: 30 }) }),
      { minItems: 1, maxItems: 200 },
    ),
  }),
  output: Type.Object({ handed: Type.Integer(), left: Type.Integer() }),
  async handle(context, input) {
    const share = await lockShare(context, input.share)
    if (share === undefined || share.organisation !== context.actor.organisation) throw unknownShare()
    if (share.expiresOn < context.today) throw expired()
    const people = readPeople(input.people)
    const left = share.count - share.handed
    if (people.length > left) throw tooFew(left)
    const wrong: FieldProblem[] = []
    for (const [at, one] of people.entries())
      if (!(await insertVoucher(context, share, newVoucher(context, share, one))))
        wrong.push({ pointer: `/people/${at}`, ...hasOne })
    if (wrong.length > 0) throw invalid(wrong)
    await writeShare(context, { ...share, handed: share.handed + people.length })
    await context.emit(handed, { share: share.id })
    return { handed: people.length, left: left - people.length }
  },
})

interface Employee {
  readonly name: string
  readonly phone: string
}

function readPeople(people: readonly Employee[]): Employee[] {
  const read = people.map(({ name, phone }) => ({
    name: name.normalize('NFKC').trim(),
    phone: phone.normalize('NFKC').replaceAll(/[\s-]/g, ''),
  }))
  const wrong = read.flatMap((one, at): FieldProblem[] => {
    const pointer = `/people/${at}`
    if (one.name === '') return [{ pointer, ...noName }]
    if (!/^1\d{10}$/.test(one.phone)) return [{ pointer, ...noPhone }]
    return read.findIndex(other => other.phone === one.phone) < at ? [{ pointer, ...hasOne }] : []
  })
  if (wrong.length > 0) throw invalid(wrong)
  return read
}

function newVoucher(context: Context, share: Share, { name, phone }: Employee) {
  const vault = context.use(vaultToken)
  const code = newCode()
  return {
    id: context.newId<'Voucher'>(bucketOf(share.batch)),
    name,
    phoneSealed: vault.seal(sealPurposes.phone, phone),
    phoneMatch: vault.match('phone', phone),
    codeSealed: vault.seal(sealPurposes.code, code),
    codeHash: hashOf(code),
  }
}

const noName = {
  wrong: { zh: '没有写姓名', en: 'The name is missing' },
  right: { zh: '一行一个人：姓名 手机号', en: 'one person a line: name and phone' },
}
const noPhone = {
  wrong: { zh: '手机号不是 11 位', en: 'The phone number does not have 11 digits' },
  right: { zh: '例如 13800000000', en: 'e.g. 13800000000' },
}
const hasOne = {
  wrong: { zh: '这个手机号已经有一张', en: 'There is one for this phone already' },
  right: { zh: '一个人一张，去掉这一行', en: 'one each: take this line out' },
}

function tooFew(left: number): Problem {
  return new Problem('conflict', 'voucher.too-few', {
    zh: `只剩 ${left} 张，不够发`,
    en: `Only ${left} are left`,
  })
}

function expired(): Problem {
  return new Problem('conflict', 'voucher.expired', { zh: '这批券过期了', en: 'These vouchers have expired' })
}

/** Whoever has a record under this name and phone finds the voucher among their own. */
export const findHolders: Subscriber = {
  topic: handed,
  name: 'vouchers.findHolders',
  async handle(context, payload) {
    const share = payload['share'] as Id<'Share'> // emitted above
    for (const { id, name, phone_match: phoneMatch } of await listNameless(context, share)) {
      const nobody = context.newId<'Person'>()
      const about = { person: nobody, name, birth: undefined, phoneMatch, school: undefined }
      const [found, second] = (await findAlike(context, about)).filter(
        one => one.name === name && one.because.includes('phone'),
      )
      // two records of one name and phone: the person says which is theirs, with the code
      if (found === undefined || second !== undefined) continue
      if (!(await giveTo(context, id, found.person))) continue
      await tell(context, [
        {
          to: { person: found.person },
          kind: 'voucher.given',
          title: { zh: '单位发给你一张文旅券', en: 'Your firm gave you a culture voucher' },
          body: {
            zh: '在“我的文旅券”里看，用的时候出示',
            en: 'It is under “My vouchers”: show it to use it',
          },
          href: '/my/vouchers',
          source: id,
        },
      ])
    }
  },
}

const voucherView = Type.Object({
  id: idOf<'Voucher'>(),
  name: Type.String(),
  batch: Type.String(),
  value: Type.Integer(),
  expiresOn: Type.String(),
  state: keyIn(voucherStates),
  stateName: textSchema,
  /** as it is read aloud; null: it was let go of */
  code: nullable(Type.String()),
  phone: nullable(Type.String()),
  usedAt: nullable(Type.String()),
})

export function viewOfVoucher(vault: Vault, one: Voucher, today: string) {
  const state = voucherStateOf(one, today)
  return {
    id: one.id,
    name: one.name,
    batch: one.batchName,
    value: one.value,
    expiresOn: one.expiresOn,
    state,
    stateName: voucherStates[state],
    code: one.codeSealed === undefined ? null : shownCode(vault.open(sealPurposes.code, one.codeSealed)),
    phone: one.phoneSealed === undefined ? null : maskPhone(vault.open(sealPurposes.phone, one.phoneSealed)),
    usedAt: one.usedAt ?? null,
  }
}

export const vouchersOutput = Type.Object({ rows: Type.Array(voucherView) })

/** To whom a firm has handed its vouchers, with the codes for those who have no account. */
export const listHanded = useCase({
  name: 'vouchers.listHanded',
  kind: 'query',
  title: { zh: '看发给了谁', en: 'See who was given vouchers' },
  permission: 'voucher.hand',
  reach: 'organisation',
  allow: ['organisation-admin'],
  reveals: true,
  http: { method: 'GET', path: '/api/my/voucher-shares/:share/people' },
  input: Type.Object({ share: idOf<'Share'>() }),
  output: vouchersOutput,
  async handle(context, { share }) {
    const vault = context.use(vaultToken)
    await context.audit({ action: 'voucher.codes-shown', subject: share, purpose: 'service' })
    const rows = await listVouchers(context, { share })
    return { rows: rows.map(one => viewOfVoucher(vault, one, context.today)) }
  },
})
