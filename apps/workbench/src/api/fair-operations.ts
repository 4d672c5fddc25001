import type { Answer, Body } from './codes.ts'
import type { Get, List, Post, Put } from './operation-kinds.ts'

export type FairRow = Answer<'fairs_list'>['rows'][number]
export type FairFile = Answer<'fairs_readOwn'>
export type FairHall = NonNullable<FairFile['hall']>
export type FairEntry = FairFile['entries'][number]
export type FairReport = Answer<'fairs_readReport'>
export type MyEntryRow = Answer<'fairs_listMine'>['rows'][number]
export type OpenFair = Answer<'fairs_listOpen'>['rows'][number]
export type MyEntry = Answer<'fairs_readMine'>
export type FairTalk = Answer<'fairs_listTalks'>['rows'][number]

type Versioned<In> = In & { version: number }

/** What organisers of fairs do, and employers that come to them. */
export interface FairOperations {
  fairs: List<'/api/own-fairs', FairRow>
  fair: Get<'/api/own-fairs/{id}', FairFile>
  fairReport: Get<'/api/own-fairs/{id}/report', FairReport>
  arrangeHall: Put<'/api/fairs/{id}/hall', Versioned<Body<'fairs_arrangeHall'>>, { version: number }>
  decideEntry: Post<
    '/api/fairs/{id}/entries/{entry}/decision',
    Versioned<Body<'fairs_decideEntry'>>,
    { version: number }
  >
  addEmployers: Post<'/api/fairs/{id}/employers', Body<'fairs_addEmployers'>, Answer<'fairs_addEmployers'>>
  assignRest: Post<'/api/fairs/{id}/assignments', Record<string, never>, { assigned: number; left: number }>
  staffStands: Post<'/api/fairs/{id}/staffed', Body<'fairs_staffStands'>, { there: number }>
  myEntries: List<'/api/fair-entries', MyEntryRow>
  openFairs: Get<'/api/open-fairs', Answer<'fairs_listOpen'>>
  myEntry: Get<'/api/fair-entries/{id}', MyEntry>
  applyForStand: Post<'/api/fairs/{id}/entries', Body<'fairs_applyForStand'>, { entry: string }>
  changeEntry: Put<'/api/fair-entries/{id}', Versioned<Body<'fairs_changeEntry'>>, { version: number }>
  withdrawEntry: Post<'/api/fair-entries/{id}/withdrawal', { version: number }, { version: number }>
  fairTalks: List<'/api/fair-entries/{id}/talks', FairTalk>
  writeDownTalk: Post<'/api/fair-entries/{id}/talks', Body<'fairs_writeDownTalk'>, { talk: string }>
  noteTalk: Post<'/api/fair-talks/{talk}', Body<'fairs_noteTalk'>, { version: number }>
  callNext: Post<'/api/fair-entries/{id}/calls', Record<string, never>, Answer<'fairs_callNext'>>
  finishTurn: Post<'/api/fair-turns/{turn}/end', Body<'fairs_finishTurn'>, { talk: string | null }>
  answerResult: Post<'/api/fair-results/{result}', Body<'fairs_answerResult'>, { hired: number }>
}
