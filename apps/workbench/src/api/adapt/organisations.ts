import type { Text } from '../shapes.ts'

/** A request about an organisation, as it waits in the queue. */
export interface RequestRow {
  id: string
  version: number
  kind: Text
  name: string
  organisationKind: Text
  county: { code: string; name: Text }
  state: RequestState
  stateName: Text
  dueOn: string | null
  overdue: boolean
  sentAt: string | null
}
export type RequestState = 'draft' | 'waiting' | 'asked' | 'second-look' | 'verified' | 'refused'

export interface FieldCheck {
  field: string
  said: string
  before: string | null
  fits: boolean | null
}

/** The papers and the fields, side by side. */
export interface RequestDetail {
  request: {
    id: string
    version: number
    state: RequestState
    stateName: Text
    kindName: Text
    facts: { name: string; creditCode: string }
    dueOn: string | null
    reason: Text | null
    note: string | null
    documents: { id: string; kindName: Text; name: string; type: string; size: number }[]
  }
  askedFor: Text
  checks: FieldCheck[]
  warnings: Text[]
  twoLook: boolean
  firstBy: string | null
  isMine: boolean
  contact: { name: string; phone: string }
}

export interface Reason {
  code: string
  name: Text
}

export interface OrganisationStep {
  action: string
  label: Text
  reasons: Reason[]
}

export interface HistoryLine {
  at: string
  action: string
  state: Text
  by: string
  office: Text | null
  reason: Text | null
  note: string | null
  until: string | null
  changes: { field: string; from: string; to: string }[]
}

/** The record of an organisation, for its members and the officers of its area. */
export interface Organisation {
  id: string
  version: number
  kind: string
  kindName: Text
  name: string
  creditCode: string
  division: string
  place: Text
  address: string
  industry: string | null
  representative: string | null
  contactName: string | null
  contactPhone: string | null
  website: string | null
  about: string
  licence: { number: string; from: string; until: string } | null
  state: 'unverified' | 'verified' | 'refused' | 'suspended' | 'closed'
  stateName: Text
  reason: Text | null
  suspendedUntil: string | null
  verifiedOn: string | null
  verifiedBy: Text | null
  noPosts: Text | null
  waiting: { id: string; state: string; stateName: Text; note: string | null } | null
  steps: OrganisationStep[]
  history: HistoryLine[]
}

export interface OwnWords {
  about: string
  address: string
  website: string
  contactName: string
  contactPhone: string
}

export interface Links {
  kind: 'member' | 'tenant'
  name: string
  rows: {
    link: string
    organisation: string
    name: string
    creditCode: string
    county: { code: string; name: Text }
    state: string
    stateName: Text
    since: string
  }[]
}
