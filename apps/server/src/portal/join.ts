import { acceptInvitation, readInvitation } from '../accounts/index.ts'
import type { Problem } from '../kernel/index.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { type FormState, paths, renderJoin } from './view/index.ts'

/** Where an invitation leads: the only page that its link opens. Used, withdrawn or too old, there is no such page. */
export const joinRoutes: Route[] = [
  {
    method: 'GET',
    path: '/join/:token',
    async handle(ask) {
      return { html: await joinPage(ask, ask.params['token'] ?? '', freshForm()) }
    },
  },
  {
    method: 'POST',
    path: '/join',
    entry: true,
    async handle(ask) {
      return attempt<Answer>(
        () => join(ask),
        async problem => ({ html: await again(ask, problem), status: 422 }),
      )
    },
  },
]

async function join(ask: Ask): Promise<Answer> {
  const { token = '', invited = '', login = '', name = '', password = '' } = ask.form.typed
  const isKnown = ask.actor.role !== 'visitor'
  const input = {
    token,
    ...(invited.trim() !== '' && { invited: invited.replaceAll(/[\s-]/g, '') }),
    ...(login.trim() !== '' && { login: login.trim() }),
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(password !== '' && { password }),
  }
  const { opened } = await ask.call(acceptInvitation, input)
  // whoever joined with the account they are in goes on to choose the role in which they act
  return { to: isKnown && !opened ? paths.account : paths.signIn(paths.workbench) }
}

async function again(ask: Ask, problem: Problem): Promise<string> {
  return joinPage(ask, ask.form.typed['token'] ?? '', wrongForm(ask.form, problem))
}

async function joinPage(ask: Ask, token: string, form: FormState): Promise<string> {
  const found = await ask.call(readInvitation, { token })
  // an invitation to be remembered by no cache and named to no other site
  ask.reply.header('referrer-policy', 'no-referrer')
  return renderJoin(await ask.frame('/sign-in'), {
    form,
    token,
    kind: found.kind,
    organisation: found.organisation,
    role: found.roleName,
    invitedBy: found.invitedBy,
    login: found.login,
    reader: ask.actor.role === 'visitor' ? undefined : ask.actor.name,
  })
}
