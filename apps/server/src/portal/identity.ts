import { beginIdentity, enterByIdentity, unlinkIdentity } from '../accounts/index.ts'
import { hereOf, originOf } from './ask.ts'
import { follow, keepStep, stepOf } from './entered.ts'
import type { Ask, Route } from './portal.ts'
import { orProve } from './second-factor.ts'
import { local, paths } from './view/index.ts'

/** The address here to which the identity service sends people back; in one language, for it is registered there. */
const backAt = (ask: Ask) => `${originOf(ask.request)}${local(paths.identityBack, 'zh')}`

/** There and back. A link and no form: browsers do not send forms on to another site that our headers do not name. */
export const identityRoutes: Route[] = [
  {
    method: 'GET',
    path: '/sign-in/identity',
    entry: true,
    async handle(ask) {
      const { address, step } = await ask.call(beginIdentity, { back: backAt(ask) })
      keepStep(ask, step)
      return { away: address }
    },
  },
  {
    method: 'GET',
    path: '/sign-in/identity/back',
    entry: true,
    async handle(ask) {
      const query = hereOf(ask.request.url).split('?')[1] ?? ''
      const returned = `${backAt(ask)}?${query}`
      return follow(ask, await ask.call(enterByIdentity, { step: stepOf(ask), returned }), undefined)
    },
  },
  {
    method: 'POST',
    path: '/account/identity/untie',
    for: 'person',
    formAt: () => paths.account,
    handle: ask =>
      orProve(async () => {
        await ask.call(unlinkIdentity, { id: ask.form.typed['id'] ?? '' })
        return { to: paths.account, flash: 'unlinked' }
      }),
  },
]
