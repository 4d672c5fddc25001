import type { Static, TSchema } from 'typebox'
import { registerForActivity } from '../activities/index.ts'
import { originOf as callerAt, type UseCase } from '../kernel/index.ts'
import { activityFor, troubleOf } from './activities.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { keepTicket } from './ticket-cookie.ts'
import {
  activityPaths as at,
  type FormState,
  paths,
  type RegisterProps,
  renderRegister,
} from './view/index.ts'

/** Taking a place: one tap for whoever is signed in and asked nothing, a short form for everybody else. */
export const activityRegisterRoutes: Route[] = [
  {
    method: 'GET',
    path: at.register(':id'),
    async handle(ask) {
      const page = await registerPage(ask, freshForm(undefined, ask.draft))
      return page ?? { to: paths.signIn(at.register(ask.params['id'] ?? '')) }
    },
  },
  {
    method: 'POST',
    path: at.register(':id'),
    handle: ask =>
      attempt<Answer>(
        () => register(ask),
        async problem => {
          const form = atAnswers(wrongForm(ask.form, problem))
          const page = await registerPage(ask, form)
          return page ?? { to: paths.signIn(at.register(ask.params['id'] ?? '')) }
        },
      ),
  },
]

async function register(ask: Ask): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  try {
    const done = await callOnce(ask, registerForActivity, { activity: id, ...typedIn(ask) })
    if (done.ticket === null) return { to: at.one(id) }
    if (ask.actor.role === 'visitor') keepTicket(ask, done.ticket)
    return { to: at.ticket(done.ticket), flash: done.state === 'waiting' ? 'waits' : 'registered' }
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble === undefined) throw error
    // what was typed stands in the form again, with the key of the first time: a reply that was lost is found by it
    const form = {
      ...freshForm(undefined, ask.form.typed),
      ...(ask.form.key !== undefined && { idempotencyKey: ask.form.key }),
    }
    const page = await registerPage(ask, form, trouble)
    return page === undefined ? { to: paths.signIn(at.register(id)) } : { ...page, status: 409 }
  }
}

/** What is wrong with an answer is told at its box. */
function atAnswers(form: FormState): FormState {
  const wrongs = form.wrongs?.map(one => ({ ...one, field: one.field.replace(/^answers\./, answer) }))
  return { ...form, ...(wrongs !== undefined && { wrongs }) }
}

const answer = 'answer-'

/** The answers stand in the form as `answer-size`; a box that nobody filled in is no answer. */
function typedIn({ form, actor }: Ask) {
  const { typed, key } = form
  const answers = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(answer) && value.trim() !== '' ? [[name.slice(answer.length), value]] : [],
    ),
  )
  const companions = Number(typed['companions'] ?? '')
  return {
    companions: Number.isSafeInteger(companions) && companions > 0 ? Math.min(companions, 20) : 0,
    answers,
    ...(actor.role === 'visitor' && { name: typed['name'] ?? '', phone: typed['phone'] ?? '' }),
    ...(key !== undefined && key.length >= 16 && { key: key.slice(0, 100) }),
  }
}

/**
 * A call without a kept answer: registering finds by itself what was done already, and a ticket's code is kept nowhere in clear.
 */
export function callOnce<I extends TSchema, O extends TSchema>(
  ask: Ask,
  useCase: UseCase<I, O>,
  input: unknown,
): Promise<Static<O>> {
  return ask.portal.kernel.call(useCase, input, {
    actor: ask.actor,
    language: ask.language,
    channel: 'text',
    from: callerAt(ask.request),
  })
}

/** Undefined: a visitor signs in first. */
async function registerPage(
  ask: Ask,
  form: FormState,
  trouble: RegisterProps['trouble'] = null,
): Promise<{ readonly html: string; readonly status?: number } | undefined> {
  const here = at.register(ask.params['id'] ?? '')
  const frame = await ask.frame(here)
  const activity = await activityFor(ask, frame.origin)
  const guest = ask.actor.role === 'visitor'
  if (guest && !activity.visitors) return undefined
  const html = renderRegister(frame, { activity, guest, form, trouble })
  return { html, ...((form.wrongs ?? []).length > 0 && { status: 422 }) }
}
