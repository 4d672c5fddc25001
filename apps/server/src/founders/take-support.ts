import { bucketOf, type Context, type Day, type Id, type Subscriber } from '../kernel/index.ts'
import { findPerson, survivorsOf } from '../registry/index.ts'
import { tellChanged } from './count-founder.ts'
import { insertFollowUps } from './follow-up.store.ts'
import { foundersOf, insertFounder, insertSupport } from './founder.store.ts'
import { type Founder, quarterOf, type Support } from './founder.ts'

type Given = Pick<Support, 'kind' | 'policy' | 'amount' | 'givenOn' | 'evidence' | 'source'>

/**
 * Support that another record tells of: it goes to the person's oldest business, and whoever has none known yet gets one
 * that is not registered, until an office says more. Told twice, it is written once.
 */
export async function takeSupport(context: Context, id: Id<'Person'>, given: Given): Promise<void> {
  const person = (await survivorsOf(context, [id])).get(id) ?? id
  const founder = (await foundersOf(context, person))[0] ?? (await newFounder(context, person))
  if (founder === undefined) return
  const support = { id: context.newId<'Support'>(bucketOf(founder.id)), ...given }
  if (await insertSupport(context, founder, support)) await tellChanged(context, founder.id)
}

async function newFounder(context: Context, id: Id<'Person'>): Promise<Founder | undefined> {
  const person = await findPerson({ ...context, actor: { ...context.actor, person: id } }, id)
  if (person === undefined) return undefined
  const founder = {
    id: context.newId<'Founder'>(bucketOf(id)),
    person: id,
    personName: person.name,
    division: person.division,
    business: `${person.name}的创业项目`,
    kind: 'planned' as const,
    organisation: undefined,
    startedOn: undefined,
  }
  await insertFounder(context, founder)
  await insertFollowUps(context, [founder], quarterOf(context.today))
  return (await foundersOf(context, id))[0]
}

/** What the modules below say when money has gone to somebody. */
interface Paid {
  readonly claim: string
  /** null: to a firm */
  readonly person: Id<'Person'> | null
  readonly policy: string
  /** fen */
  readonly amount: number | null
  readonly day: Day
}

/** A start-up benefit was paid to a person. */
export const takePayments: Subscriber = {
  topic: 'claims.paid',
  name: 'founders.takePayments',
  async handle(context, payload) {
    const paid = payload as unknown as Paid // emitted by the claims under this topic
    if (paid.person === null || !paid.policy.startsWith('startup-')) return
    await takeSupport(context, paid.person, {
      kind: paid.policy.startsWith('startup-loan') ? 'loan' : 'subsidy',
      policy: paid.policy,
      amount: paid.amount ?? undefined,
      givenOn: paid.day,
      evidence: `${paid.policy} ${paid.claim}`,
      source: { kind: 'claim', id: paid.claim },
    })
  },
}

interface Disbursed {
  readonly loan: string
  readonly person?: Id<'Person'>
  readonly policy: string
  readonly line: number
  readonly day: Day
}

/** A bank gave a loan to a person, not to a firm. */
export const takeLoans: Subscriber = {
  topic: 'loans.disbursed',
  name: 'founders.takeLoans',
  async handle(context, payload) {
    const loan = payload as unknown as Disbursed // emitted by the loans under this topic
    if (loan.person === undefined) return
    await takeSupport(context, loan.person, {
      kind: 'loan',
      policy: loan.policy,
      amount: loan.line,
      givenOn: loan.day,
      evidence: `${loan.policy} ${loan.loan}`,
      source: { kind: 'loan', id: loan.loan },
    })
  },
}
