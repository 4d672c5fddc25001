import type { Query } from './model.ts'
import { queryString } from './paths.ts'

/** The addresses of activities and tickets, in Chinese; `local` puts /en before them. */
export const activityPaths = {
  list: (query: Query = {}) => `/activities${queryString(query)}`,
  /** what a calendar subscribes to, by the same conditions */
  feed: (query: Query = {}) => `/activities/calendar.ics${queryString(query)}`,
  one: (id: string) => `/activities/${id}`,
  /** GET: the form; POST: takes a place */
  register: (id: string) => `/activities/${id}/register`,
  share: (id: string) => `/activities/${id}/share`,
  /** the same in both languages */
  picture: (id: string, picture: string) => `/api/activities/${id}/pictures/${picture}`,
  file: (id: string) => `/activities/${id}/calendar.ics`,
  campaign: (id: string) => `/campaigns/${id}`,
  mine: '/my/activities',
  /** POST: this device forgets the tickets that it keeps */
  forget: '/my/activities/forget',
  ticket: (code: string) => `/tickets/${code}`,
  ticketFile: (code: string) => `/tickets/${code}/calendar.ics`,
  /** POST */
  cancel: (code: string) => `/tickets/${code}/cancel`,
  /** POST */
  feedback: (code: string) => `/tickets/${code}/feedback`,
} as const
