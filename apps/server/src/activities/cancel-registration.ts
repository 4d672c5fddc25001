import { Type } from 'typebox'
import { type Context, idOf, notFound, Problem, useCase } from '../kernel/index.ts'
import { change, closePlaces, openPlaces, type Places } from './keep-places.ts'
import {
  findRegistration,
  findTicket,
  type RegistrationRow,
  writeRegistration,
} from './registration.store.ts'
import { hashOf, readCode } from './ticket.ts'

export const unknownRegistration = () =>
  notFound('activity.registration-unknown', { zh: '这份报名', en: 'registration' })

/**
 * Somebody gives up their place: by their account, or by the code of their ticket. Whoever waits moves up under the same lock.
 * Runs as the system: the row that is locked and counted is the organiser's.
 */
export const cancelRegistration = useCase({
  name: 'activities.cancelRegistration',
  kind: 'command',
  title: { zh: '取消报名', en: 'Cancel a registration' },
  permission: 'activity.register',
  reach: ['own', 'public'],
  allow: ['visitor', 'person'],
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/activity-registrations/:registration/cancel' },
  input: Type.Object({
    registration: idOf<'Registration'>(),
    /** without an account: the code of the ticket */
    ticket: Type.Optional(Type.String({ maxLength: 60 })),
  }),
  output: Type.Object({ cancelled: Type.Boolean(), movedUp: Type.Integer() }),
  async handle(context, input) {
    const found = await findRegistration(context, input.registration)
    if (found === undefined || !(await isTheirs(context, found, input.ticket))) throw unknownRegistration()
    const places = await openPlaces(context, found.activity)
    // as it stands under the lock
    const row = await findRegistration(context, input.registration)
    if (row === undefined) throw unknownRegistration()
    // asked again after a reply that was lost
    if (row.state === 'cancelled' || row.state === 'lapsed') {
      return { cancelled: true, movedUp: await closePlaces(context, places) }
    }
    requireNotOver(places)
    await cancelOne(context, places, row)
    return { cancelled: true, movedUp: await closePlaces(context, places) }
  },
})

/** Under the lock of its activity. */
export async function cancelOne(
  context: Context,
  places: Places,
  row: Pick<RegistrationRow, 'id' | 'state' | 'places'>,
): Promise<void> {
  change(places, row.state === 'waiting' ? { waiting: -row.places } : { taken: -row.places })
  await writeRegistration(context, row.id, { state: 'cancelled', position: null, held_until: null })
}

async function isTheirs(context: Context, row: RegistrationRow, typed: string | undefined): Promise<boolean> {
  if (context.actor.person !== undefined && row.person === context.actor.person) return true
  const read = typed === undefined ? undefined : readCode(typed)
  if (read === undefined) return false
  const ticket = await findTicket(context, { bucket: read.bucket, hash: hashOf(read.code) })
  return ticket?.id === row.id
}

function requireNotOver({ activity, now }: Places): void {
  if (activity.endsAt > now) return
  throw new Problem('conflict', 'activity.over', { zh: '活动已经结束', en: 'The activity is over' })
}
