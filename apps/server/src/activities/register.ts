import { type Static, Type } from 'typebox'
import {
  bucketOf,
  type Context,
  type Id,
  idOf,
  instantOf,
  invalid,
  keyIn,
  nullable,
  Problem,
  textSchema,
  useCase,
  vaultToken,
} from '../kernel/index.ts'
import { findPerson } from '../registry/index.ts'
import type { Activity } from './activity.ts'
import { atDoor } from './admit-comers.ts'
import {
  change,
  closePlaces,
  giveTicket,
  lockPlaces,
  newRegistrationId,
  type Places,
  roomOf,
  settlePlaces,
} from './keep-places.ts'
import type { ActivityKind } from './kind-file.ts'
import { kindOf } from './kinds.ts'
import { holdMinutes, placeFor, registrationStates } from './places.ts'
import {
  findStanding,
  insertRegistration,
  type RegistrationRow,
  ticketsOf,
  waitingBefore,
  writeRegistration,
} from './registration.store.ts'
import { faultsOf, full, readGuest, requireOpen } from './registration-rules.ts'
import { keyHash, newCode, sealPurposes } from './ticket.ts'

const registered = 'activities.registered'

export { registered as registeredTopic }

export const registrationInput = {
  activity: idOf<'Activity'>(),
  /** without an account: whoever it is, and where to reach them */
  name: Type.Optional(Type.String({ maxLength: 60 })),
  phone: Type.Optional(Type.String({ maxLength: 30 })),
  companions: Type.Integer({ minimum: 0, maximum: 20, default: 0 }),
  answers: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 500 }), { default: {} }),
  /** made by the form: sent again with the same one, the same registration comes back with its ticket */
  key: Type.Optional(Type.String({ minLength: 16, maxLength: 100 })),
}

export const registrationOutput = Type.Object({
  registration: idOf<'Registration'>(),
  state: keyIn(registrationStates),
  stateName: textSchema,
  places: Type.Integer(),
  /** how many places wait before this one */
  ahead: nullable(Type.Integer()),
  heldUntil: nullable(Type.String()),
  ticket: nullable(Type.String()),
})
type Input = Static<typeof wholeInput>
const wholeInput = Type.Object(registrationInput)

/** Who asks for a place. */
interface Guest {
  readonly person: Id<'Person'> | undefined
  readonly name: string
  readonly phone: string | undefined
  readonly phoneMatch: string | undefined
}

/**
 * Somebody takes a place, or one on the waiting list: decided under the lock of the activity's row, so that no two take the last
 * one. Runs as the system: the row that is locked and counted is the organiser's.
 */
export const registerForActivity = useCase({
  name: 'activities.register',
  kind: 'command',
  title: { zh: '报名参加活动', en: 'Register for an activity' },
  permission: 'activity.register',
  reach: ['own', 'public'],
  allow: ['visitor', 'person'],
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/activities/:activity/registrations' },
  input: wholeInput,
  output: registrationOutput,
  admit: (before, asked, go) => atDoor({ before, asked, wanted: 'taken' }, go),
  handle: (context, input) => take(context, input, 'taken'),
})

/** Keeps a place for as long as it takes to fill in the form. */
export const holdPlace = useCase({
  name: 'activities.holdPlace',
  kind: 'command',
  title: { zh: '先占个位，再填表', en: 'Hold a place while filling in the form' },
  permission: 'activity.hold',
  reach: 'own',
  allow: ['person'],
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/activities/:activity/holds' },
  input: Type.Object({
    activity: registrationInput.activity,
    companions: registrationInput.companions,
  }),
  output: registrationOutput,
  admit: (before, input, go) => atDoor({ before, asked: { ...input, answers: {} }, wanted: 'held' }, go),
  handle: (context, input) => take(context, { ...input, answers: {} }, 'held'),
})

async function take(context: Context, input: Input, wanted: 'taken' | 'held') {
  const name = await ownName(context)
  const places = await lockPlaces(context, input.activity)
  const guest = guestOf(context, input, { kind: kindOf(context, places.activity.kind), name })
  // everybody else waits from here on: what can be asked and written together is
  const [changed, seen] = await Promise.all([
    settlePlaces(context, places),
    findStanding(context, input.activity, guest),
  ])
  const known = changed ? await findStanding(context, input.activity, guest) : seen
  // a reply that was lost and is asked for again changes nothing
  if (known !== undefined && (known.state !== 'held' || wanted === 'held')) {
    await closePlaces(context, places)
    return again(context, known, input)
  }
  requireOpen(places)
  const wrong = faultsOf(places.activity, input, wanted)
  if (wrong.length > 0) throw invalid(wrong)
  if (known !== undefined) {
    const row = await keepHeld(context, places, known, input)
    await closePlaces(context, places)
    return view(context, row, await ticketOf(context, row))
  }
  const { row, ticket, write } = planNew(context, places, { guest, input, wanted })
  const told = row.person === null ? context.emit(registered, { registration: row.id }) : undefined
  await Promise.all([write(), closePlaces(context, places), told])
  return view(context, row, ticket)
}

/** As their record has it; read before the lock, while nobody waits for it. */
async function ownName(context: Context): Promise<string> {
  const { person, name } = context.actor
  if (person === undefined) return ''
  return (await findPerson(context, person))?.name ?? name
}

function guestOf(
  context: Context,
  input: Input,
  { kind, name }: { readonly kind: ActivityKind; readonly name: string },
): Guest {
  const { person } = context.actor
  if (person !== undefined) return { person, name, phone: undefined, phoneMatch: undefined }
  if (!kind.visitors)
    throw new Problem('unauthenticated', 'activity.sign-in', {
      zh: '这类活动要登录后报名',
      en: 'Sign in to register for this kind of activity',
    })
  return { person: undefined, ...readGuest(context, input.name, input.phone) }
}

/** Only what was asked is kept. */
function answersOf({ fields }: Activity, given: Input['answers']): Record<string, string> {
  const asked = fields.questions.map(({ id }) => [id, given[id]?.trim() ?? ''] as const)
  return Object.fromEntries(asked.filter(([, answer]) => answer !== ''))
}

interface Wish {
  readonly guest: Guest
  readonly input: Pick<Input, 'activity' | 'companions' | 'answers' | 'key'>
  readonly wanted: 'taken' | 'held'
  readonly via?: 'list'
}

/** @throws Problem `conflict` when there is no place and no room on the waiting list */
export async function takeNew(context: Context, places: Places, wish: Wish): Promise<RegistrationRow> {
  const { row, write } = planNew(context, places, wish)
  await write()
  return row
}

/** Decides, and counts it in the places; `write` writes it down. */
function planNew(context: Context, places: Places, wish: Wish) {
  const { guest, input, wanted, via = 'web' } = wish
  const { activity, now } = places
  const wants = 1 + input.companions
  const placed = placeFor(roomOf(places), wants)
  if (placed === 'full' || (placed === 'waiting' && wanted === 'held')) throw full(activity)
  const state = placed === 'waiting' ? 'waiting' : wanted
  change(places, state === 'waiting' ? { waiting: wants, position: true } : { taken: wants })
  const { phone, phoneMatch } = guest
  const row: RegistrationRow = {
    sk: bucketOf(activity.id),
    id: newRegistrationId(context, activity.id),
    activity: activity.id,
    division: activity.fields.division,
    organisation: activity.organisation ?? null,
    shown: activity.shown,
    person: guest.person ?? null,
    name: guest.name,
    phone_sealed: phone === undefined ? null : context.use(vaultToken).seal(sealPurposes.phone, phone),
    phone_match: phoneMatch ?? null,
    places: wants,
    answers: answersOf(activity, input.answers),
    state,
    position: state === 'waiting' ? places.activity.lastPosition : null,
    held_until: state === 'held' ? instantOf(Date.parse(now) + holdMinutes * 60_000) : null,
    key_hash: input.key === undefined ? null : keyHash(input.key),
    via,
    made_at: now,
    changed_at: now,
  }
  const ticket = state === 'held' ? undefined : newCode(activity.id)
  const write = () =>
    Promise.all([
      insertRegistration(context, { ...row, answers: JSON.stringify(row.answers) }),
      ticket && giveTicket(context, activity.id, row.id, guest.person, ticket),
    ])
  return { row, ticket, write }
}

/** Somebody who holds a place sends the form: the place is theirs, with as many as the form says. */
async function keepHeld(context: Context, places: Places, known: RegistrationRow, input: Input) {
  const wants = 1 + input.companions
  const more = wants - known.places
  const { capacity } = places.activity.fields
  if (capacity !== undefined && places.activity.taken + more > capacity) throw full(places.activity)
  change(places, { taken: more })
  const answers = answersOf(places.activity, input.answers)
  const kept = { state: 'taken', held_until: null, places: wants } as const
  await writeRegistration(context, known.id, { ...kept, answers: JSON.stringify(answers) })
  await giveTicket(context, places.activity.id, known.id, known.person ?? undefined)
  return { ...known, ...kept, answers }
}

/** What stood already; its ticket only for whoever it is, by account or by the key of their form. */
async function again(context: Context, known: RegistrationRow, input: Input) {
  const theirs =
    (known.person !== null && known.person === context.actor.person) ||
    (known.key_hash !== null && input.key !== undefined && known.key_hash === keyHash(input.key))
  if (theirs) return view(context, known, await ticketOf(context, known))
  throw new Problem('conflict', 'activity.registered-already', {
    zh: '这个手机号已经报过名了，票在第一次报名的页面上',
    en: 'This phone number is registered already; the ticket is on the page of the first time',
  })
}

async function ticketOf(context: Context, { id }: RegistrationRow): Promise<string | undefined> {
  const sealed = (await ticketsOf(context, [id])).get(id)?.code_sealed ?? undefined
  return sealed && context.use(vaultToken).open(sealPurposes.code, sealed)
}

async function view(context: Context, row: RegistrationRow, ticket: string | undefined) {
  return {
    registration: row.id,
    state: row.state,
    stateName: registrationStates[row.state],
    places: row.places,
    ahead: row.state === 'waiting' ? await waitingBefore(context, row) : null,
    heldUntil: row.held_until,
    ticket: ticket ?? null,
  }
}
