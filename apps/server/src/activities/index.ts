import type { Module } from '../kernel/index.ts'
import { readCalendarFeed } from './calendar-feed.ts'
import { cancelRegistration } from './cancel-registration.ts'
import { copyActivity, makeSeries } from './copy-activity.ts'
import { activityFollowers } from './follow-merge.store.ts'
import {
  listActivities,
  listKinds,
  listOwnActivities,
  readActivity,
  readOwnActivity,
} from './list-activities.ts'
import { addParticipants, listConflicts, listRegistrations, settleConflict } from './list-registrations.ts'
import { moveActivity, reviewActivity } from './move-activity.ts'
import { moveSessions } from './move-sessions.ts'
import { readMyTickets, readTicket } from './my-tickets.ts'
import { activitiesPersonData, activitySeals } from './person-data.ts'
import { recordAttendance } from './record-attendance.ts'
import { holdPlace, registerForActivity } from './register.ts'
import { giveFeedback, readReport, reportActivity } from './report-activity.ts'
import { draftActivity, editActivity } from './save-activity.ts'
import { fillPlaces, findGuests, tellRegistered } from './tell-changes.ts'
import { listVenues, readRoomCalendar, saveVenue } from './venues.ts'

export {
  type Activity,
  type ActivityAction,
  type ActivityState,
  activityLifecycle,
  activityParties,
  type Session,
} from './activity.ts'
export { type ActivityKind, type Family, families, kindSchemaFile, modes } from './kind-file.ts'
export { type ActivityKinds, activityClockToken, activityKindsToken, planKinds } from './kinds.ts'
export { lintKinds } from './lint-kinds.ts'
export { endOver, releaseHolds, remindComing } from './pass-of-time.ts'

const useCases = [
  addParticipants,
  cancelRegistration,
  copyActivity,
  draftActivity,
  editActivity,
  giveFeedback,
  holdPlace,
  listActivities,
  listConflicts,
  listKinds,
  listOwnActivities,
  listRegistrations,
  listVenues,
  makeSeries,
  moveActivity,
  moveSessions,
  readActivity,
  readCalendarFeed,
  readMyTickets,
  readOwnActivity,
  readReport,
  readRoomCalendar,
  readTicket,
  recordAttendance,
  registerForActivity,
  reportActivity,
  reviewActivity,
  saveVenue,
  settleConflict,
]

/** What takes place: kinds as data, places that are never given away twice, doors that may be offline, and what it counts for. */
export const activities: Module = {
  name: 'activities',
  migrations: new URL('./migrations/', import.meta.url),
  useCases,
  subscribers: [fillPlaces, findGuests, tellRegistered],
  sealed: activitySeals,
  personData: activitiesPersonData,
  followers: activityFollowers,
}

export {
  addParticipants,
  cancelRegistration,
  copyActivity,
  draftActivity,
  editActivity,
  giveFeedback,
  holdPlace,
  listActivities,
  listConflicts,
  listKinds,
  listOwnActivities,
  listRegistrations,
  listVenues,
  makeSeries,
  moveActivity,
  moveSessions,
  readActivity,
  readCalendarFeed,
  readMyTickets,
  readOwnActivity,
  readReport,
  readRoomCalendar,
  readTicket,
  recordAttendance,
  registerForActivity,
  reportActivity,
  reviewActivity,
  saveVenue,
  settleConflict,
}
