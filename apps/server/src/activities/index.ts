import type { Module } from '../kernel/index.ts'
import { readCalendarFeed } from './calendar-feed.ts'
import { listCalls, noteCall } from './call-guests.ts'
import { cancelForThem } from './cancel-for-them.ts'
import { cancelRegistration } from './cancel-registration.ts'
import { copyActivity, makeSeries } from './copy-activity.ts'
import { activityFollowers } from './follow-merge.store.ts'
import { addPicture, readPicture, removePicture, setCover } from './keep-pictures.ts'
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
import { readCalendar } from './read-calendar.ts'
import { listCampaigns, readCampaign } from './read-campaigns.ts'
import { readDoor } from './read-door.ts'
import { recordAttendance } from './record-attendance.ts'
import { holdPlace, registerForActivity } from './register.ts'
import { giveFeedback, readReport, reportActivity } from './report-activity.ts'
import { draftActivity, editActivity } from './save-activity.ts'
import { fillPlaces, findGuests, tellRegistered } from './tell-changes.ts'
import { listVenues, readRoomCalendar, saveVenue } from './venues.ts'

export { findActivity, lockActivity } from './activity.store.ts'
export {
  type Activity,
  type ActivityAction,
  type ActivityState,
  activityLifecycle,
  activityParties,
  type Session,
} from './activity.ts'
export {
  type Came,
  type Counted,
  factsOfDoors,
  factsOfHeld,
  type StandsProof,
  standsProofToken,
  takesPlace,
} from './activity-facts.ts'
export { countCame, peopleWhoCame } from './attendance.store.ts'
export { countOpenCalls } from './call.store.ts'
export { type Campaign, campaignSchemaFile, lintCampaigns } from './campaign-file.ts'
export { type Campaigns, campaignsToken, planCampaigns } from './campaigns.ts'
export { hoursAfter, hoursBefore } from './check-in.ts'
export {
  type DoorReading,
  doorReadings,
  type SessionReading,
  sessionReadings,
} from './door-readings.store.ts'
export { unknownActivity } from './keep-places.ts'
export { type ActivityKind, type Family, families, kindSchemaFile, modes } from './kind-file.ts'
export { type ActivityKinds, activityClockToken, activityKindsToken, kindOf, planKinds } from './kinds.ts'
export { lintKinds } from './lint-kinds.ts'
export { isOver, isOwn, organisers, watchers } from './organiser.ts'
export { endOver, releaseHolds, remindComing } from './pass-of-time.ts'
export { nextMonth } from './read-calendar.ts'
export { sessionsOf } from './session.store.ts'
export { type TookPart, tookPart } from './took-part.store.ts'

const useCases = [
  addParticipants,
  addPicture,
  cancelForThem,
  cancelRegistration,
  copyActivity,
  draftActivity,
  editActivity,
  giveFeedback,
  holdPlace,
  listActivities,
  listCalls,
  listCampaigns,
  listConflicts,
  listKinds,
  listOwnActivities,
  listRegistrations,
  listVenues,
  makeSeries,
  moveActivity,
  moveSessions,
  noteCall,
  readActivity,
  readCalendar,
  readCalendarFeed,
  readCampaign,
  readDoor,
  readMyTickets,
  readOwnActivity,
  readPicture,
  readReport,
  readRoomCalendar,
  readTicket,
  recordAttendance,
  registerForActivity,
  removePicture,
  reportActivity,
  reviewActivity,
  saveVenue,
  setCover,
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
  addPicture,
  cancelForThem,
  cancelRegistration,
  copyActivity,
  draftActivity,
  editActivity,
  giveFeedback,
  holdPlace,
  listActivities,
  listCalls,
  listCampaigns,
  listConflicts,
  listKinds,
  listOwnActivities,
  listRegistrations,
  listVenues,
  makeSeries,
  moveActivity,
  moveSessions,
  noteCall,
  readActivity,
  readCalendar,
  readCalendarFeed,
  readCampaign,
  readDoor,
  readMyTickets,
  readOwnActivity,
  readPicture,
  readReport,
  readRoomCalendar,
  readTicket,
  recordAttendance,
  registerForActivity,
  removePicture,
  reportActivity,
  reviewActivity,
  saveVenue,
  setCover,
  settleConflict,
}
