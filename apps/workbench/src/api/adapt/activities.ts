import type { Participants } from '../activity-operations.ts'
import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text } from './adapter.ts'

export const activityAdapters = {
  activities: adapt<'activities', Answer<'activities_listOwn'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/own-activities',
      query: pageQuery(query, {
        text: text(query?.q),
        kind: text(query?.['kind']),
        state: text(query?.['state']),
        county: text(query?.['county']),
        series: text(query?.['series']),
        from: text(query?.['from']),
        to: text(query?.['to']),
        mine: text(query?.['mine']),
        owing: text(query?.['owing']),
      }),
    }),
    page => page,
  ),
  participants: adapt<'participants', Participants>(
    ({ path, query }) => ({
      method: 'GET',
      path: `/api/own-activities/${path?.['id'] ?? ''}/registrations`,
      query: pageQuery(query, { text: text(query?.q), state: text(query?.['state']) }),
    }),
    page => page,
  ),
  venues: adapt<'venues', Answer<'activities_listVenues'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/venues',
      query: pageQuery(query, { text: text(query?.q), county: text(query?.['county']) }),
    }),
    page => page,
  ),
  addPicture: adapt<'addPicture', { picture: string }>(
    ({ path, body }) => {
      const form = new FormData()
      if (body !== undefined) {
        form.set('people', body.people)
        form.set('file', body.file) // after the field: the server reads in order
      }
      return { method: 'POST', path: `/api/own-activities/${path?.['id'] ?? ''}/pictures`, body: form }
    },
    made => made,
  ),
} satisfies Adapters
