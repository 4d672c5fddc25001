import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forbiddenSteps, lifecycleTable, takeStep } from '../kernel/index.ts'
import { organisationActions, organisationLifecycle, organisationParties } from '../registry/index.ts'
import { requestActions, requestLifecycle, requestParties } from './request.ts'

const document = readFileSync(new URL('../../../../docs/lifecycles.md', import.meta.url), 'utf8')

describe('docs/lifecycles.md', () => {
  it('holds the lifecycles of an organisation and of a request as they are', () => {
    expect(document).toContain(
      lifecycleTable(organisationLifecycle, { officer: 'officer', system: 'system' }),
    )
    expect(document).toContain(
      lifecycleTable(requestLifecycle, { applicant: 'applicant', officer: 'officer' }),
    )
  })
})

describe('a step that no lifecycle names', () => {
  it('is refused, for organisations and for requests', () => {
    const wrong = forbiddenSteps(organisationLifecycle, organisationActions, organisationParties)
    for (const { state, action, party } of wrong) {
      expect(
        () => takeStep(organisationLifecycle, state, action, party),
        `${party} ${action} ${state}`,
      ).toThrow()
    }
    const other = forbiddenSteps(requestLifecycle, requestActions, requestParties)
    for (const { state, action, party } of other) {
      expect(() => takeStep(requestLifecycle, state, action, party), `${party} ${action} ${state}`).toThrow()
    }
    expect(wrong.length + other.length).toBeGreaterThan(80)
  })
})
