import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text, yes } from './adapter.ts'

export type RosterRow = Answer<'rosters_listRosters'>['rows'][number]
export type RosterImportRow = Answer<'rosters_listImports'>['rows'][number]
export type RosterImport = Answer<'rosters_readImport'>
export type GraduateRow = Answer<'rosters_listGraduates'>['rows'][number]
export type Retention = Answer<'rosters_readRetention'>
export type MissingAnswer = 'left' | 'mistake' | 'keep'

/** A file, and for an officer the school whose roster it is. */
export interface NewRoster {
  file: File
  school?: string
}

export const rosterAdapters = {
  rosters: adapt<'rosters', Answer<'rosters_listRosters'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/rosters',
      query: pageQuery(query, { id: text(query?.['id']) }),
    }),
    page => page,
  ),
  graduates: adapt<'graduates', Answer<'rosters_listGraduates'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/graduates',
      query: pageQuery(query, {
        roster: text(query?.['roster']),
        q: text(query?.q),
        destination: text(query?.['destination']),
        missing: yes(query?.['missing']),
      }),
    }),
    page => page,
  ),
  uploadRoster: adapt<'uploadRoster', { id: string }>(
    ({ body }) => {
      const form = new FormData()
      if (body?.school !== undefined) form.set('school', body.school)
      if (body !== undefined) form.set('file', body.file)
      return { method: 'POST', path: '/api/roster-imports', body: form }
    },
    made => made,
  ),
} satisfies Adapters
