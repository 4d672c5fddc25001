import { describe, expect, it } from 'vitest'
import { permit } from './permit.ts'
import { testActor } from './testing/index.ts'

const title = { zh: '试', en: 'Try' }
const officer = testActor('county-officer')
const stale = testActor('county-officer', { mustProve: true })
const person = testActor('person', { mustProve: true })
const allow = ['county-officer', 'person'] as const

function answer(useCase: Parameters<typeof permit>[0], actor = stale): string {
  try {
    permit(useCase, actor)
    return 'may'
  } catch (error) {
    return (error as { code: string }).code // every refusal here is a problem with a code
  }
}

describe('what somebody may', () => {
  it('is nothing that the declaration does not name for their role', () => {
    expect(answer({ title, allow: ['leader'] }, officer)).toBe('access.forbidden')
    expect(answer({ title, allow }, testActor('visitor'))).toBe('access.sign-in')
    expect(answer({ title, allow }, officer)).toBe('may')
  })

  it('asks for the second factor again where it is grave, or a list is taken along', () => {
    expect(answer({ title, allow, grave: true })).toBe('access.prove-again')
    expect(answer({ title, allow, file: true })).toBe('access.prove-again')
    // the controls: nothing grave, a fresh factor, one's own file
    expect(answer({ title, allow })).toBe('may')
    expect(answer({ title, allow, grave: true }, officer)).toBe('may')
    expect(answer({ title, allow, file: true }, person)).toBe('may')
  })
})
