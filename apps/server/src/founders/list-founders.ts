import { type Static, Type } from 'typebox'
import {
  type Context,
  idOf,
  isAnotherHand,
  keyIn,
  nullable,
  pageInput,
  pageOf,
  sortInput,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { listFollowUps } from './follow-up.store.ts'
import { findFounder, founderOrders, listFounderRows, listSupports } from './founder.store.ts'
import {
  businessKinds,
  type Founder,
  followStateOf,
  followStates,
  founderStates,
  type Job,
  quarterOf,
  readers,
  supportKinds,
} from './founder.ts'
import { listJobs } from './job.store.ts'
import { unknownFounder } from './keep-founder.ts'

const reading = { kind: 'query', permission: 'founder.read', reach: 'area', allow: readers } as const

const founderView = Type.Object({
  id: idOf<'Founder'>(),
  version: Type.Integer(),
  name: Type.String(),
  business: Type.String(),
  kind: keyIn(businessKinds),
  kindName: textSchema,
  division: Type.String(),
  startedOn: nullable(Type.String()),
  supportedOn: nullable(Type.String()),
  supports: Type.Integer(),
  employed: Type.Integer(),
  state: keyIn(founderStates),
  stateName: textSchema,
  /** of the present quarter */
  follow: keyIn(followStates),
  followName: textSchema,
  dueOn: nullable(Type.String()),
})

/** The founders of an area, and what was heard of each this quarter. */
export const listFounders = useCase({
  ...reading,
  name: 'founders.listFounders',
  title: { zh: '看创业者名单', en: 'List founders' },
  reveals: true,
  http: { method: 'GET', path: '/api/founders' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(founderOrders),
    q: Type.Optional(Type.String({ maxLength: 50 })),
    area: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })),
    follow: Type.Optional(keyIn(followStates)),
    state: Type.Optional(keyIn(founderStates)),
  }),
  output: pageOf(founderView),
  async handle(context, input) {
    const quarter = quarterOf(context.today)
    const page = await listFounderRows(context, input, quarter, input)
    return { ...page, rows: await viewsOf(context, page.rows, quarter) }
  },
})

async function viewsOf(context: Context, founders: readonly Founder[], quarter: string) {
  const asked = await listFollowUps(
    context,
    founders.map(one => one.id),
    quarter,
  )
  return founders.map((founder): Static<typeof founderView> => {
    const followUp = asked.find(one => one.founder === founder.id)
    const follow = followStateOf(followUp, context.today)
    return {
      id: founder.id,
      version: founder.version,
      name: founder.personName,
      business: founder.business,
      kind: founder.kind,
      kindName: businessKinds[founder.kind],
      division: founder.division,
      startedOn: founder.startedOn ?? null,
      supportedOn: founder.supportedOn ?? null,
      supports: founder.supports,
      employed: founder.employed,
      state: founder.state,
      stateName: founderStates[founder.state],
      follow,
      followName: followStates[follow],
      dueOn: followUp?.dueOn ?? null,
    }
  })
}

export const supportView = Type.Object({
  id: idOf<'Support'>(),
  kind: keyIn(supportKinds),
  kindName: textSchema,
  policy: nullable(Type.String()),
  amount: nullable(Type.Integer()),
  givenOn: Type.String(),
  evidence: Type.String(),
  /** it came from a payment or a loan: nobody has to check it */
  byRecord: Type.Boolean(),
  mistake: Type.Boolean(),
  checked: Type.String(),
  /** the reader may check it: it is not their own entry, and nobody has */
  toCheck: Type.Boolean(),
  by: Type.String(),
})

const jobStates = {
  named: { zh: '正在对号码', en: 'Number being looked up' },
  known: { zh: '在名单上', en: 'On the list' },
  mistake: { zh: '登错了', en: 'A mistake' },
} as const
export const jobView = Type.Object({
  id: idOf<'Job'>(),
  name: Type.String(),
  idMask: Type.String(),
  fromOn: Type.String(),
  untilOn: nullable(Type.String()),
  state: keyIn(jobStates),
  stateName: textSchema,
  /** turned out to be the founder: counts for nothing */
  isFounder: Type.Boolean(),
  checked: Type.String(),
  toCheck: Type.Boolean(),
  by: Type.String(),
})

const followUpView = Type.Object({
  quarter: Type.String(),
  dueOn: Type.String(),
  state: keyIn(followStates),
  stateName: textSchema,
  answeredOn: nullable(Type.String()),
  running: nullable(Type.Boolean()),
  people: nullable(Type.Integer()),
  note: Type.String(),
  by: Type.String(),
})

export const founderRead = Type.Object({
  founder: founderView,
  supports: Type.Array(supportView),
  jobs: Type.Array(jobView),
  followUps: Type.Array(followUpView),
})

/** One founder with everything: what they were given, whom they employ, what was heard. */
export const readFounder = useCase({
  ...reading,
  name: 'founders.readFounder',
  title: { zh: '看一位创业者', en: 'See a founder' },
  reveals: true,
  http: { method: 'GET', path: '/api/founders/:founder' },
  input: Type.Object({ founder: idOf<'Founder'>() }),
  output: founderRead,
  async handle(context, input) {
    const founder = await findFounder(context, input.founder)
    if (founder === undefined) throw unknownFounder()
    await context.audit({ action: 'founder.read', subject: founder.person, purpose: 'service' })
    return founderFile(context, founder)
  },
})

export async function founderFile(context: Context, founder: Founder): Promise<Static<typeof founderRead>> {
  const [view] = await viewsOf(context, [founder], quarterOf(context.today))
  if (view === undefined) throw unknownFounder()
  const [supports, jobs, followUps] = [
    await listSupports(context, founder.id),
    await listJobs(context, founder.id),
    await listFollowUps(context, [founder.id]),
  ]
  return {
    founder: view,
    supports: supports.map(one => ({
      id: one.id,
      kind: one.kind,
      kindName: supportKinds[one.kind],
      policy: one.policy ?? null,
      amount: one.amount ?? null,
      givenOn: one.givenOn,
      evidence: one.evidence,
      byRecord: one.source.kind !== 'officer',
      mistake: one.state === 'mistake',
      checked: one.checked,
      toCheck:
        one.source.kind === 'officer' &&
        one.state === 'valid' &&
        one.checked === '' &&
        isAnotherHand(context.actor, one.hand),
      by: one.byName,
    })),
    jobs: jobs.map(one => viewOfJob(context, founder, one)),
    followUps: followUps.map(one => {
      const state = followStateOf(one, context.today)
      return {
        quarter: one.quarter,
        dueOn: one.dueOn,
        state,
        stateName: followStates[state],
        answeredOn: one.answeredOn ?? null,
        running: one.running ?? null,
        people: one.people ?? null,
        note: one.note,
        by: one.byName,
      }
    }),
  }
}

function viewOfJob(context: Context, founder: Founder, one: Job): Static<typeof jobView> {
  return {
    id: one.id,
    name: one.name,
    idMask: one.idMask,
    fromOn: one.fromOn,
    untilOn: one.untilOn ?? null,
    state: one.state,
    stateName: jobStates[one.state],
    isFounder: one.person === founder.person,
    checked: one.checked,
    toCheck: one.state === 'known' && one.checked === '' && isAnotherHand(context.actor, one.hand),
    by: one.byName,
  }
}
