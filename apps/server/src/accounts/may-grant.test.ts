import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modules } from '../app.ts'
import { administrators, type Id, newId, type Role, roles } from '../kernel/index.ts'
import type { Grant, NewGrant } from './account.ts'
import { mayDelegate } from './may-delegate.ts'
import { type Granter, type GrantFacts, type GrantRule, grantRules, mayEnd, mayGrant } from './may-grant.ts'
import { gained, powersOf, powersOfRoles } from './power.ts'

const powers = powersOfRoles(modules.flatMap(module => module.useCases))
const today = '2023-11-22'
const seed = 20231122
const runs = 8_000

const accounts = ['a', 'b', 'c'].map(() => newId<'Account'>(0))
const organisations = ['x', 'y'].map(() => newId<'Organisation'>(0))
const areas = ['3303', '330381', '330302', '330381101', '330302001', '330381101001']
const departments = ['hrss', 'town', 'audit']

const someGrant = (account: Id<'Account'>): fc.Arbitrary<Grant> =>
  fc
    .record({ role: fc.constantFrom(...roles), place: somePlace, standsIn: fc.boolean() })
    .map(({ role, place, standsIn }) => ({
      id: newId<'Grant'>(0),
      account,
      role,
      ...place,
      from: today,
      until: undefined,
      standsInFor: standsIn ? newId<'Grant'>(0) : undefined,
    }))

const somePlace = fc.oneof(
  fc.record({
    area: fc.constantFrom(...areas),
    department: fc.constantFrom(...departments),
    organisation: fc.constant(undefined),
  }),
  fc.record({
    area: fc.constant(undefined),
    department: fc.constant(undefined),
    organisation: fc.constantFrom(...organisations),
  }),
  fc.constant({ area: undefined, department: undefined, organisation: undefined }),
)

const ofCity = { area: '3303', department: 'hrss', organisation: undefined, standsInFor: undefined }
const ofOrganisation = {
  area: undefined,
  department: undefined,
  organisation: organisations[0],
  standsInFor: undefined,
}

interface Case {
  readonly granter: Granter
  readonly grant: NewGrant
  readonly target: { readonly account: Id<'Account'>; readonly grants: readonly Grant[] }
  readonly facts: Omit<GrantFacts, 'powers'>
}

/** Any granter, any grant, any target, sensible or not: the rules are all that stands between. */
const someCase: fc.Arbitrary<Case> = fc
  .record({ mine: fc.constantFrom(...accounts), theirs: fc.constantFrom(...accounts) })
  .chain(({ mine, theirs }) =>
    fc
      .record({
        own: fc.array(someGrant(mine), { minLength: 1, maxLength: 2 }),
        // half of the granters are what such people are, the others anything
        usual: fc.boolean(),
        // the granter acts in a grant that has ended meanwhile
        gone: fc.integer({ min: 0, max: 9 }).map(one => one === 0),
        held: fc.oneof(fc.constant([]), fc.array(someGrant(theirs), { maxLength: 2 })),
        role: fc.constantFrom(...roles),
        place: somePlace,
        organisationKind: fc.constantFrom('school', 'enterprise'),
        giver: fc.constantFrom<Role>('security-administrator', 'organisation-admin', 'county-officer'),
      })
      .map(({ own, usual, gone, held, role, place, organisationKind, giver }) => {
        const [first, ...rest] = own
        if (first === undefined) throw new Error('a granter has a grant')
        const real = giver === 'organisation-admin' ? ofOrganisation : ofCity
        const acting = { ...first, role: giver, ...(usual && real) }
        const grants = gone ? rest : [acting, ...rest]
        const target = { account: theirs, grants: mine === theirs ? grants : held }
        return {
          granter: { account: mine, grants, acting },
          grant: { role, ...place },
          target,
          facts: { today, organisationKind },
        }
      }),
  )

function may({ granter, grant, target, facts }: Case, rules?: Readonly<Record<string, GrantRule>>) {
  return mayGrant(granter, grant, target, { ...facts, powers }, rules)
}

/**
 * What must never come of a grant, said anew and without the rules: each a harm that somebody would do with it.
 * Returns the harms of a case that was let through.
 */
function harms({ granter, grant, target, facts }: Case): string[] {
  const found: string[] = []
  const { acting } = granter
  if (!granter.grants.some(own => own.id === acting.id)) found.push('given in a role that has ended')
  if (acting.standsInFor !== undefined) found.push('given by a stand-in')
  const isOffice = grant.area !== undefined
  if (acting.role.endsWith('-officer')) found.push('given by an officer')
  if (isOffice !== (acting.role === 'security-administrator')) found.push('given by the wrong administrator')
  if (['visitor', 'person', 'system', 'mentor'].includes(grant.role)) found.push('a role that nobody gives')
  if (grant.role === 'system-administrator' || grant.role === 'audit-administrator')
    found.push('an overseer made')
  if (isOffice && !grant.area?.startsWith(acting.area ?? '~')) found.push('outside the area')
  if (isOffice && grant.organisation !== undefined) found.push('an office and an organisation at once')
  if (grant.role === 'village-worker' && grant.area?.length !== 12)
    found.push('a village worker without a village')
  if (grant.role === 'county-officer' && grant.area?.length !== 6)
    found.push('a county officer without a county')
  if (grant.role === acting.role && isOffice && grant.area === acting.area) found.push('one of the own kind')
  if (grant.organisation !== acting.organisation) found.push('another organisation')
  if (grant.role === 'school-counsellor' && facts.organisationKind !== 'school')
    found.push('a counsellor of no school')
  if (target.account === granter.account) found.push('given to oneself')
  const rolesAfter = [...target.grants.map(each => each.role), grant.role]
  const kinds = new Set(rolesAfter)
  if (administrators.some(each => kinds.has(each)) && kinds.size > 1)
    found.push('administrators not separate')
  if (kinds.has('auditor') && kinds.size > 1) found.push('an auditor with another role')
  if (kinds.has('leader') && kinds.has('county-officer')) found.push('accepter and approver in one')
  const after = target.account === granter.account ? [...granter.grants, grant] : granter.grants
  if (gained(powersOf(granter.grants, powers), powersOf(after, powers)).length > 0)
    found.push('own power grown')
  return found
}

describe('giving a role', () => {
  it('does no harm, whoever gives whatever to whomever', () => {
    let given = 0
    fc.assert(
      fc.property(someCase, one => {
        if (may(one) !== undefined) return
        given += 1
        expect(harms(one)).toEqual([])
      }),
      { seed, numRuns: runs },
    )
    // it is not by refusing everything
    expect(given).toBeGreaterThan(40)
  })

  for (const name of Object.keys(grantRules) as (keyof typeof grantRules)[]) {
    // both guard the same door: each is dropped together with the other below
    if (name === 'notOneself' || name === 'noOwnGain') continue
    it(`would do harm without the rule ${name}`, () => {
      const { [name]: _, ...rest } = grantRules
      expect(harmsWith(rest)).not.toEqual([])
    })
  }

  it('would raise oneself without the rules that forbid it, and the sum of powers alone forbids it too', () => {
    const { notOneself: _, noOwnGain, separate: __, ...rest } = grantRules
    expect(harmsWith(rest)).toContain('own power grown')
    expect(harmsWith({ ...rest, noOwnGain })).not.toContain('own power grown')
  })

  it('looks at what the target could hand on, too', () => {
    // a county officer who gives is not allowed anyway; here only the gain is asked
    const [me, colleague] = accounts
    if (me === undefined || colleague === undefined) throw new Error('two accounts')
    const office = {
      area: '330381',
      department: 'hrss',
      organisation: undefined,
      from: today,
      until: undefined,
      standsInFor: undefined,
    }
    const acting: Grant = { id: newId<'Grant'>(0), account: me, role: 'town-officer', ...office }
    const theirs: Grant = { id: newId<'Grant'>(0), account: colleague, role: 'town-officer', ...office }
    const question = {
      granter: { account: me, grants: [acting], acting },
      grant: { role: 'county-officer', area: '330381', department: 'hrss' } as NewGrant,
      target: { account: colleague, grants: [theirs] },
      facts: { powers, today },
    }
    expect(grantRules.noOwnGain(question)?.en).toContain('more power')
    const elsewhere = { ...theirs, department: 'town' }
    const apart = {
      ...question,
      grant: { ...question.grant, department: 'town' },
      target: { account: colleague, grants: [elsewhere] },
    }
    expect(grantRules.noOwnGain(apart)).toBeUndefined()
  })

  it('is ended only by whoever may give it, and never one’s own', () => {
    fc.assert(
      fc.property(someCase, ({ granter, target }) => {
        for (const grant of target.grants) {
          if (mayEnd(granter, grant) !== undefined) continue
          expect(grant.account).not.toBe(granter.account)
          expect(['system-administrator', 'audit-administrator', 'person']).not.toContain(grant.role)
          expect(
            (grant.area ?? grant.organisation ?? '').startsWith(
              granter.acting.area ?? granter.acting.organisation ?? '~',
            ),
          ).toBe(true)
        }
      }),
      { seed, numRuns: runs },
    )
  })
})

function harmsWith(rules: Readonly<Record<string, GrantRule>>): string[] {
  const found = new Set<string>()
  for (const one of fc.sample(someCase, { seed, numRuns: runs })) {
    if (may(one, rules) !== undefined) continue
    for (const harm of harms(one)) found.add(harm)
  }
  return [...found]
}

describe('standing in', () => {
  const office = { area: '330381', department: 'hrss', organisation: undefined }
  const [me, colleague] = accounts
  if (me === undefined || colleague === undefined) throw new Error('two accounts')
  const grantOf = (account: Id<'Account'>, role: Role, more: Partial<Grant> = {}): Grant => ({
    id: newId<'Grant'>(0),
    account,
    role,
    ...office,
    from: today,
    until: undefined,
    standsInFor: undefined,
    ...more,
  })
  const mine = grantOf(me, 'county-officer')
  const holder = { account: me, grants: [mine] }
  const asked = { grant: mine, from: today, until: '2023-12-22' }
  const theirs = (role: Role, more: Partial<Grant> = {}) => ({
    account: colleague,
    grants: [grantOf(colleague, role, more)],
  })

  it('is for a colleague of the same office and for sixty days at most', () => {
    expect(mayDelegate(holder, asked, theirs('county-officer'), today)).toBeUndefined()
    expect(
      mayDelegate(holder, { ...asked, until: '2024-01-21' }, theirs('county-officer'), today),
    ).toBeUndefined()
    expect(
      mayDelegate(holder, { ...asked, until: '2024-01-22' }, theirs('county-officer'), today),
    ).toBeDefined()
    expect(
      mayDelegate(holder, { ...asked, until: '2023-11-21' }, theirs('county-officer'), today),
    ).toBeDefined()
    expect(mayDelegate(holder, asked, theirs('county-officer', { department: 'town' }), today)).toBeDefined()
    expect(mayDelegate(holder, asked, theirs('county-officer', { area: '330302' }), today)).toBeDefined()
    expect(mayDelegate(holder, asked, holder, today)).toBeDefined()
  })

  it('is not handed on, and is not for whoever must stay apart', () => {
    const standing = grantOf(me, 'county-officer', { standsInFor: newId<'Grant'>(0) })
    const second = { account: me, grants: [mine, standing] }
    expect(mayDelegate(second, { ...asked, grant: standing }, theirs('county-officer'), today)?.en).toContain(
      'handed on',
    )
    expect(mayDelegate(holder, asked, theirs('leader'), today)?.en).toContain('accepts')
    expect(mayDelegate(holder, asked, theirs('auditor'), today)?.en).toContain('auditor')
    expect(mayDelegate(holder, asked, theirs('security-administrator'), today)).toBeDefined()
    const admin = grantOf(me, 'security-administrator')
    const guard = { account: me, grants: [admin] }
    expect(mayDelegate(guard, { ...asked, grant: admin }, theirs('county-officer'), today)?.en).toContain(
      'appointed',
    )
  })

  it('ends with the grant that it stands in for', () => {
    const short = { ...mine, until: '2023-12-01' }
    const until = mayDelegate(
      { account: me, grants: [short] },
      { ...asked, grant: short },
      theirs('county-officer'),
      today,
    )
    expect(until?.en).toContain('before that day')
  })
})
