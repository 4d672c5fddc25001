import { type Static, Type } from 'typebox'
import {
  bucketOf,
  type Context,
  type Day,
  dayOf,
  divisionCode,
  type FieldProblem,
  type Id,
  type Instant,
  idOf,
  instantOf,
  invalid,
  keyIn,
  nullable,
} from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import type { ActivityFields, Session } from './activity.ts'
import { campaignsToken } from './campaigns.ts'
import { type ActivityKind, modes } from './kind-file.ts'
import { readParticulars } from './particulars.ts'

/** The moment at which something begins or ends, with its zone: `2023-12-02T09:00:00+08:00`. */
export const moment = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$',
})

export const sessionInput = Type.Object({
  /** of a session that is there already, so that who came stays with it */
  id: Type.Optional(idOf<'Session'>()),
  title: Type.String({ maxLength: 80, default: '' }),
  startsAt: moment,
  endsAt: moment,
  room: Type.Optional(nullable(idOf<'Room'>())),
})

const text = (most: number) => Type.String({ maxLength: most, default: '' })

export const fieldsInput = {
  title: Type.String({ minLength: 1, maxLength: 80 }),
  about: text(4_000),
  /** where it takes place */
  division: divisionCode(),
  mode: keyIn(modes),
  place: text(200),
  link: Type.Optional(nullable(Type.String({ maxLength: 500, pattern: '^https?://' }))),
  lon: Type.Optional(nullable(Type.Number({ minimum: 73, maximum: 136 }))),
  lat: Type.Optional(nullable(Type.Number({ minimum: 3, maximum: 54 }))),
  coOrganisers: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 20, default: [] }),
  audience: text(200),
  accessible: text(300),
  contactName: Type.String({ minLength: 1, maxLength: 40 }),
  contactPhone: Type.String({ minLength: 5, maxLength: 30 }),
  /** fen */
  price: Type.Integer({ minimum: 0, maximum: 100_000_00, default: 0 }),
  particulars: Type.Record(
    Type.String({ maxLength: 40 }),
    Type.Union([
      Type.Boolean(),
      Type.Number(),
      Type.String({ maxLength: 500 }),
      Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 }),
    ]),
    { default: {} },
  ),
  questions: Type.Array(
    Type.Object({
      id: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
      text: Type.String({ minLength: 1, maxLength: 120 }),
      required: Type.Boolean({ default: false }),
      options: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 20, default: [] }),
    }),
    { maxItems: 12, default: [] },
  ),
  capacity: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 100_000 }))),
  companions: Type.Integer({ minimum: 0, maximum: 20, default: 0 }),
  waitingList: Type.Integer({ minimum: 0, maximum: 100_000, default: 0 }),
  opensAt: Type.Optional(nullable(moment)),
  closesAt: Type.Optional(nullable(moment)),
  campaign: Type.Optional(nullable(Type.String({ maxLength: 40 }))),
  filingNumber: Type.Optional(nullable(Type.String({ maxLength: 60 }))),
  permit: Type.Optional(nullable(Type.String({ maxLength: 60 }))),
  sessions: Type.Array(sessionInput, { minItems: 1, maxItems: 120 }),
}
const whole = Type.Object(fieldsInput)
type Optional =
  | 'link'
  | 'lon'
  | 'lat'
  | 'capacity'
  | 'opensAt'
  | 'closesAt'
  | 'campaign'
  | 'filingNumber'
  | 'permit'
type Written = Static<typeof whole>
/** As it is written; what is not said is left out, null or undefined. */
export type FieldsInput = Omit<Written, Optional | 'sessions'> & {
  readonly [Key in Optional]?: Written[Key] | undefined
}
export type SessionInput = Static<typeof sessionInput>

/** What was written, read against the rules of its kind. @throws Problem `invalid` with every fault */
export async function readFields(
  context: Context,
  kind: ActivityKind,
  input: FieldsInput,
): Promise<ActivityFields> {
  const wrong: FieldProblem[] = [
    ...placeFaults(context, kind, input),
    ...countFaults(kind, input),
    ...campaignFaults(context, kind, input),
  ]
  const particulars = await readParticulars(context, kind, input.particulars, wrong)
  const ids = input.questions.map(({ id }) => id)
  for (const [at, id] of ids.entries())
    if (ids.indexOf(id) < at)
      wrong.push(
        fault(
          `/questions/${at}/id`,
          '两个问题用了同一个编号',
          'Two questions have one id',
          '换一个',
          'change one',
        ),
      )
  const opensAt = read(input.opensAt)
  const closesAt = read(input.closesAt)
  if (opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt)
    wrong.push(
      fault('/closesAt', '截止在开始之前', 'Registration ends before it begins', '往后改', 'make it later'),
    )
  if (wrong.length > 0) throw invalid(wrong)
  const { link, lon, lat, capacity, campaign, filingNumber, permit } = input
  return {
    title: input.title.trim(),
    about: input.about,
    division: input.division,
    mode: input.mode,
    place: input.place.trim(),
    link: link ?? undefined,
    lon: lon ?? undefined,
    lat: lat ?? undefined,
    coOrganisers: input.coOrganisers,
    audience: input.audience,
    accessible: input.accessible,
    contactName: input.contactName,
    contactPhone: input.contactPhone,
    price: input.price,
    particulars,
    questions: input.questions,
    capacity: capacity ?? undefined,
    companions: input.companions,
    waitingList: input.waitingList,
    opensAt,
    closesAt,
    campaign: campaign ?? undefined,
    filingNumber: filingNumber ?? undefined,
    permit: permit ?? undefined,
  }
}

function fault(pointer: string, zh: string, en: string, rightZh: string, rightEn: string): FieldProblem {
  return { pointer, wrong: { zh, en }, right: { zh: rightZh, en: rightEn } }
}

function read(written: string | null | undefined): Instant | undefined {
  return written === null || written === undefined ? undefined : instantOf(Date.parse(written))
}

function* placeFaults(context: Context, kind: ActivityKind, input: FieldsInput): Generator<FieldProblem> {
  if (context.use(cityToken).divisions.get(input.division) === undefined)
    yield fault(
      '/division',
      '没有这个地方',
      'There is no such place',
      '选县、镇或村社',
      'choose a county, town or village',
    )
  if (!kind.modes.includes(input.mode)) {
    const names = kind.modes.map(mode => modes[mode])
    yield {
      pointer: '/mode',
      wrong: { zh: `${kind.zh}不能这样办`, en: `${kind.en} is not held like that` },
      right: { zh: names.map(one => one.zh).join('、'), en: names.map(one => one.en).join(', ') },
    }
  }
  if (input.mode !== 'online' && input.place.trim() === '')
    yield fault('/place', '没有写地点', 'The place is missing', '写详细地址', 'write the address')
  if (input.mode !== 'onsite' && !input.link)
    yield fault('/link', '线上没有写网址', 'The address of what is online is missing', '写网址', 'write it')
}

function* countFaults(kind: ActivityKind, input: FieldsInput): Generator<FieldProblem> {
  if (kind.seats === 'counted' && !input.capacity)
    yield fault(
      '/capacity',
      '没有写人数',
      'The number of places is missing',
      '写能来多少人',
      'say how many may come',
    )
  if (input.companions > kind.companions)
    yield fault(
      '/companions',
      `${kind.zh}最多带 ${kind.companions} 人`,
      `At most ${kind.companions} may come along`,
      '改小',
      'make it less',
    )
  if (kind.permit_from !== undefined && (input.capacity ?? 0) >= kind.permit_from && !input.permit)
    yield fault(
      '/permit',
      `${kind.permit_from} 人以上要有大型活动安全许可`,
      `From ${kind.permit_from} people on a safety permit is needed`,
      '写许可文号，或者减人',
      'write its number, or plan for fewer',
    )
}

function* campaignFaults(
  context: Context,
  kind: ActivityKind,
  { campaign }: FieldsInput,
): Generator<FieldProblem> {
  if (campaign === null || campaign === undefined) return
  const campaigns = context.use(campaignsToken)
  const found = campaigns.get(campaign)
  if (found !== undefined && (found.kinds ?? [kind.id]).includes(kind.id)) return
  const fitting = [...campaigns.values()].filter(one => (one.kinds ?? [kind.id]).includes(kind.id))
  yield {
    pointer: '/campaign',
    wrong: { zh: '这类活动不在这个主题活动里', en: 'This kind belongs to no such campaign' },
    right: {
      zh: fitting.map(one => one.zh).join('、') || '不写',
      en: fitting.map(one => one.en).join(', ') || 'leave it out',
    },
  }
}

/**
 * The sessions in the order of their days. One may pass midnight: its day is the one on which it begins, in Shanghai.
 * @throws Problem `invalid`
 */
export function readSessions(
  context: Context,
  activity: Id<'Activity'>,
  given: readonly SessionInput[],
  known: readonly Session[] = [],
): {
  readonly sessions: readonly Session[]
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly firstDay: Day
} {
  const wrong: FieldProblem[] = []
  const read = given.map((one, at) => {
    const [from, to] = [Date.parse(one.startsAt), Date.parse(one.endsAt)]
    const pointer = `/sessions/${at}`
    if (Number.isNaN(from) || Number.isNaN(to))
      wrong.push(fault(pointer, '没有这个时间', 'There is no such moment', '改一下', 'mend it'))
    else if (to <= from)
      wrong.push(
        fault(`${pointer}/endsAt`, '结束在开始之前', 'It ends before it begins', '往后改', 'make it later'),
      )
    else if (to - from > 72 * 3_600_000)
      wrong.push(
        fault(
          `${pointer}/endsAt`,
          '一场不超过三天',
          'A session is no longer than three days',
          '分成几场',
          'make several',
        ),
      )
    if (one.id !== undefined && !known.some(other => other.id === one.id))
      wrong.push(
        fault(`${pointer}/id`, '没有这一场', 'There is no such session', '去掉编号', 'leave the id out'),
      )
    return { one, from, to }
  })
  if (wrong.length > 0) throw invalid(wrong)
  const sorted = read.toSorted((a, b) => a.from - b.from)
  const sessions = sorted.map(
    ({ one, from, to }, at): Session => ({
      id: one.id ?? context.newId<'Session'>(bucketOf(activity)),
      no: at + 1,
      title: one.title.trim(),
      startsAt: instantOf(from),
      endsAt: instantOf(to),
      room: one.room ?? undefined,
    }),
  )
  const first = Math.min(...read.map(({ from }) => from))
  const last = Math.max(...read.map(({ to }) => to))
  return { sessions, startsAt: instantOf(first), endsAt: instantOf(last), firstDay: dayOf(first) }
}
