import { Type } from 'typebox'
import { idOf, keyIn, useCase } from '../kernel/index.ts'
import { appendFacts } from '../ledger/index.ts'
import { findGraduates, findRoster, rosterKeepers } from '../rosters/index.ts'
import { unknownRoster } from './deliver-cards.ts'
import { lockMyDeliveries, markDelivery, noteDeliveries } from './delivery.store.ts'
import { markings, reachedFact } from './delivery.ts'

/** I opened, printed or confirmed the card that my school sent me. Nothing to note is no mistake. */
export const noteMyCard = useCase({
  name: 'policies.noteMyCard',
  kind: 'command',
  title: { zh: '记下我看了政策明白卡', en: 'Note that I have seen my policy card' },
  permission: 'card.own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'POST', path: '/api/policies/cards/mine' },
  input: Type.Object({ how: keyIn(markings) }),
  output: Type.Object({ noted: Type.Integer() }),
  async handle(context, { how }) {
    const { person } = context.actor
    if (person === undefined) return { noted: 0 }
    const mine = await lockMyDeliveries(context, person)
    const dayOf = { opened: 'openedOn', printed: 'printedOn', acknowledged: 'acknowledgedOn' } as const
    const first = mine.filter(one => one[dayOf[how]] === undefined)
    for (const one of first) await markDelivery(context, one.id, how)
    await appendFacts(
      context,
      first.map(one => reachedFact(one, how, context.today)),
    )
    return { noted: first.length }
  },
})

/** These students were handed the card on paper. Whom something has reached already is counted once. */
export const notePaperCards = useCase({
  name: 'policies.notePaperCards',
  kind: 'command',
  title: { zh: '登记纸质送达', en: 'Note cards handed over on paper' },
  permission: 'card.deliver',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  http: { method: 'POST', path: '/api/policies/cards/:roster/paper' },
  input: Type.Object({
    roster: idOf<'Roster'>(),
    graduates: Type.Array(idOf<'Graduate'>(), { minItems: 1, maxItems: 200 }),
  }),
  output: Type.Object({ noted: Type.Integer() }),
  async handle(context, { roster, graduates }) {
    const found = await findRoster(context, roster)
    if (found === undefined) throw unknownRoster()
    const students = (await findGraduates(context, graduates)).filter(
      one => one.roster === roster && one.state === 'listed',
    )
    const handed = students.map(one => ({ ...one, way: 'paper' as const }))
    const fresh = new Set(await noteDeliveries(context, handed, context.actor.account ?? null))
    const reached = handed.filter(one => fresh.has(one.id))
    await appendFacts(
      context,
      reached.map(one => reachedFact({ ...one, graduate: one.id }, 'paper', context.today)),
    )
    return { noted: reached.length }
  },
})
