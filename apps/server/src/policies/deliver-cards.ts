import { Type } from 'typebox'
import { peopleWithAccounts } from '../accounts/index.ts'
import { tell } from '../inbox/index.ts'
import { type Context, type Id, idOf, notFound, type Subscriber, useCase } from '../kernel/index.ts'
import { appendFacts } from '../ledger/index.ts'
import { findRoster, rosterKeepers, studentsToReach } from '../rosters/index.ts'
import { noteDeliveries } from './delivery.store.ts'
import { cardMessage, reachedFact } from './delivery.ts'

const cardsWanted = 'policies.cards-wanted'
/** Students a transaction. */
const batch = 250

export const unknownRoster = () => notFound('roster.unknown', { zh: '这份名册', en: 'roster' })

/**
 * Sends the card to every student of a roster. Done in the background, a batch a transaction; asked for again it reaches
 * those who have come since, and nobody twice.
 */
export const deliverCards = useCase({
  name: 'policies.deliverCards',
  kind: 'command',
  title: { zh: '给毕业生发政策明白卡', en: 'Send the policy card to the students of a roster' },
  permission: 'card.deliver',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  http: { method: 'POST', path: '/api/policies/cards/:roster/delivery' },
  input: Type.Object({ roster: idOf<'Roster'>() }),
  output: Type.Object({ started: Type.Boolean() }),
  async handle(context, { roster }) {
    if ((await findRoster(context, roster)) === undefined) throw unknownRoster()
    await context.emit(cardsWanted, { roster, by: context.actor.account ?? null, after: null })
    return { started: true }
  },
})

interface Wanted {
  readonly roster: Id<'Roster'>
  readonly by: Id<'Account'> | null
  readonly after: string | null
}

/** One batch; the next one is asked for in the same transaction, so that a server that dies goes on where it was. */
export async function deliverNext(context: Context, { roster, by, after }: Wanted): Promise<void> {
  const students = await studentsToReach(context, roster, after ?? undefined, batch)
  const last = students.at(-1)
  if (last === undefined) return
  const readers = await peopleWithAccounts(
    context,
    students.map(one => one.person),
  )
  const sent = students.map(one => ({
    ...one,
    way: readers.has(one.person) ? ('inbox' as const) : ('none' as const),
  }))
  const fresh = new Set(await noteDeliveries(context, sent, by))
  const reached = sent.filter(one => fresh.has(one.id))
  await tell(
    context,
    reached.map(one => ({ ...cardMessage, to: { person: one.person }, source: one.id })),
  )
  await appendFacts(
    context,
    reached.map(one => reachedFact({ ...one, graduate: one.id }, 'delivered', context.today)),
  )
  if (students.length === batch) await context.emit(cardsWanted, { roster, by, after: last.id })
}

export const deliverWanted: Subscriber = {
  topic: cardsWanted,
  name: 'policies.deliverCards',
  // emitted above
  handle: (context, payload) => deliverNext(context, payload as unknown as Wanted),
}
