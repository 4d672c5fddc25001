import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forbiddenSteps, lifecycleTable, takeStep } from '../kernel/index.ts'
import { activityActions, activityLifecycle, activityParties } from './activity.ts'
import { kindSchemaFile } from './kind-file.ts'
import { kindsOf } from './kinds.ts'
import { lintKinds } from './lint-kinds.ts'
import { hashOf, newCode, readCode } from './ticket.ts'

const folder = new URL('../../../../plans/wenzhou-2023/', import.meta.url)
const source = readFileSync(new URL('activity-kinds.yaml', folder), 'utf8')
const document = readFileSync(new URL('../../../../docs/lifecycles.md', import.meta.url), 'utf8')
const parties = { organiser: 'organiser', office: 'reviewing office', system: 'system' }

describe('the kinds of the plan', () => {
  it('pass their linter, and have the shape that stands beside them', () => {
    expect(lintKinds(source, 'activity-kinds.yaml').findings).toEqual([])
    expect(readFileSync(new URL('activity-kinds.schema.json', folder), 'utf8')).toBe(kindSchemaFile())
    const kinds = [...kindsOf(source, 'activity-kinds.yaml').values()]
    expect(kinds).toHaveLength(16)
    // what the plan counts has a kind that gives the fact
    const facts = new Set(kinds.flatMap(kind => kind.facts.map(({ fact }) => fact)))
    expect([...facts].sort()).toEqual([
      'activity.attended',
      'activity.held',
      'activity.session',
      'base.presented',
    ])
  })

  it('are named nowhere in the program: a rule is data', () => {
    const ids = [...kindsOf(source, 'activity-kinds.yaml').keys()]
    const files = [
      'activity-facts',
      'move-activity',
      'organiser',
      'record-attendance',
      'register',
      'save-activity',
    ]
    for (const file of files) {
      const text = readFileSync(new URL(`${file}.ts`, import.meta.url), 'utf8')
      expect(ids.filter(id => text.includes(`'${id}'`))).toEqual([])
    }
  })

  const change = (from: string, to: string) =>
    lintKinds(source.replace(from, to), 'activity-kinds.yaml').findings

  it.each([
    ['no YAML', 'kinds:', 'kinds: [', /YAML/, ''],
    ['a word that is none', 'family: fair', 'family: fare', /known words/, '/kinds/0/family'],
    ['a key that is none', 'review: county\n    filing_days: 10', 'reviewed: county', /missing/, '/kinds/0'],
    ['one kind twice', 'id: guidance-class', 'id: job-fair', /twice/, '/kinds/1/id'],
    [
      'nobody who may',
      'organisations: [ school ], roles: [ county-officer, city-officer ]',
      'organisations: [], roles: []',
      /nobody may/,
      '/kinds/1/organisers',
    ],
    [
      'participants hidden from all, and visitors',
      'participants: nobody\n    visitors: false',
      'participants: nobody\n    visitors: true',
      /shown to nobody/,
      '/kinds/11/visitors',
    ],
    [
      'a fact counted in another way',
      'fact: base.presented, per: each',
      'fact: base.presented, per: session',
      /not recorded per session/,
      '/kinds/6/facts/1/per',
    ],
    ['a list that is no list', 'of: bases', 'of: school', /no required organisations/, '/kinds/6/facts/1/of'],
    [
      'an attribute of another shape',
      '{ through_park: through-park }',
      '{ through_park: licence }',
      /does not hold/,
      '/kinds/0/facts/0/attributes/through_park',
    ],
    [
      'options where nobody chooses',
      'type: truth }',
      'type: truth, options: [ { id: a, zh: 甲, en: A }, { id: b, zh: 乙, en: B } ] }',
      /does not fit/,
      '/kinds/0/particulars/0',
    ],
  ])('are refused with the line and a cure: %s', (_name, from, to, wrong, pointer) => {
    expect(source).toContain(from)
    const findings = change(from, to)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.map(one => one.wrong.en).join('\n')).toMatch(wrong)
    if (pointer !== '') expect(findings.map(one => one.pointer)).toContain(pointer)
    for (const one of findings) {
      expect(one.line).toBeGreaterThan(0)
      expect(one.cure.zh).not.toBe('')
    }
  })
})

describe('the lifecycle of an activity', () => {
  it('stands in docs/lifecycles.md as it is, and not another', () => {
    expect(document).toContain(lifecycleTable(activityLifecycle, parties))
    const longer = { ...activityLifecycle, review: { ...activityLifecycle.review, dueIn: 3 } }
    expect(document).not.toContain(lifecycleTable(longer, parties))
  })

  it('refuses every step that it does not name', () => {
    const forbidden = forbiddenSteps(activityLifecycle, activityActions, activityParties)
    for (const { state, action, party } of forbidden)
      expect(() => takeStep(activityLifecycle, state, action, party), `${party} ${action} ${state}`).toThrow()
    expect(forbidden.length).toBeGreaterThan(250)
  })
})

describe('the code of a ticket', () => {
  const activity = '018c0000-0000-7000-8000-00000000005f' as Parameters<typeof newCode>[0]
  it('leads to the bucket of its activity, as it is typed by hand', () => {
    const code = newCode(activity)
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 10)} ${code.slice(10)} `
    expect(readCode(typed)).toEqual({ code, bucket: '5f' })
    expect(hashOf(code)).not.toBe(hashOf(newCode(activity)))
  })

  it.each([
    '',
    '1234',
    'O'.repeat(16).concat('5f'),
    'A'.repeat(16).concat('zz'),
    'A'.repeat(17).concat('5f'),
  ])('is not %j', typed => {
    expect(readCode(typed)).toBeUndefined()
  })
})
