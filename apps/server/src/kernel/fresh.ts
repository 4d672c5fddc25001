import type { Actor } from './access.ts'
import { Problem } from './problem.ts'

/**
 * For what is grave: revealing a number, giving a role, taking a list along. Whoever has a second factor must have
 * given it within the last half hour; the page then asks for it and comes back.
 * @throws Problem `access.prove-again`
 */
export function requireFresh({ actor }: { readonly actor: Actor }): void {
  if (actor.mustProve !== true) return
  throw new Problem(
    'forbidden',
    'access.prove-again',
    { zh: '这一步要再验证一次身份', en: 'This step asks for your second factor again' },
    {
      cure: {
        zh: '到“我的账号”输入验证器上的六位数，再回来做',
        en: 'Give the six digits of your authenticator under “My account”, then come back',
      },
    },
  )
}

/**
 * For what changes the way in, or shuts others out of it: a second factor within the last half hour, and whoever has
 * none must have signed in within it, so that a device left open for a minute is not a key for ever.
 * @throws Problem `access.prove-again` or `access.sign-in-again`
 */
export function requireRecent({ actor }: { readonly actor: Actor }): void {
  requireFresh({ actor })
  if (actor.mustSignIn !== true) return
  throw new Problem(
    'forbidden',
    'access.sign-in-again',
    {
      zh: '登录久了，这一步要重新登录',
      en: 'You signed in a while ago: this step asks you to sign in again',
    },
    { cure: { zh: '重新登录，再回来做', en: 'Sign in once more, then come back' } },
  )
}
