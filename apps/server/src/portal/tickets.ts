import QRCode from 'qrcode'
import type { Static, TSchema } from 'typebox'
import { cancelRegistration, giveFeedback, readMyTickets, readTicket } from '../activities/index.ts'
import { originOf as callerAt, instantOf, Problem, type UseCase, visitor } from '../kernel/index.ts'
import { activityProps } from './activity-props.ts'
import { type CalendarEvent, calendarFile, calendarType } from './calendar-file.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { forgetTickets, ticketsHere } from './ticket-cookie.ts'
import {
  activityPaths as at,
  type FormState,
  local,
  type MyTicket,
  renderMyActivities,
  renderTicket,
  spaced,
  type TicketProps,
  where,
} from './view/index.ts'

/** Tickets, which open by their code alone, and what somebody has registered for. */
export const ticketRoutes: Route[] = [
  {
    method: 'GET',
    path: at.ticket(':code'),
    handle: async ask => ({ html: await ticketPage(ask, freshForm()) }),
  },
  {
    method: 'GET',
    path: at.ticketFile(':code'),
    async handle(ask) {
      const ticket = await read(ask)
      const { origin } = await ask.frame()
      const address = `${origin}${local(at.ticket(codeOf(ask)), ask.language)}`
      return { file: fileOf(ask, ticket, address) }
    },
  },
  {
    method: 'POST',
    path: at.cancel(':code'),
    formAt: ({ code = '' }) => at.ticket(code),
    async handle(ask) {
      const { registration } = await read(ask)
      await asHolder(ask, cancelRegistration, { registration, ticket: codeOf(ask) })
      return { to: at.ticket(codeOf(ask)), flash: 'place-given-up' }
    },
  },
  {
    method: 'POST',
    path: at.feedback(':code'),
    formAt: ({ code = '' }) => at.ticket(code),
    async handle(ask) {
      const { registration } = await read(ask)
      const { stars = '', text = '' } = ask.form.typed
      return attempt<Answer>(
        async () => {
          if (!/^[1-5]$/.test(stars)) throw noStars()
          const said = { registration, ticket: codeOf(ask), stars: Number(stars), text: text.trim() }
          await asHolder(ask, giveFeedback, said)
          return { to: at.ticket(codeOf(ask)), flash: 'feedback-sent' }
        },
        async problem => ({ html: await ticketPage(ask, wrongForm(ask.form, problem)), status: 422 }),
      )
    },
  },
  { method: 'GET', path: at.mine, handle: async ask => ({ html: await minePage(ask) }) },
  {
    method: 'POST',
    path: at.forget,
    async handle(ask) {
      forgetTickets(ask)
      return { to: at.mine }
    },
  },
]

type Ticket = Static<typeof readTicket.output>

/** As it is typed, or read aloud: without spaces, in capitals. */
const codeOf = (ask: Ask) => (ask.params['code'] ?? '').toUpperCase().replaceAll(/[\s-]/g, '')

/** The code is all that its holder needs, whoever is signed in on the phone. */
function asHolder<I extends TSchema, O extends TSchema>(ask: Ask, useCase: UseCase<I, O>, input: unknown) {
  const actor = ask.actor.role === 'person' ? ask.actor : visitor
  return ask.portal.kernel.call(useCase, input, {
    actor,
    language: ask.language,
    channel: 'text',
    from: callerAt(ask.request),
  })
}

function read(ask: Ask): Promise<Ticket> {
  return asHolder(ask, readTicket, { ticket: codeOf(ask) }).catch(noSuchTicket)
}

function noSuchTicket(error: unknown): never {
  if (error instanceof Problem && error.kind === 'invalid')
    throw new Problem('not-found', 'page.not-found', { zh: '没有这张票', en: 'There is no such ticket' })
  throw error
}

function noStars(): Problem {
  return new Problem(
    'invalid',
    'input.invalid',
    { zh: '有几处要改', en: 'Some fields need a change' },
    {
      fields: [
        {
          pointer: '/stars',
          wrong: { zh: '还没有打分', en: 'There is no mark yet' },
          right: { zh: '选 1 到 5', en: 'choose 1 to 5' },
        },
      ],
    },
  )
}

async function ticketPage(ask: Ask, feedback: FormState): Promise<string> {
  const ticket = await read(ask)
  const { city, kernel, assets } = ask.portal
  const now = kernel.clock.now()
  const code = codeOf(ask)
  const activity = activityProps(ticket.activity, { city, now })
  const stands = ticket.state === 'taken' || ticket.state === 'waiting'
  const isOver = ticket.activity.endsAt <= instantOf(now)
  const isShown = ticket.state === 'taken' && activity.standing !== 'cancelled'
  const props: TicketProps = {
    code,
    state: ticket.state,
    stateName: ticket.stateName,
    places: ticket.places,
    ahead: ticket.ahead,
    activity,
    picture: isShown
      ? await QRCode.toString(code, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
      : undefined,
    came: ticket.came,
    mayCancel: stands && !isOver && ticket.came.length === 0 && activity.standing !== 'cancelled',
    maySay: ticket.came.length > 0 && (isOver || activity.standing === 'held') && !ticket.said,
    forms: { cancel: freshForm(), feedback },
    kept: ask.query['kept'] !== undefined,
    script: assets.ticket,
  }
  return renderTicket(await ask.frame(at.ticket(code)), props)
}

/** Every session with the way to the ticket; a phone rings the day before and an hour before. */
function fileOf(ask: Ask, ticket: Ticket, address: string) {
  const { activity } = ticket
  const props = activityProps(activity, { city: ask.portal.city, now: ask.portal.kernel.clock.now() })
  const events = activity.sessions.map(
    (session): CalendarEvent => ({
      uid: session.id,
      sequence: activity.news,
      start: session.startsAt,
      end: session.endsAt,
      title: session.title === '' ? activity.title : `${activity.title}：${session.title}`,
      place: where(props, ask.language),
      about: `${spaced(codeOf(ask))}\n${address}\n${activity.contactName} ${activity.contactPhone}`,
      url: address,
      cancelled: activity.state === 'cancelled' || ticket.state === 'cancelled',
      remind: [1_440, 60],
    }),
  )
  const text = calendarFile({
    name: activity.title,
    host: new URL(address).hostname,
    now: instantOf(ask.portal.kernel.clock.now()),
    events,
  })
  return { name: 'ticket.ics', type: calendarType, base64: Buffer.from(text).toString('base64') }
}

async function minePage(ask: Ask): Promise<string> {
  const isPerson = ask.actor.role === 'person'
  const rows = isPerson ? (await ask.call(readMyTickets, {})).rows : await rowsHere(ask)
  const now = instantOf(ask.portal.kernel.clock.now())
  const isPast = (row: Ticket) =>
    row.activity.endsAt <= now || !['taken', 'waiting', 'held'].includes(row.state)
  const soonest = (a: Ticket, b: Ticket) => (a.activity.startsAt < b.activity.startsAt ? -1 : 1)
  const mine = (row: Ticket) => mineOf(ask, row)
  return renderMyActivities(await ask.frame(at.mine), {
    coming: rows
      .filter(row => !isPast(row))
      .sort(soonest)
      .map(mine),
    past: rows.filter(isPast).sort(soonest).reverse().map(mine),
    device: isPerson ? null : freshForm(),
  })
}

async function rowsHere(ask: Ask): Promise<Ticket[]> {
  const found: Ticket[] = []
  for (const ticket of ticketsHere(ask)) {
    const one = await asHolder(ask, readTicket, { ticket }).catch(() => undefined) // given up long ago
    if (one !== undefined) found.push(one)
  }
  return found
}

function mineOf(ask: Ask, row: Ticket): MyTicket {
  const { city, kernel } = ask.portal
  const { id, title, kind, standing, place, mode, isOnline, sittings, moved } = activityProps(row.activity, {
    city,
    now: kernel.clock.now(),
  })
  return {
    code: row.ticket,
    state: row.state,
    stateName: row.stateName,
    ahead: row.ahead,
    came: row.came.length > 0,
    activity: { id, title, kind, standing, place, mode, isOnline, sittings, moved },
  }
}
