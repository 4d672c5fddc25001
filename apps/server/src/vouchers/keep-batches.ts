import { type Static, Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import {
  addDays,
  type Context,
  day,
  type FieldProblem,
  idOf,
  invalid,
  isWithin,
  notFound,
  nullable,
  oneOf,
  Problem,
  pageInput,
  pageOf,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken, countyOf, findByCreditCode, findOrganisation } from '../registry/index.ts'
import {
  addToShare,
  findBatch,
  insertBatch,
  listBatchRows,
  listExpired,
  listShares,
  lockBatch,
  lockShare,
  usesOf,
  writeBatch,
  writeShare,
} from './batch.store.ts'
import { type Batch, issuers, watchers } from './voucher.ts'

const keeping = { permission: 'voucher.issue', reach: 'area', allow: issuers } as const
const watching = { permission: 'voucher.watch', reach: 'area', allow: watchers } as const

const unknownBatch = () => notFound('voucher.batch-unknown', { zh: '这批券', en: 'batch' })
const yuan = (fen: number) => (fen / 100).toLocaleString('en-US')

/** A county sets money aside for vouchers of one value. */
export const openBatch = useCase({
  ...keeping,
  name: 'vouchers.openBatch',
  kind: 'command',
  title: { zh: '开一批文旅券', en: 'Open a batch of vouchers' },
  http: { method: 'POST', path: '/api/voucher-batches' },
  input: Type.Object({
    county: Type.String({ pattern: '^\\d{6}$' }),
    name: Type.String({ minLength: 2, maxLength: 60 }),
    /** fen: of one, and of all */
    value: Type.Integer({ minimum: 1_00, maximum: 10_000_00 }),
    budget: Type.Integer({ minimum: 1_00, maximum: 10_000_000_000 }),
    expiresOn: day(),
  }),
  output: Type.Object({ id: idOf<'Batch'>() }),
  async handle(context, input) {
    const { county, value, budget, expiresOn } = input
    const wrong: FieldProblem[] = []
    if (!isWithin(context.actor, county)) wrong.push({ pointer: '/county', ...notYours })
    if (budget < value) wrong.push({ pointer: '/budget', ...tooSmall })
    if (expiresOn <= context.today || expiresOn > addDays(context.today, 731))
      wrong.push({ pointer: '/expiresOn', ...wrongEnd })
    if (wrong.length > 0) throw invalid(wrong)
    const id = context.newId<'Batch'>()
    const own = { id, version: 1, division: county, name: input.name.trim(), value, budget, committed: 0 }
    const by = { byName: context.actor.name, createdAt: context.now }
    await insertBatch(context, { ...own, expiresOn, state: 'open', ...by })
    return { id }
  },
})

const notYours = {
  wrong: { zh: '不是你的辖区', en: 'This is not your area' },
  right: { zh: '选自己的县（市、区）', en: 'choose your own county' },
}
const tooSmall = {
  wrong: { zh: '预算还不够一张券', en: 'The budget is less than one voucher' },
  right: { zh: '预算要大于面值', en: 'give more than the value of one' },
}
const wrongEnd = {
  wrong: { zh: '到期日不对', en: 'The last day is not possible' },
  right: { zh: '明天起，两年以内', en: 'after today and within two years' },
}

const issued = Type.Object({ share: idOf<'Share'>(), left: Type.Integer() })

/** So many for one firm of the county, never more than the budget holds. */
export const issueVouchers = useCase({
  ...keeping,
  name: 'vouchers.issue',
  kind: 'command',
  title: { zh: '发券给企业', en: 'Issue vouchers to a firm' },
  http: { method: 'POST', path: '/api/voucher-batches/:batch/shares' },
  input: Type.Object({
    batch: idOf<'Batch'>(),
    creditCode: Type.String({ minLength: 1, maxLength: 30 }),
    count: Type.Integer({ minimum: 1, maximum: 100_000 }),
  }),
  output: issued,
  async handle(context, { batch: id, creditCode, count }) {
    const batch = await lockBatch(context, id)
    if (batch === undefined) throw unknownBatch()
    if (batch.state === 'ended' || batch.expiresOn < context.today) throw ended()
    const firm = await firmOf(context, creditCode, batch)
    const committed = batch.committed + count * batch.value
    if (committed > batch.budget) throw overBudget(batch)
    const share = await addToShare(context, batch, firm, count)
    await writeBatch(context, { ...batch, version: batch.version + 1, committed })
    await tell(context, [
      {
        to: { organisation: firm.id },
        kind: 'voucher.issued',
        title: {
          zh: `收到 ${count} 张“${batch.name}”`,
          en: `${count} vouchers “${batch.name}” for your staff`,
        },
        body: {
          zh: `每张 ${yuan(batch.value)} 元，${batch.expiresOn} 前用。发给员工。`,
          en: `${yuan(batch.value)} yuan each, to be used by ${batch.expiresOn}. Hand them to your staff.`,
        },
        href: '/vouchers/staff',
        source: batch.id,
      },
    ])
    return { share, left: batch.budget - committed }
  },
})

async function firmOf(context: Context, creditCode: string, batch: Batch) {
  const id = await findByCreditCode(context, creditCode.trim())
  const firm = id && (await findOrganisation(context, id))
  if (firm === undefined) throw invalid([{ pointer: '/creditCode', ...noFirm }])
  if (firm.state !== 'verified') throw invalid([{ pointer: '/creditCode', ...notVerified }])
  if (firm.division.startsWith(batch.division)) return firm
  throw invalid([{ pointer: '/creditCode', ...elsewhere }])
}

const noFirm = {
  wrong: { zh: '没有登记过这个信用代码', en: 'No organisation is known under this credit code' },
  right: { zh: '照营业执照核对', en: 'check it against the licence' },
}
const notVerified = {
  wrong: { zh: '这个单位还没有核验', en: 'This organisation is not verified' },
  right: { zh: '先核验单位', en: 'verify it first' },
}
const elsewhere = {
  wrong: { zh: '这个单位不在这个县（市、区）', en: 'This firm is not in the county of the batch' },
  right: { zh: '只发给本县（市、区）的企业', en: 'choose a firm of the county' },
}

function overBudget({ budget, committed, value }: Batch): Problem {
  const left = budget - committed
  return new Problem(
    'conflict',
    'voucher.over-budget',
    { zh: '预算不够了', en: 'The budget does not hold that many' },
    {
      cure: {
        zh: `还剩 ${yuan(left)} 元，最多再发 ${Math.floor(left / value)} 张`,
        en: `${yuan(left)} yuan is left: at most ${Math.floor(left / value)} more`,
      },
    },
  )
}

function ended(): Problem {
  return new Problem('conflict', 'voucher.ended', {
    zh: '这批券已经到期',
    en: 'The vouchers of this batch have expired',
  })
}

/** What a firm has not handed out comes back to the budget. */
export const takeBackVouchers = useCase({
  ...keeping,
  name: 'vouchers.takeBack',
  kind: 'command',
  title: { zh: '收回没发完的券', en: 'Take back what was not handed out' },
  http: { method: 'POST', path: '/api/voucher-batches/:batch/shares/:share/return' },
  input: Type.Object({ batch: idOf<'Batch'>(), share: idOf<'Share'>() }),
  output: Type.Object({ returned: Type.Integer(), left: Type.Integer() }),
  async handle(context, input) {
    const batch = await lockBatch(context, input.batch)
    if (batch === undefined) throw unknownBatch()
    if (batch.state === 'ended') throw ended()
    const share = await lockShare(context, input.share)
    if (share?.batch !== batch.id) throw unknownBatch()
    const returned = share.count - share.handed
    const committed = batch.committed - returned * batch.value
    await writeShare(context, { ...share, count: share.handed })
    await writeBatch(context, { ...batch, version: batch.version + 1, committed })
    return { returned, left: batch.budget - committed }
  },
})

/** Every night: what nobody used by its last day comes back to the budget. Returns how many batches have ended. */
export async function endExpired(context: Context): Promise<number> {
  const expired = await listExpired(context)
  for (const id of expired) {
    const batch = await lockBatch(context, id)
    if (batch?.state !== 'open') continue
    const committed = (await usesOf(context, [id])).get(id)?.value ?? 0
    await writeBatch(context, { ...batch, version: batch.version + 1, state: 'ended', committed })
  }
  return expired.length
}

const batchView = Type.Object({
  id: idOf<'Batch'>(),
  version: Type.Integer(),
  name: Type.String(),
  county: textSchema,
  value: Type.Integer(),
  budget: Type.Integer(),
  committed: Type.Integer(),
  left: Type.Integer(),
  redeemed: Type.Integer(),
  redeemedValue: Type.Integer(),
  expiresOn: Type.String(),
  state: oneOf('open', 'ended'),
  by: Type.String(),
})

async function viewsOf(context: Context, batches: readonly Batch[]) {
  const city = context.use(cityToken)
  const uses = await usesOf(
    context,
    batches.map(one => one.id),
  )
  return batches.map((one): Static<typeof batchView> => {
    const use = uses.get(one.id)
    return {
      id: one.id,
      version: one.version,
      name: one.name,
      county: countyOf(city, one.division).name,
      value: one.value,
      budget: one.budget,
      committed: one.committed,
      left: one.budget - one.committed,
      redeemed: use?.redeemed ?? 0,
      redeemedValue: use?.value ?? 0,
      expiresOn: one.expiresOn,
      state: one.state,
      by: one.byName,
    }
  })
}

export const listBatches = useCase({
  ...watching,
  name: 'vouchers.listBatches',
  kind: 'query',
  title: { zh: '看文旅券', en: 'List batches of vouchers' },
  http: { method: 'GET', path: '/api/voucher-batches' },
  input: Type.Object({ ...pageInput, area: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })) }),
  output: pageOf(batchView),
  async handle(context, input) {
    const page = await listBatchRows(context, input, input)
    return { ...page, rows: await viewsOf(context, page.rows) }
  },
})

const shareView = Type.Object({
  id: idOf<'Share'>(),
  firm: Type.String(),
  count: Type.Integer(),
  handed: Type.Integer(),
})

export const readBatch = useCase({
  ...watching,
  name: 'vouchers.readBatch',
  kind: 'query',
  title: { zh: '看一批文旅券', en: 'See a batch of vouchers' },
  http: { method: 'GET', path: '/api/voucher-batches/:batch' },
  input: Type.Object({ ...pageInput, batch: idOf<'Batch'>() }),
  output: Type.Object({
    batch: batchView,
    shares: Type.Array(shareView),
    next: nullable(Type.String()),
    /** the reader may issue and take back */
    mayIssue: Type.Boolean(),
  }),
  async handle(context, { batch: id, ...asked }) {
    const batch = await findBatch(context, id)
    const [view] = batch === undefined ? [] : await viewsOf(context, [batch])
    if (batch === undefined || view === undefined) throw unknownBatch()
    const page = await listShares(context, { batch: id }, asked)
    return {
      batch: view,
      shares: page.rows.map(one => ({
        id: one.id,
        firm: one.organisationName,
        count: one.count,
        handed: one.handed,
      })),
      next: page.next,
      mayIssue: issuers.some(role => role === context.actor.role) && batch.state === 'open',
    }
  },
})
