import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text, yes } from './adapter.ts'

export type EmployerRow = Answer<'desk_listEmployers'>['rows'][number]

export type Task = Answer<'desk_listMyTasks'>['rows'][number]

export interface NewTask {
  title: string
  target: string | null
  area: string | null
  /** a department's code, or `me` */
  owner: string
  due: string
  note: string
}

export const deskAdapters = {
  tasks: adapt<'tasks', Answer<'desk_listMyTasks'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/tasks',
      query: pageQuery(query, { done: yes(query?.['done']), given: yes(query?.['given']) }),
    }),
    page => page,
  ),
  employers: adapt<'employers', Answer<'desk_listEmployers'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/employers',
      query: pageQuery(query, {
        kind: text(query?.['kind']),
        state: text(query?.['state']),
        county: text(query?.['county']),
        q: text(query?.q),
      }),
    }),
    page => page,
  ),
} satisfies Adapters
