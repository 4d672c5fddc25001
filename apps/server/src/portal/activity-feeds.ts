import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readActivity, readCalendarFeed } from '../activities/index.ts'
import { instantOf, type Language, Problem, visitor } from '../kernel/index.ts'
import { originOf, queryOf } from './ask.ts'
import { type CalendarEvent, calendarFile, calendarType } from './calendar-file.ts'
import type { Portal } from './portal.ts'
import { sendText } from './send.ts'
import { activityPaths as at, local, ticketWorker } from './view/index.ts'

const minutes = 15
const name = { zh: '青业活动', en: 'Qingye: what’s on' } as const

/**
 * What calendars of phones and desktops take: the feed by the same conditions as the list, and one activity as a file. Also the
 * worker that keeps tickets, which stands in their folder because its reach ends there.
 */
export function addActivityFeeds(server: FastifyInstance, portal: Portal): void {
  for (const language of ['zh', 'en'] as const) {
    const hidden = { schema: { hide: true } }
    server.get(local(at.feed(), language), hidden, async (request, reply) =>
      sendCalendar(portal, request, reply, await feedEvents(portal, request, language)),
    )
    server.get(local(at.file(':id'), language), hidden, async (request, reply) => {
      // the router's own text
      const { id } = request.params as { id: string }
      const events = await ownEvents(portal, request, id, language)
      reply.header('content-disposition', 'attachment; filename="activity.ics"')
      return sendCalendar(portal, request, reply, events)
    })
    server.get(local('/tickets/keep.js', language), hidden, async (request, reply) => {
      reply.header('cache-control', 'public, no-cache')
      return sendText(request, reply, 'text/javascript; charset=utf-8', ticketWorker)
    })
  }
}

function sendCalendar(
  { kernel }: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  events: readonly CalendarEvent[],
) {
  reply.header('cache-control', `public, max-age=${minutes * 60}`)
  const text = calendarFile({
    name: name[request.language],
    host: new URL(originOf(request)).hostname,
    now: instantOf(kernel.clock.now()),
    events,
  })
  return sendText(request, reply, calendarType, text)
}

const conditions = ['family', 'kind', 'county', 'campaign', 'series'] as const

async function feedEvents(portal: Portal, request: FastifyRequest, language: Language) {
  const query = queryOf(request.query)
  const input = Object.fromEntries(
    conditions.flatMap(key => (query[key]?.[0] === undefined ? [] : [[key, query[key][0]]])),
  )
  const { events } = await portal.kernel
    .call(readCalendarFeed, input, { actor: visitor, language, channel: 'json' })
    .catch(notThere)
  return events.map(
    (one): CalendarEvent => ({
      uid: one.uid,
      sequence: one.sequence,
      start: instantOf(Date.parse(one.startsAt)),
      end: instantOf(Date.parse(one.endsAt)),
      title: one.session === '' ? one.title : `${one.title}：${one.session}`,
      place: one.place === '' ? one.link : one.place,
      about: one.organiserName,
      url: addressOf(request, one.activity, language),
      cancelled: one.state === 'cancelled',
    }),
  )
}

async function ownEvents(portal: Portal, request: FastifyRequest, id: string, language: Language) {
  const { activity } = await portal.kernel
    .call(readActivity, { activity: id }, { actor: visitor, language, channel: 'json' })
    .catch(notThere)
  return activity.sessions.map(
    (session): CalendarEvent => ({
      uid: session.id,
      sequence: activity.news,
      start: session.startsAt,
      end: session.endsAt,
      title: session.title === '' ? activity.title : `${activity.title}：${session.title}`,
      place: activity.place === '' ? (activity.link ?? '') : activity.place,
      about: activity.organiserName,
      url: addressOf(request, id, language),
      cancelled: activity.state === 'cancelled',
      remind: [60],
    }),
  )
}

function addressOf(request: FastifyRequest, id: string, language: Language): string {
  return `${originOf(request)}${local(at.one(id), language)}`
}

/** A condition that nothing can fit is no calendar. */
function notThere(error: unknown): never {
  if (error instanceof Problem && error.kind === 'invalid')
    throw new Problem('not-found', 'page.not-found', { zh: '没有这份日历', en: 'There is no such calendar' })
  throw error
}
