import type { Static } from 'typebox'
import type { readActivity, readCalendar } from '../activities/index.ts'
import { type Instant, instantOf } from '../kernel/index.ts'
import type { City } from '../registry/index.ts'
import { placeOf } from './post-rows.ts'
import type { ActivityHit, ActivityProps, ActivityStanding, Door } from './view/index.ts'

export type ActivityView = Static<typeof readActivity.output>['activity']
type Row = Omit<Static<typeof readCalendar.output>['rows'][number], 'nextAt' | 'metres'>

const standings: Readonly<Record<ActivityView['state'], ActivityStanding>> = {
  draft: 'open',
  review: 'open',
  open: 'open',
  running: 'running',
  held: 'held',
  reported: 'held',
  closed: 'held',
  cancelled: 'cancelled',
  withdrawn: 'cancelled',
}

/** What a list shows of an activity. @param at the session that the list goes by */
export function hitOf(city: City, row: Row, at: Instant, metres: number | null = null): ActivityHit {
  return {
    id: row.id,
    title: row.title,
    kind: row.kindName,
    isFair: row.family === 'fair',
    standing: standings[row.state],
    at,
    organiser: row.organiserName,
    area: placeOf(city, row.division),
    place: row.place,
    mode: row.modeName,
    isOnline: row.mode === 'online',
    price: row.price,
    free: row.free,
    canWait: Math.max(0, row.waitingList - row.waiting),
    metres,
  }
}

/** Whether somebody can register at this moment, and if not, why. The server decides again when they do. */
export function doorOf(view: ActivityView, now: Instant): Door {
  if (view.state === 'cancelled') return 'cancelled'
  if (!['open', 'running'].includes(view.state) || view.endsAt <= now) return 'over'
  if (view.opensAt !== null && now < view.opensAt) return 'not-yet'
  if (view.closesAt !== null && now >= view.closesAt) return 'too-late'
  if (view.free !== null && view.free <= 0 && view.waiting >= view.waitingList) return 'full'
  return 'yes'
}

export interface Around {
  readonly city: City
  readonly now: number
  readonly campaign?: ActivityProps['campaign']
}

/** A page's props from what a use case tells of one activity. */
export function activityProps(view: ActivityView, { city, now, campaign = null }: Around): ActivityProps {
  return {
    ...hitOf(city, view, view.startsAt),
    about: view.about,
    link: view.link,
    coOrganisers: view.coOrganisers,
    audience: view.audience,
    accessible: view.accessible,
    contact: { name: view.contactName, phone: view.contactPhone },
    organisation: view.organisation,
    sittings: view.sessions.map(({ id, title, startsAt, endsAt }) => ({ id, title, startsAt, endsAt })),
    particulars: view.particulars
      .filter(one => !isOrganisation(one.value.zh))
      // what was typed stands in both languages alike
      .map(({ name, value }) => ({ label: name, value: value.zh === value.en ? value.zh : value })),
    capacity: view.capacity,
    waiting: view.waiting,
    opensAt: view.opensAt,
    closesAt: view.closesAt,
    door: doorOf(view, instantOf(now)),
    moved: view.news > 0 && view.state !== 'cancelled',
    reason: view.news > 0 || view.state === 'cancelled' ? view.reason : null,
    visitors: view.visitors,
    companions: view.companions,
    questions: view.questions,
    campaign,
    came: null,
    report: null,
    cover: null,
    pictures: [],
    stars: null,
    feedback: [],
    ticket: null,
    tap: null,
  }
}

/** A particular that names organisations holds their ids, which say nothing to a reader. */
function isOrganisation(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}/.test(value)
}
