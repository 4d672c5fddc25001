import QRCode from 'qrcode'
import {
  listCampaigns,
  nextMonth,
  readActivity,
  readCalendar,
  readCampaign,
  readMyTickets,
} from '../activities/index.ts'
import { Problem } from '../kernel/index.ts'
import { eventLd } from './activity-ld.ts'
import { activityProps, hitOf } from './activity-props.ts'
import { freshForm } from './forms.ts'
import type { Ask, Route } from './portal.ts'
import { noSuchPage } from './post.ts'
import {
  type ActivityProps,
  activityPaths as at,
  type CalendarProps,
  local,
  type Query,
  renderActivities,
  renderActivity,
  renderCampaign,
  renderShare,
} from './view/index.ts'

/** What is on, for everybody: the calendar, one activity, what one takes along of it, campaigns. */
export const activityRoutes: Route[] = [
  {
    method: 'GET',
    path: at.list(),
    shared: true,
    near: true,
    async handle(ask) {
      return { html: renderActivities(await ask.frame(), await calendarProps(ask)) }
    },
  },
  {
    method: 'GET',
    path: at.one(':id'),
    shared: true,
    async handle(ask) {
      const frame = await ask.frame()
      return { html: renderActivity(frame, await activityFor(ask, frame.origin)) }
    },
  },
  {
    method: 'GET',
    path: at.share(':id'),
    shared: true,
    async handle(ask) {
      const frame = await ask.frame()
      const activity = await activityFor(ask, frame.origin)
      const address = `${frame.origin}${local(at.one(activity.id), ask.language)}`
      const picture = await QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
      return { html: renderShare(frame, { activity, address, picture }) }
    },
  },
  {
    method: 'GET',
    path: at.campaign(':id'),
    shared: true,
    async handle(ask) {
      const id = ask.params['id'] ?? ''
      const found = await ask.call(readCampaign, { campaign: id }).catch(noSuchPage)
      const { rows } = await ask.call(readCalendar, { campaign: id, limit: 10 })
      const { city } = ask.portal
      const html = renderCampaign(await ask.frame(), {
        ...found.campaign,
        held: found.held,
        coming: found.coming,
        came: found.came,
        rows: rows.map(row => hitOf(city, row, row.nextAt)),
      })
      return { html }
    },
  },
]

/** What of an address the calendar goes by; everything else in it is not ours. */
const keys = ['q', 'family', 'county', 'campaign', 'series', 'free', 'near', 'month', 'day', 'view'] as const

async function calendarProps(ask: Ask): Promise<CalendarProps> {
  const { city } = ask.portal
  const query = readQuery(ask.query)
  const after = ask.query['after']?.[0]
  const asked = inputOf(query)
  const found = await ask.call(readCalendar, {
    ...asked,
    limit: 20,
    ...(after !== undefined && { after }),
  })
  const { rows: campaigns } = await ask.call(listCampaigns, {})
  return {
    query,
    total: found.total,
    rows: found.rows.map(row => hitOf(city, row, row.nextAt, row.metres)),
    next: found.next,
    isFirst: after === undefined,
    month: found.month,
    day: query['day']?.[0] ?? null,
    before: nextMonth(found.month, -1),
    after: nextMonth(found.month),
    days: found.days,
    families: found.families,
    counties: found.counties.map(one => ({ ...one, name: shortName(ask, one.id) ?? one.name })),
    campaigns: campaigns.map(({ id, name }) => ({ id, name })),
    script: ask.portal.assets.near,
  }
}

function shortName({ portal }: Ask, code: string) {
  const county = portal.city.divisions.get(code)
  return county && { zh: county.shortName, en: county.nameEn.replace(/ (City|District|County)$/, '') }
}

/** The first value of each condition that fits; an address that was typed wrong shows the calendar all the same. */
function readQuery(given: Query): Query {
  return Object.fromEntries(
    keys.flatMap(key => {
      const value = given[key]?.[0]?.trim().slice(0, 80) ?? ''
      return value !== '' && shapes[key].test(value) ? [[key, [value]] as const] : []
    }),
  )
}

const shapes: Readonly<Record<(typeof keys)[number], RegExp>> = {
  q: /./,
  family:
    /^(fair|class|training|assessment|contest|exchange|roadshow|visit|market|culture|sport|friendship|meeting)$/,
  county: /^\d{6}$/,
  campaign: /^[a-z0-9-]{1,40}$/,
  series: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  free: /^yes$/,
  near: /^1[0-3]\d(\.\d{1,7})?,[1-4]\d(\.\d{1,7})?$/,
  month: /^20\d{2}-(0[1-9]|1[0-2])$/,
  day: /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  view: /^month$/,
}

function inputOf(query: Query): Record<string, string> {
  const names: Readonly<Record<string, string>> = { q: 'text' }
  return Object.fromEntries(
    Object.entries(query)
      // a day says its month
      .filter(([key]) => key !== 'view' && !(key === 'month' && query['day'] !== undefined))
      .map(([key, [value = '']]) => [names[key] ?? key, value]),
  )
}

/** One activity as its reader may use it. */
export async function activityFor(ask: Ask, origin: string): Promise<ActivityProps> {
  const { city, kernel } = ask.portal
  const found = await ask.call(readActivity, { activity: ask.params['id'] }).catch(noSuchPage)
  const { activity: view } = found
  const props = activityProps(view, {
    city,
    now: kernel.clock.now(),
    campaign: await campaignOf(ask, view.campaign),
  })
  const ticket = await ticketOf(ask, view.id)
  const isAsked = view.questions.length > 0 || view.companions > 0
  return {
    ...props,
    came: found.came,
    report: found.report?.text ?? null,
    cover: found.cover,
    pictures: found.report?.pictures ?? [],
    stars: found.stars,
    feedback: found.feedback,
    ticket,
    tap: ask.actor.role === 'person' && ticket === null && !isAsked ? freshForm() : null,
    jsonLd: eventLd(view, city, origin),
  }
}

async function campaignOf(ask: Ask, id: string | null): Promise<ActivityProps['campaign']> {
  if (id === null) return null
  const { rows } = await ask.call(listCampaigns, {})
  return rows.find(one => one.id === id) ?? null
}

/** The reader's own registration that stands. */
async function ticketOf(ask: Ask, activity: string): Promise<ActivityProps['ticket']> {
  if (ask.actor.role !== 'person') return null
  const { rows } = await ask.call(readMyTickets, { activity })
  const own = rows.find(row => row.state === 'taken' || row.state === 'waiting')
  return own?.ticket == null ? null : { code: own.ticket, waits: own.state === 'waiting' }
}

/** Why something did not go through that no field is to blame for. */
export function troubleOf(error: unknown): { title: Problem['title']; cure?: Problem['title'] } | undefined {
  if (!(error instanceof Problem) || !['conflict', 'busy'].includes(error.kind)) return undefined
  return { title: error.title, ...(error.cure !== undefined && { cure: error.cure }) }
}
