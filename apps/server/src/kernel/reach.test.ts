import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { type Role, roles } from './access.ts'
import { faultsOfReach, type Reach, reachOf } from './reach.ts'
import { permissionTable, useCase } from './use-case.ts'

function declared(reach: Reach | readonly Reach[], allow: readonly Role[]) {
  return useCase({
    name: 'notes.readNote',
    kind: 'query',
    title: { zh: '看', en: 'Read' },
    permission: 'note.read',
    reach,
    allow,
    input: Type.Object({}),
    output: Type.Object({}),
    handle: async () => ({}),
  })
}

describe('the reach of a use case', () => {
  it('gives each role the widest reach that fits it and no other', () => {
    const list = declared(['own', 'organisation', 'area'], ['person', 'recruiter', 'county-officer'])
    expect(reachOf(list, 'person')).toBe('own')
    expect(reachOf(list, 'recruiter')).toBe('organisation')
    expect(reachOf(list, 'county-officer')).toBe('area')
    expect(reachOf(list, 'visitor')).toBeUndefined()
    expect(faultsOfReach(list)).toEqual([])
  })

  it('refuses an area for whoever has none, and a record of one’s own for nobody', () => {
    expect(faultsOfReach(declared('area', ['county-officer', 'person']))).toHaveLength(1)
    expect(faultsOfReach(declared('area', ['recruiter'])).join()).toContain('allows recruiter')
    expect(faultsOfReach(declared('city', ['person'])).join()).toContain('allows person')
    expect(faultsOfReach(declared('organisation', ['county-officer'])).join()).toContain(
      'allows county-officer',
    )
    expect(faultsOfReach(declared('own', ['visitor'])).join()).toContain('allows visitor')
    expect(faultsOfReach(declared('public', [...roles]))).toEqual([])
  })

  it('refuses a reach that no role has, and one beside another that swallows it', () => {
    expect(faultsOfReach(declared(['own', 'area'], ['leader'])).join()).toContain('own for no role')
    expect(faultsOfReach(declared(['area', 'city'], ['leader'])).join()).toContain('which of them')
  })

  it('keeps what only the system does away from people and routes', () => {
    expect(faultsOfReach(declared('system', ['system']))).toEqual([])
    expect(faultsOfReach(declared('system', ['system', 'leader'])).join()).toContain('no route')
    const routed = { ...declared('system', ['system']), http: { method: 'GET', path: '/api/x' } as const }
    expect(faultsOfReach(routed)).toHaveLength(1)
  })

  it('is asked for at start: no product with a use case that forgot it', () => {
    const { reach, ...rest } = declared('area', ['leader'])
    expect(reach).toBe('area')
    // what a file outside the type check might hand over
    const forgotten = rest as ReturnType<typeof declared>
    expect(() => permissionTable([forgotten])).toThrow('says no reach')
  })
})
