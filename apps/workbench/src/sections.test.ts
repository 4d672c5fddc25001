import { describe, expect, it } from 'vitest'
import { modules } from '../../server/src/app.ts'
import { permissionTable, type Role, roles } from '../../server/src/kernel/index.ts'
import { afterwards } from '../../server/src/portal/entered.ts'
import { homeOf, sections } from './sections.ts'

const permissions = permissionTable(modules.flatMap(module => module.useCases))
const signedIn = roles.filter(role => role !== 'visitor' && role !== 'system')
const withoutDesk: readonly Role[] = ['person', 'mentor']

const can = (role: Role): string[] =>
  [...permissions].flatMap(([name, holders]) => (holders.includes(role) ? [name] : []))

describe('the first page of a role', () => {
  it.each(signedIn)('is one that it may see: %s', role => {
    const home = homeOf({ role, can: can(role) })
    if (withoutDesk.includes(role)) {
      expect(home).toBeUndefined()
      expect(afterwards(role, undefined)).toBe('/')
      return
    }
    expect(afterwards(role, undefined)).toBe('/work/')
    const needed = sections.filter(section => section.to === home).map(section => section.needs)
    expect(needed.some(permission => can(role).includes(permission))).toBe(true)
  })

  it('is not the board for everybody: there are roles that it refuses', () => {
    const refused = signedIn.filter(role => !can(role).includes('board.read'))
    expect(refused).toEqual(expect.arrayContaining(['mentor', 'audit-administrator']))
  })

  it('needs a permission that there is', () => {
    const known = new Set<string>(permissions.keys())
    expect(sections.map(section => section.needs).filter(name => !known.has(name))).toEqual([])
  })
})
