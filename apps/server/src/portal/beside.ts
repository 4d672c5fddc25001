import type { Static, TSchema } from 'typebox'
import type { UseCase } from '../kernel/index.ts'
import { noteFormUse, type personForms } from '../registry/index.ts'
import type { Ask } from './portal.ts'
import type { FormState } from './view/index.ts'

/**
 * Calls a second command for one form that was sent: its key is the form's with a name of its own, so that pressing a
 * button twice does neither of them twice.
 */
export function callBeside<I extends TSchema, O extends TSchema>(
  ask: Ask,
  name: string,
  useCase: UseCase<I, O>,
  input: unknown,
): Promise<Static<O>> {
  const { key, version } = ask.form
  return ask.portal.kernel.call(useCase, input, {
    actor: ask.actor,
    language: ask.language,
    channel: 'text',
    ...(key !== undefined && { idempotencyKey: `${key}-${name}` }),
    ...(version !== undefined && { version }),
  })
}

/** Remembers in the form when it was opened; who sends it again after an error goes on from the first time. */
export function opened(ask: Ask, form: FormState): FormState {
  const first = form.typed?.['opened'] ?? String(ask.portal.kernel.clock.now())
  return { ...form, typed: { ...form.typed, opened: first } }
}

const day = 86_400

/** Counts what a form asked and how long it took, once it was accepted. Nothing in it leads to the person. */
export async function noteUse(
  ask: Ask,
  form: keyof typeof personForms,
  count: { readonly asked: number; readonly known: number },
): Promise<void> {
  const since = Number(ask.form.typed['opened'] ?? 'none')
  if (!Number.isSafeInteger(since)) return // an old form, or one that somebody made themselves
  const seconds = Math.round((ask.portal.kernel.clock.now() - since) / 1_000)
  const use = { form, ...count, seconds: Math.min(Math.max(seconds, 0), day) }
  await ask.portal.kernel.call(noteFormUse, use, {
    actor: ask.actor,
    language: ask.language,
    channel: 'json',
  })
}
