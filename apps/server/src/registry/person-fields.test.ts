import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lifecycleTable, roles } from '../kernel/index.ts'
import { fieldOfControl, partsOf, personForms } from './known.ts'
import { type PersonFieldName, personFields, personVisibility } from './person-fields.ts'
import { purposeTable, visibilityTable } from './person-fields-table.ts'
import { registrationLifecycles } from './registration.ts'

const read = (name: string) => readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8')
const names = Object.keys(personFields) as PersonFieldName[] // Object.keys widens the key

describe('docs/person-fields.md', () => {
  it('says of every field why it is held, how long and who sees it, as the tables say', () => {
    expect(read('person-fields.md')).toContain(purposeTable())
    expect(read('person-fields.md')).toContain(visibilityTable())
  })

  it('does not say something else', () => {
    expect(read('person-fields.md')).not.toContain(visibilityTable().replace('masked', 'shown'))
  })
})

describe('docs/lifecycles.md', () => {
  const parties = { person: 'person', town: 'village or town', county: 'county or city' }
  it.each(['unemployment', 'difficulty'] as const)('holds the lifecycle of %s as it is', kind => {
    expect(read('lifecycles.md')).toContain(lifecycleTable(registrationLifecycles[kind], parties))
  })
})

describe('who sees a field', () => {
  it('is nobody without a column: visitors, leaders, the three administrators', () => {
    const blind = [
      'visitor',
      'reporter',
      'leader',
      'system-administrator',
      'security-administrator',
      'audit-administrator',
    ] as const
    for (const role of blind) expect(names.map(name => personVisibility(name, role))).not.toContain('shown')
  })

  it('never shows an identity number in full, to nobody at all', () => {
    for (const role of roles) expect(personVisibility('identity', role)).not.toBe('shown')
  })

  it('shows a phone in full only to the person and to the employer to whom they applied', () => {
    expect(roles.filter(role => personVisibility('phone', role) === 'shown')).toEqual([
      'person',
      'organisation-admin',
      'recruiter',
    ])
  })

  it('names for every field a purpose, a term and a ground, in both languages', () => {
    for (const name of names) {
      for (const text of [personFields[name].purpose, personFields[name].kept, personFields[name].basis]) {
        expect([name, text.zh.length > 1, text.en.length > 1]).toEqual([name, true, true])
      }
    }
  })
})

describe('what a form asks', () => {
  it('is never what it shows for confirmation, whatever is known', () => {
    const some = names.filter((_, at) => at % 2 === 0)
    for (const form of Object.values(personForms)) {
      for (const known of [[], some, names]) {
        const { ask, confirm } = partsOf(form, new Set(known))
        expect(ask.filter(field => confirm.includes(field) || known.includes(field))).toEqual([])
        expect([...form.fields].filter(field => known.includes(field)).sort()).toEqual([...confirm].sort())
      }
    }
  })

  it('is nothing of the record when all of it is known', () => {
    for (const form of Object.values(personForms)) expect(partsOf(form, new Set(names)).ask).toEqual([])
  })

  it('leaves out what an identity number says by itself', () => {
    expect(partsOf(personForms.unemployment, new Set(['name'])).ask).not.toContain('birth')
    expect(partsOf(personForms.unemployment, new Set(['identity'])).ask).toContain('birth')
  })

  it('goes by names of controls that lead to fields that exist', () => {
    for (const field of Object.values(fieldOfControl)) expect(names).toContain(field)
  })
})
