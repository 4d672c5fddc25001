import type { PostFields } from '../api/adapt/posts.ts'

export const blank: PostFields = {
  employer: '',
  title: '',
  category: 'market',
  occupation: '',
  socialKind: '',
  openings: null,
  county: '',
  place: '',
  pay: { kind: 'month', from: null, to: null, months: null },
  hours: '',
  education: 'any',
  experience: 0,
  skills: [],
  insurances: [],
  benefits: [],
  description: '',
  validUntil: '',
  contact: { name: '', phone: '' },
  audiences: [],
}

const place = 'qingye.draft.post'

/** A draft that was never sent lives on this device, so that nothing typed is lost. */
export function keptDraft(): PostFields | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return undefined
    return { ...blank, ...kept } // fields of an older shape fall back to blank ones
  } catch {
    return undefined // storage may be shut off, or hold something else
  }
}

export function keepDraft(fields: PostFields | undefined): void {
  try {
    if (fields === undefined) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(fields))
  } catch {
    // storage may be shut off: the draft lasts until the page is left
  }
}
