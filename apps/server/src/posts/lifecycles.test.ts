import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workApplication } from '../applications/index.ts'
import { forbiddenSteps, lifecycleTable, takeStep } from '../kernel/index.ts'
import { postActions, postLifecycle, postParties } from './post.ts'

const document = readFileSync(new URL('../../../../docs/lifecycles.md', import.meta.url), 'utf8')

describe('docs/lifecycles.md', () => {
  it('holds the lifecycle of a post as it is', () => {
    const parties = { employer: 'employer', officer: 'officer', system: 'system' }
    expect(document).toContain(lifecycleTable(postLifecycle, parties))
  })

  it('holds the lifecycle of an application as it is, and not another', () => {
    const parties = { person: 'person', organisation: 'employer', officer: 'officer', offer: 'the offer' }
    expect(document).toContain(lifecycleTable(workApplication, parties))
    const longer = { ...workApplication, received: { ...workApplication.received, dueIn: 6 } }
    expect(document).not.toContain(lifecycleTable(longer, parties))
  })
})

describe('the lifecycle of a post', () => {
  it('refuses every step that it does not name', () => {
    const forbidden = forbiddenSteps(postLifecycle, postActions, postParties)
    for (const { state, action, party } of forbidden) {
      expect(() => takeStep(postLifecycle, state, action, party), `${party} ${action} ${state}`).toThrow()
    }
    expect(forbidden.length).toBeGreaterThan(150)
  })
})
