import { Type } from 'typebox'
import {
  addDays,
  idOf,
  keyIn,
  oneOf,
  pageInput,
  pageOf,
  sortInput,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { unknownPerson } from './read-person.ts'
import { listRegistrationRows, listRegistrationsOf, registrationOrders } from './registration.store.ts'
import { registrationActions, registrationKinds, registrationStates, remindOn } from './registration.ts'
import { registrationView, viewOfRegistration } from './registration-view.ts'
import { stepRegistration } from './step-registration.ts'

const step = {
  registration: idOf<'Registration'>(),
  action: oneOf(...registrationActions),
  reason: Type.Optional(Type.String({ maxLength: 40 })),
  note: Type.Optional(Type.String({ maxLength: 300 })),
}
const moved = Type.Object({ state: oneOf(...registrationStates), version: Type.Integer() })

export const moveMyRegistration = useCase({
  name: 'registry.moveMyRegistration',
  kind: 'command',
  title: { zh: '办我的登记', en: 'Act on my registration' },
  permission: 'registration.move-own',
  reach: 'own',
  allow: ['person'],
  versioned: true,
  http: { method: 'POST', path: '/api/my/registrations/:registration/steps' },
  input: Type.Object(step),
  output: moved,
  async handle(context, input) {
    const { state, version } = await stepRegistration(context, input)
    return { state, version }
  },
})

export const moveRegistration = useCase({
  name: 'registry.moveRegistration',
  kind: 'command',
  title: { zh: '办理登记', en: 'Decide a registration' },
  permission: 'registration.move',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/registrations/:registration/steps' },
  input: Type.Object(step),
  output: moved,
  async handle(context, input) {
    const { state, version } = await stepRegistration(context, input)
    return { state, version }
  },
})

export const listMyRegistrations = useCase({
  name: 'registry.listMyRegistrations',
  kind: 'query',
  title: { zh: '看我的登记', en: 'See my registrations' },
  permission: 'registration.read-own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'GET', path: '/api/my/registrations' },
  input: Type.Object({}),
  output: Type.Object({ rows: Type.Array(registrationView) }),
  async handle(context) {
    const { person } = context.actor
    if (person === undefined) throw unknownPerson()
    const rows = await listRegistrationsOf(context, person)
    return { rows: rows.map(one => viewOfRegistration(context, one, 'person')) }
  },
})

/** The office's queue: who waits for an answer, whose renewal is due. */
export const listRegistrations = useCase({
  name: 'registry.listRegistrations',
  kind: 'query',
  title: { zh: '看登记列表', en: 'List registrations' },
  permission: 'registration.list',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/registrations' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(registrationOrders),
    kind: Type.Optional(keyIn(registrationKinds)),
    state: Type.Optional(oneOf(...registrationStates)),
    /** whose renewal falls due within the next two weeks, or is late */
    renewal: Type.Optional(Type.Boolean()),
  }),
  output: pageOf(registrationView),
  async handle(context, { kind, state, renewal, ...page }) {
    const found = await listRegistrationRows(
      context,
      {
        ...(kind !== undefined && { kind }),
        ...(state !== undefined && { state }),
        ...(renewal === true && { renewalBefore: addDays(context.today, daysAhead(context.today)) }),
      },
      page,
    )
    await context.audit({
      action: 'registration.listed',
      subject: context.actor.area ?? '',
      purpose: 'service',
      detail: { found: found.total, ids: found.rows.map(row => row.person) },
    })
    return { ...found, rows: found.rows.map(one => viewOfRegistration(context, one, 'officer')) }
  },
})

/** How long before a renewal it stands in the list: as long as before its reminder. */
function daysAhead(today: string): number {
  return Math.round((Date.parse(today) - Date.parse(remindOn(today))) / 86_400_000)
}
