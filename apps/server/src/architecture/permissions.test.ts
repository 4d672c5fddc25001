import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { modules } from '../app.ts'
import { faultsOfReach, type Module, reachesOf } from '../kernel/index.ts'
import { permissionsPage } from './permissions-page.ts'

const page = fileURLToPath(new URL('../../../../docs/permissions.md', import.meta.url))
const all = modules.flatMap(module => module.useCases)

describe('docs/permissions.md', () => {
  it('says of every use case who may and how far', async () => {
    const cure = 'stale: print it with npx vitest run apps/server/src/architecture/permissions.test.ts -u'
    await expect(permissionsPage(modules), cure).toMatchFileSnapshot(page)
  })

  it('changes when a role is taken away, when one comes in, and when a reach is widened', () => {
    const printed = permissionsPage(modules)
    const changed = (change: (useCase: Module['useCases'][number]) => Module['useCases'][number]) =>
      permissionsPage(modules.map(module => ({ ...module, useCases: module.useCases.map(change) })))
    const only = (name: string, more: object) =>
      changed(useCase => (useCase.name === name ? { ...useCase, ...more } : useCase))
    expect(only('posts.reviewPost', { allow: ['county-officer'] })).not.toBe(printed)
    expect(only('posts.reviewPost', { allow: ['county-officer', 'city-officer', 'leader'] })).not.toBe(
      printed,
    )
    expect(only('posts.reviewPost', { reach: 'city' })).not.toBe(printed)
    expect(only('posts.reviewPost', {})).toBe(printed)
  })
})

describe('the reach of all use cases', () => {
  it('fits the roles that may', () => {
    expect(all.flatMap(faultsOfReach)).toEqual([])
  })

  it('leaves what is a person’s or an organisation’s to nobody over the whole city', () => {
    const wide = all.filter(useCase => reachesOf(useCase).includes('city')).map(useCase => useCase.permission)
    expect([...new Set(wide)].sort()).toMatchSnapshot()
  })
})
