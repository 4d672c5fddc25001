import { decodeMark, totalOf } from '../ledger/index.ts'
import { promisesInPublic } from './plan-numbers.ts'
import type { Portal, Route } from './portal.ts'
import { renderAboutData, renderAccessibility, renderPrivacy } from './view/index.ts'

export function aboutRoutes(portal: Portal): Route[] {
  const promises = promisesInPublic(portal)
  return [
    {
      method: 'GET',
      path: '/about/data',
      shared: true,
      async handle(ask) {
        const { mark } = await promises()
        const position = decodeMark(mark)
        const compared = await portal.lastCompared()
        const html = renderAboutData(await ask.frame(), {
          facts: position === undefined ? 0 : totalOf(position),
          lastVerified: compared?.at ?? null,
          healthy: compared === undefined ? null : compared.differences === 0,
        })
        return { html }
      },
    },
    {
      method: 'GET',
      path: '/about/privacy',
      shared: true,
      handle: async ask => ({ html: renderPrivacy(await ask.frame()) }),
    },
    {
      method: 'GET',
      path: '/about/accessibility',
      shared: true,
      handle: async ask => ({ html: renderAccessibility(await ask.frame()) }),
    },
  ]
}
