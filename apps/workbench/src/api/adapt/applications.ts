import { type Answer, areaOf, educations } from '../codes.ts'
import type { Action, Area, Text } from '../shapes.ts'
import { type Adapters, adapt, formOf, pageQuery, text, yes } from './adapter.ts'

export type ApplicationState = Row['state']

export interface ApplicationRow {
  id: string
  version: number
  person: string
  post: { id: string; title: string }
  employer: { id: string; name: string }
  county: Area
  state: ApplicationState
  stateName: Text
  appliedAt: string
  /** the working day by which somebody must act, and who */
  due: string | null
  overdue: boolean
  waitingFor: Text
  interview: { at: string; place: string } | null
  startOn: string | null
  /** the person's own word on the hire or start */
  confirmation: 'none' | 'recorded' | 'confirmed' | 'contested'
  resume: {
    education: Text
    school: string
    major: string
    /** year and month of leaving the last school */
    leftIn: string | null
    experience: string
    skills: string[]
    words: string
    phone: string | null
  }
  actions: Action[]
}

export interface Step {
  version: number
  action: string
  reason?: string
  note?: string
  /** `at` as the clock in the city shows it: 2026-11-27T14:00 */
  interview?: { at: string; place: string }
  startOn?: string
  /** with a refresh: the new last day */
  validUntil?: string
  /** an officer's: what the paper is that shows it, and the paper */
  evidence?: string
  file?: File
}

/** A paper on which an officer recorded a first day or a departure. */
export type EvidencePaper = Answer<'applications_listEvidence'>['rows'][number]

export type ApplicationLine = Answer<'applications_readApplication'>['history'][number]

type Row = Answer<'applications_listApplications'>['rows'][number]

const waiting: Record<NonNullable<Row['waitsFor']>, Text> = {
  person: { zh: '等本人', en: 'the person' },
  organisation: { zh: '等单位', en: 'the employer' },
  officer: { zh: '等工作人员', en: 'an officer' },
  offer: { zh: '', en: '' },
}

export const applicationAdapters = {
  applications: adapt<'applications', Answer<'applications_listApplications'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/applications',
      query: pageQuery(query, {
        state: text(query?.['state']),
        waitsFor: text(query?.['waitsFor']),
        county: text(query?.['county']),
        post: text(query?.['post']),
        overdue: yes(query?.['overdue']),
        q: text(query?.q),
      }),
    }),
    page => ({ ...page, rows: page.rows.map(rowOf) }),
  ),
  application: adapt<'application', Answer<'applications_readApplication'>>(
    ({ path }) => ({ method: 'GET', path: `/api/applications/${path?.['id']}` }),
    ({ application, history }) => ({ application: rowOf(application), history }),
  ),
  evidence: adapt<'evidence', Answer<'applications_listEvidence'>>(
    ({ path }) => ({ method: 'GET', path: `/api/applications/${path?.['id']}/evidence` }),
    ({ rows }) => ({ rows }),
  ),
  moveApplication: adapt<'moveApplication', Answer<'applications_answerApplicant'>>(
    ({ path, body }) => {
      const own = `/api/applications/${path?.['id']}`
      if (body === undefined) return { method: 'POST', path: `${own}/steps` }
      const { version, action, evidence, file, ...rest } = body
      if (evidence === undefined) {
        return { method: 'POST', path: `${own}/steps`, version, body: { action, ...rest } }
      }
      // an officer records it on evidence: another door, with its own rule
      const door = action === 'leave' ? 'departure' : 'start'
      const why = action === 'leave' ? { reason: rest.reason ?? '' } : { startOn: rest.startOn ?? '' }
      return {
        method: 'POST',
        path: `${own}/${door}`,
        version,
        body: formOf({ ...why, evidence }, file),
      }
    },
    ({ version }) => ({ version }),
  ),
} satisfies Adapters

function rowOf(row: Row): ApplicationRow {
  const { resume } = row
  const education = educations[resume.education as keyof typeof educations] // a code of that table, or older
  return {
    id: row.id,
    version: row.version,
    person: row.person,
    post: row.post,
    employer: row.employer,
    county: areaOf(row.division),
    state: row.state,
    stateName: row.stateName,
    appliedAt: row.appliedAt,
    due: row.due,
    overdue: row.overdue,
    waitingFor: row.waitsFor === null ? { zh: '', en: '' } : waiting[row.waitsFor],
    interview: row.interview,
    startOn: row.startedOn ?? row.startOn,
    confirmation: row.fact === null ? 'none' : 'recorded',
    resume: {
      education: education ?? { zh: '', en: '' },
      school: resume.school ?? '',
      major: resume.major ?? '',
      leftIn: resume.graduatedOn?.slice(0, 7) ?? null,
      experience: resume.experience,
      skills: resume.skills,
      words: row.message,
      phone: resume.phone,
    },
    actions: row.actions.map(actionOf),
  }
}

function actionOf(action: Row['actions'][number]): Action {
  return {
    name: action.name,
    label: action.label,
    needsReason: action.needsReason ? (action.name === 'leave' ? 'leave' : 'refuse') : null,
    asksDay: action.name === 'offer' || action.name === 'start',
    primary: action.name === 'invite' || action.name === 'start',
  }
}
