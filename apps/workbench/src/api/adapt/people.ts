import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text, yes } from './adapter.ts'

export type PersonRow = Answer<'registry_listPeople'>['rows'][number]
export type PersonFile = Answer<'registry_readPerson'>
export type PersonField = PersonFile['person']['fields'][number]
export type PersonValue = PersonField['values'][number]
export type Registration = Answer<'registry_listRegistrations'>['rows'][number]
export type FormBurden = Answer<'registry_readFormBurden'>

/** Somebody who came by, as an officer enters them. */
export interface NewPerson {
  name: string
  division: string
  identity?: { kind: 'citizen-id'; number: string }
  phone?: string
}

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
        q: text(query?.q),
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
