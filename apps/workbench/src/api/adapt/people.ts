import type { Answer, Body } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text, yes } from './adapter.ts'

export type PersonRow = Answer<'registry_listPeople'>['rows'][number]
export type PersonFile = Answer<'registry_readPerson'>
export type PersonField = PersonFile['person']['fields'][number]
export type PersonValue = PersonField['values'][number]
export type Registration = Answer<'registry_listRegistrations'>['rows'][number]
export type FoundPeople = Answer<'registry_searchPeople'>
export type FormBurden = Answer<'registry_readFormBurden'>

/** Somebody who came by, as an officer enters them. */
export interface NewPerson {
  name: string
  division: string
  identity?: { kind: 'citizen-id'; number: string }
  phone?: string
}

/** The path says whose record it is. */
type OfPerson<Sent> = Omit<Sent, 'person'>
export type PersonChange = OfPerson<Body<'registry_editPerson'>>
export type NewSpell = OfPerson<Body<'registry_recordSpell'>>
export type NewRegistration = OfPerson<Body<'registry_applyForThem'>>

/** What an officer decides of a registration. */
export interface RegistrationMove {
  version: number
  action: Registration['actions'][number]['name']
  reason?: string
  note?: string
}

export const peopleAdapters = {
  people: adapt<'people', Answer<'registry_listPeople'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/people',
      query: pageQuery(query, {
        place: text(query?.['county']),
        status: text(query?.['status']),
        keyGroup: text(query?.['group']),
      }),
    }),
    page => page,
  ),
  registrations: adapt<'registrations', Answer<'registry_listRegistrations'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/registrations',
      query: pageQuery(query, {
        kind: text(query?.['kind']),
        state: text(query?.['state']),
        renewal: yes(query?.['renewal']),
      }),
    }),
    page => page,
  ),
} satisfies Adapters
