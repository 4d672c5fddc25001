import type { Answer, Body } from './codes.ts'
import type { Get, List, Post, Put } from './operation-kinds.ts'

export type ActivityRow = Answer<'activities_listOwn'>['rows'][number]
export type ActivityFile = Answer<'activities_readOwn'>
export type ActivityKind = Answer<'activities_listKinds'>['rows'][number]
export type Particular = ActivityKind['particulars'][number]
export type ActivityFields = Body<'activities_edit'>
export type Participants = Answer<'activities_listRegistrations'>
export type Participant = Participants['rows'][number]
export type Door = Answer<'activities_readDoor'>
export type Scans = Body<'activities_recordAttendance'>
export type ScanResults = Answer<'activities_recordAttendance'>
export type Conflict = Answer<'activities_listConflicts'>['rows'][number]
export type ReportFile = Answer<'activities_readReport'>
export type Venue = Answer<'activities_listVenues'>['rows'][number]
export type Calls = Answer<'activities_listCalls'>

/** A photo, and whether somebody can be recognised in it. */
export interface NewPicture {
  file: File
  people: 'none' | 'some'
}

type Stepped = Answer<'activities_move'>
type Versioned<In> = In & { version: number }

/** What organisers do with their activities, and offices with those in their area. */
export interface ActivityOperations {
  activities: List<'/api/own-activities', ActivityRow>
  activity: Get<'/api/own-activities/{id}', ActivityFile>
  publicActivity: Get<'/api/activities/{id}', Answer<'activities_read'>>
  activityKinds: Get<'/api/activity-kinds', Answer<'activities_listKinds'>>
  campaigns: Get<'/api/campaigns', Answer<'activities_listCampaigns'>>
  draftActivity: Post<'/api/activities', Body<'activities_draft'>, { activity: string; version: number }>
  editActivity: Put<'/api/activities/{id}', Versioned<ActivityFields>, { activity: string; version: number }>
  copyActivity: Post<
    '/api/activities/{id}/copies',
    { firstDay: string },
    { activity: string; version: number }
  >
  makeSeries: Post<
    '/api/activities/{id}/series',
    Body<'activities_makeSeries'>,
    Answer<'activities_makeSeries'>
  >
  stepActivity: Post<'/api/activities/{id}/steps', Versioned<Body<'activities_move'>>, Stepped>
  reviewActivity: Post<'/api/activities/{id}/review', Versioned<Body<'activities_review'>>, Stepped>
  moveSessions: Post<'/api/activities/{id}/move', Versioned<Body<'activities_moveSessions'>>, Stepped>
  participants: Get<'/api/own-activities/{id}/registrations', Participants>
  addParticipants: Post<
    '/api/own-activities/{id}/participants',
    Body<'activities_addParticipants'>,
    Answer<'activities_addParticipants'>
  >
  cancelForThem: Post<
    '/api/own-activities/{id}/registrations/{registration}/cancel',
    Record<string, never>,
    { cancelled: true; movedUp: number }
  >
  door: Get<'/api/own-activities/{id}/door', Door>
  sendScans: Post<'/api/activities/{id}/scans', Scans, ScanResults>
  conflicts: List<'/api/own-activities/{id}/conflicts', Conflict>
  settleConflict: Post<'/api/own-activities/{id}/conflicts/{scan}', { note: string }, { settled: true }>
  calls: Get<'/api/own-activities/{id}/calls', Calls>
  noteCall: Post<
    '/api/activity-registrations/{id}/call',
    Body<'activities_noteCall'>,
    Answer<'activities_noteCall'>
  >
  activityReport: Get<'/api/own-activities/{id}/report', ReportFile>
  reportActivity: Post<
    '/api/activities/{id}/report',
    Versioned<Body<'activities_report'>>,
    Answer<'activities_report'>
  >
  addPicture: Post<'/api/own-activities/{id}/pictures', NewPicture, { picture: string }>
  setCover: Post<'/api/own-activities/{id}/cover', { file: File }, { picture: string }>
  removePicture: Post<
    '/api/own-activities/{id}/pictures/{picture}/removal',
    Record<string, never>,
    { removed: true }
  >
  venues: List<'/api/venues', Venue>
  saveVenue: Post<'/api/venues', Body<'activities_saveVenue'>, Answer<'activities_saveVenue'>>
  findOrganisations: Get<'/api/organisations', Answer<'organisations_find'>>
  roomBookings: Get<'/api/rooms/{id}/bookings', Answer<'activities_readRoomCalendar'>>
}
