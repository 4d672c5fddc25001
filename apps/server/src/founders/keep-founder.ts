import { type Static, Type } from 'typebox'
import {
  bucketOf,
  type Context,
  day,
  type FieldProblem,
  idOf,
  invalid,
  isAnotherHand,
  keyIn,
  notFound,
  oneOf,
  Problem,
  useCase,
} from '../kernel/index.ts'
import { confirmFact } from '../ledger/index.ts'
import { findByCreditCode, findOrganisation, findPerson } from '../registry/index.ts'
import { tellChanged } from './count-founder.ts'
import { insertFollowUps } from './follow-up.store.ts'
import { insertFounder, insertSupport, listSupports, lockFounder, setSupport } from './founder.store.ts'
import { businessKinds, type Founder, keepers, quarterOf, supportKinds } from './founder.ts'
import { findJob, listJobFacts, setJob } from './job.store.ts'
import { nameEmployee } from './name-employee.ts'

const keeping = { kind: 'command', permission: 'founder.keep', reach: 'area', allow: keepers } as const

export const unknownFounder = () => notFound('founder.unknown', { zh: '这位创业者', en: 'founder' })

async function requireFounder(context: Context, id: Founder['id']): Promise<Founder> {
  const founder = await lockFounder(context, id)
  if (founder === undefined) throw unknownFounder()
  return founder
}

function wrongDay(pointer: string, value: string, today: string): FieldProblem[] {
  if (value <= today) return []
  return [
    {
      pointer,
      wrong: { zh: '这一天还没到', en: 'This day is still to come' },
      right: { zh: '填今天或以前的日子', en: 'give today or an earlier day' },
    },
  ]
}

/** Somebody of the area, with their business: registered, an individual business, or not registered yet. */
export const addFounder = useCase({
  ...keeping,
  name: 'founders.addFounder',
  title: { zh: '登记创业者', en: 'Enter a founder' },
  http: { method: 'POST', path: '/api/founders' },
  input: Type.Object({
    person: idOf<'Person'>(),
    business: Type.String({ minLength: 2, maxLength: 100 }),
    kind: keyIn(businessKinds),
    creditCode: Type.Optional(Type.String({ maxLength: 30 })),
    startedOn: Type.Optional(day()),
  }),
  output: Type.Object({ id: idOf<'Founder'>() }),
  async handle(context, input) {
    const person = await findPerson(context, input.person)
    if (person === undefined) throw notFound('person.unknown', { zh: '这个人', en: 'person' })
    const wrong = input.startedOn === undefined ? [] : wrongDay('/startedOn', input.startedOn, context.today)
    if (wrong.length > 0) throw invalid(wrong)
    const organisation = await organisationOf(context, input)
    const id = context.newId<'Founder'>(bucketOf(person.id))
    const founder = {
      id,
      person: person.id,
      personName: person.name,
      division: person.division,
      business: organisation?.name ?? input.business.trim(),
      kind: input.kind,
      organisation: organisation?.id,
      startedOn: input.startedOn,
    }
    if (!(await insertFounder(context, founder))) throw knownAlready()
    await insertFollowUps(context, [founder], quarterOf(context.today))
    return { id }
  },
})

async function organisationOf(
  context: Context,
  { kind, creditCode = '' }: Pick<Static<typeof addFounder.input>, 'kind' | 'creditCode'>,
) {
  const code = creditCode.trim()
  if (code === '' || kind === 'planned') return undefined
  const id = await findByCreditCode(context, code)
  const found = id && (await findOrganisation(context, id))
  if (found !== undefined) return found
  throw invalid([
    {
      pointer: '/creditCode',
      wrong: { zh: '没有登记过这个信用代码', en: 'No organisation is known under this credit code' },
      right: { zh: '核对代码，或者先空着', en: 'check it, or leave it empty' },
    },
  ])
}

function knownAlready(): Problem {
  return new Problem('conflict', 'founder.known', {
    zh: '这个人的这个项目已经登记过',
    en: 'This business of this person is known already',
  })
}

/** What somebody was given, by whom and on what paper. Payments and loans come by themselves. */
export const addSupport = useCase({
  ...keeping,
  name: 'founders.addSupport',
  title: { zh: '记一笔扶持', en: 'Record support' },
  http: { method: 'POST', path: '/api/founders/:founder/supports' },
  input: Type.Object({
    founder: idOf<'Founder'>(),
    kind: keyIn(supportKinds),
    givenOn: day(),
    /** number of the agreement, the certificate, the payment */
    evidence: Type.String({ minLength: 2, maxLength: 200 }),
    /** fen */
    amount: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000_000 })),
  }),
  output: Type.Object({ id: idOf<'Support'>() }),
  async handle(context, input) {
    const founder = await requireFounder(context, input.founder)
    const wrong = wrongDay('/givenOn', input.givenOn, context.today)
    if (wrong.length > 0) throw invalid(wrong)
    const id = context.newId<'Support'>(bucketOf(founder.id))
    const { kind, givenOn, amount } = input
    const evidence = input.evidence.trim()
    const source = { kind: 'officer', id }
    await insertSupport(context, founder, { id, kind, policy: undefined, amount, givenOn, evidence, source })
    await tellChanged(context, founder.id)
    return { id }
  },
})

/** A support that never was: it stays readable, and counts no more. */
export const withdrawSupport = useCase({
  ...keeping,
  name: 'founders.withdrawSupport',
  title: { zh: '更正一笔扶持', en: 'Take a support back' },
  http: { method: 'POST', path: '/api/founders/:founder/supports/:support/withdrawal' },
  input: Type.Object({
    founder: idOf<'Founder'>(),
    support: idOf<'Support'>(),
    reason: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: Type.Object({ id: idOf<'Support'>() }),
  async handle(context, input) {
    const founder = await requireFounder(context, input.founder)
    const supports = await listSupports(context, founder.id)
    if (!supports.some(one => one.id === input.support)) throw unknownFounder()
    await setSupport(context, input.support, { state: 'mistake', reason: input.reason.trim() })
    await tellChanged(context, founder.id)
    return { id: input.support }
  },
})

/** Puts somebody on the list of whom the business employs. */
export const addJob = useCase({
  ...keeping,
  name: 'founders.addJob',
  title: { zh: '登记带动就业的人', en: 'Enter somebody employed by a founder' },
  http: { method: 'POST', path: '/api/founders/:founder/jobs' },
  input: Type.Object({
    founder: idOf<'Founder'>(),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    idNumber: Type.String({ minLength: 1, maxLength: 30 }),
    fromOn: day(),
  }),
  output: Type.Object({ id: idOf<'Job'>() }),
  async handle(context, { founder: id, ...employee }) {
    const founder = await requireFounder(context, id)
    return { id: await nameEmployee(context, founder, employee) }
  },
})

/** Somebody left, or never worked there. */
export const endJob = useCase({
  ...keeping,
  name: 'founders.endJob',
  title: { zh: '结束一个人的在岗', en: 'End a job at a founder’s' },
  http: { method: 'POST', path: '/api/founders/:founder/jobs/:job/end' },
  input: Type.Object({
    founder: idOf<'Founder'>(),
    job: idOf<'Job'>(),
    /** left: until when; mistake: never worked there */
    as: oneOf('left', 'mistake'),
    untilOn: Type.Optional(day()),
    reason: Type.String({ maxLength: 200, default: '' }),
  }),
  output: Type.Object({ id: idOf<'Job'>() }),
  async handle(context, input) {
    const founder = await requireFounder(context, input.founder)
    const job = await findJob(context, input.job)
    if (job?.founder !== founder.id) throw unknownFounder()
    const until = input.untilOn ?? context.today
    const wrong = input.as === 'left' ? wrongUntil(until, job.fromOn, context.today) : []
    if (wrong.length > 0) throw invalid(wrong)
    const reason = input.reason.trim()
    await setJob(
      context,
      job.id,
      input.as === 'left' ? { until_on: until, reason } : { state: 'mistake', reason },
    )
    await tellChanged(context, founder.id)
    return { id: job.id }
  },
})

function wrongUntil(until: string, from: string, today: string): FieldProblem[] {
  if (until >= from) return wrongDay('/untilOn', until, today)
  return [
    {
      pointer: '/untilOn',
      wrong: { zh: '离开的日子早于到岗', en: 'The last day is before the first' },
      right: { zh: `填 ${from} 或以后`, en: `give ${from} or later` },
    },
  ]
}

/** A second person looks at an independent record: the insurance, the contract, the register of a course. */
export const checkEntry = useCase({
  ...keeping,
  name: 'founders.checkEntry',
  title: { zh: '核对一条记录', en: 'Check an entry on a record' },
  http: { method: 'POST', path: '/api/founders/:founder/checks' },
  input: Type.Object({
    founder: idOf<'Founder'>(),
    of: oneOf('support', 'job'),
    entry: Type.String({ format: 'id' }),
    /** which record was looked at */
    record: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: Type.Object({ checked: Type.Literal(true) }),
  async handle(context, input) {
    const founder = await requireFounder(context, input.founder)
    const record = input.record.trim()
    const { hand, facts, write } = await entryOf(context, founder, input)
    if (!isAnotherHand(context.actor, hand)) throw sameHand()
    for (const fact of facts) await confirmFact(context, { fact, by: 'record', evidence: record })
    await write(record)
    return { checked: true as const }
  },
})

async function entryOf(
  context: Context,
  founder: Founder,
  { of, entry }: Pick<Static<typeof checkEntry.input>, 'of' | 'entry'>,
) {
  if (of === 'support') {
    const found = (await listSupports(context, founder.id)).find(one => one.id === entry)
    if (found === undefined || found.state === 'mistake') throw unknownFounder()
    if (found.checked !== '') throw checkedAlready()
    const facts = found.fact === undefined ? [] : [found.fact]
    const write = (checked: string) => setSupport(context, found.id, { checked })
    return { hand: found.hand, facts, write }
  }
  const found = await findJob(context, entry as Parameters<typeof findJob>[1]) // looked up: a wrong kind finds nothing
  if (found?.founder !== founder.id || found.state === 'mistake') throw unknownFounder()
  if (found.checked !== '') throw checkedAlready()
  const facts = (await listJobFacts(context, [found.id])).map(one => one.fact)
  const write = (checked: string) => setJob(context, found.id, { checked })
  return { hand: found.hand, facts, write }
}

function sameHand(): Problem {
  return new Problem(
    'forbidden',
    'founder.same-hand',
    { zh: '自己记的要由另一个人核对', en: 'Somebody else checks what you entered' },
    { cure: { zh: '请同事核对', en: 'Ask a colleague' } },
  )
}

function checkedAlready(): Problem {
  return new Problem('conflict', 'founder.checked', {
    zh: '这条已经核对过',
    en: 'This has been checked already',
  })
}
