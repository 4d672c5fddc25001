import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPlan } from '../plan/index.ts'
import { policyFilesIn } from './catalogue.ts'
import { facts } from './facts.ts'
import { lintPolicies } from './lint-policy.ts'
import { mutationReport } from './mutation.ts'
import type { PolicyFile } from './policy-file.ts'
import { policyOf } from './policy-of-file.ts'
import { policySchemaFile } from './policy-schema-file.ts'

const plan = fileURLToPath(new URL('../../../../plans/wenzhou-2023/', import.meta.url))

let linted: ReturnType<typeof lintPolicies>
let files: readonly PolicyFile[]
beforeAll(() => {
  const planItems = new Set(readPlan(readFileSync(`${plan}plan.yaml`, 'utf8')).items.map(item => item.id))
  linted = lintPolicies(policyFilesIn(`${plan}policies`), { planItems })
  files = linted.files
})

describe('the catalogue of the city', () => {
  it('has nothing wrong: shapes, sentences, figures, and every case comes out as it should', () => {
    expect(linted.findings).toEqual([])
  })

  it('has every policy of the city', () => {
    expect(files.map(file => file.id)).toEqual([
      'culture-voucher',
      'difficulty-recognition',
      'expand-posts-2023',
      'insurance-flexible',
      'post-subsidy-msme',
      'public-welfare-post',
      'rent-graduate',
      'rental-home',
      'school-place',
      'settle-first',
      'skill-subsidy',
      'stabilisation-loan',
      'startup-care-farm',
      'startup-hires',
      'startup-insurance',
      'startup-loan-firm',
      'startup-loan-person',
      'startup-once',
      'talent-grant',
      'tax-key-group-founder',
      'tax-key-group-hire',
      'tax-small-low-profit',
      'tax-small-vat',
      'tax-veteran-founder',
      'tax-veteran-hire',
      'traineeship',
      'unemployment-registration',
    ])
    expect(new Set(files.map(file => file.layer))).toEqual(new Set(['nation', 'province', 'city', 'county']))
  })

  it('lets no small change of it go unnoticed, but those that change nothing', () => {
    const reports = files.map(file => mutationReport(file, facts))
    expect(reports.flatMap(({ policy, survivors }) => survivors.map(each => `${policy}: ${each}`))).toEqual(
      [],
    )
    expect(reports.flatMap(({ policy, gone }) => gone.map(each => `${policy}: ${each}`))).toEqual([])
    const sum = (of: (report: (typeof reports)[number]) => number) =>
      reports.reduce((all, each) => all + of(each), 0)
    expect(sum(each => each.made)).toBeGreaterThan(900)
    expect(sum(each => each.equivalent)).toBeLessThan(10)
  })

  it('would notice a case that is missing (control)', () => {
    const [file] = files.filter(each => each.id === 'settle-first')
    if (file === undefined) throw new Error('there is no settle-first')
    const without = { ...file, cases: file.cases.filter(each => each.facts?.['birth'] !== '1987-11-23') }
    const { survivors } = mutationReport(
      { ...without, cases: without.cases.filter(each => each.like !== 'young') },
      facts,
    )
    expect(survivors).toContain('2023 parameters.oldest.value -1')
  })

  it('has the schema for editors beside it', () => {
    expect(readFileSync(`${plan}policies/policy.schema.json`, 'utf8')).toBe(policySchemaFile())
  })

  it('knows each version by what could change a decision, and by nothing else', () => {
    const [file] = files
    const version = file?.versions[0]
    if (file === undefined || version === undefined) throw new Error('there are no policies')
    const hashOf = (changed: PolicyFile) => policyOf(changed).versions[0]?.hash
    const now = hashOf(file)
    expect(now).toMatch(/^[0-9a-f]{64}$/)
    expect(hashOf({ ...file, cases: file.cases.slice(1), plan: [] })).toBe(now)
    expect(hashOf({ ...file, versions: [{ ...version, to: '2030-01-01' }] })).not.toBe(now)
    expect(hashOf({ ...file, layer: 'nation' })).not.toBe(now)
  })

  it('promises nothing that is not known: a figure without value blocks, and is never a nought', () => {
    const empty = files.flatMap(file =>
      file.versions.flatMap(version =>
        Object.entries(version.parameters ?? {}).flatMap(([name, { value }]) =>
          value === null ? [`${file.id} ${name}`] : [],
        ),
      ),
    )
    expect(empty).toEqual([
      'culture-voucher value',
      'post-subsidy-msme each',
      'rent-graduate amount',
      'startup-once subsidy',
      'talent-grant amount',
    ])
  })
})
