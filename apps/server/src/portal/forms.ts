import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  dropCookie,
  Problem,
  readCookie,
  type Text,
  type UploadedFile,
  writeCookie,
} from '../kernel/index.ts'
import type { FormState, Wrong } from './view/index.ts'

/** A form as it was sent: its guards apart from what was typed. */
export interface SentForm {
  readonly typed: Readonly<Record<string, string>>
  readonly key: string | undefined
  readonly version: number | undefined
  /** of a form with a file */
  readonly file?: UploadedFile | undefined
}

const nothing: SentForm = { typed: {}, key: undefined, version: undefined }

export function readForm(request: FastifyRequest): SentForm {
  const { body } = request
  if (request.method !== 'POST' || typeof body !== 'object' || body === null) return nothing
  const typed: Record<string, string> = {}
  const guards: Record<string, string> = {}
  let file: UploadedFile | undefined
  for (const [name, value] of Object.entries(body)) {
    const one: unknown = Array.isArray(value) ? value.at(-1) : value // a field sent twice: the last
    if (isFile(one)) file = one
    if (typeof one === 'string') (name.startsWith('_') ? guards : typed)[name] = one
  }
  const version = Number(guards['_version'] ?? 'none')
  return {
    typed,
    key: guards['_key'] === undefined ? undefined : guards['_key'].slice(0, 200),
    version: Number.isSafeInteger(version) ? version : undefined,
    file,
  }
}

/** As `readMultipart` gives it; no other form holds objects. */
function isFile(value: unknown): value is UploadedFile {
  return typeof value === 'object' && value !== null && 'base64' in value && 'name' in value
}

export function freshForm(version?: number, typed?: Readonly<Record<string, string>>): FormState {
  return {
    idempotencyKey: randomUUID(),
    ...(version !== undefined && { version }),
    ...(typed !== undefined && { typed }),
  }
}

/**
 * What a page shows again when a form did not go through: everything typed but passwords, and what is wrong.
 * @param names the form's name for an input of the use case, where they differ
 */
export function wrongForm(
  sent: SentForm,
  problem: Problem,
  names: Readonly<Record<string, string>> = {},
): FormState {
  const typed = withoutSecrets(sent.typed)
  const wrongs = problem.fields.map((field): Wrong => {
    const name = field.pointer.replace(/^\//, '').replaceAll('/', '.')
    return { field: names[name] ?? name, wrong: sentence(field.wrong), right: sentence(field.right) }
  })
  return { ...freshForm(sent.version, typed), wrongs }
}

/**
 * What is wrong, told of the boxes that stand on the page: by their labels, in the words of their kinds. A problem with
 * what a box is part of is left out where the boxes themselves have problems.
 */
export function ofControls(
  form: FormState,
  controls: readonly { readonly name: string; readonly kind?: string; readonly label: Text }[],
): FormState {
  const { wrongs, ...rest } = form
  if (wrongs === undefined) return form
  const told = wrongs.flatMap((one): Wrong[] => {
    const control = controls.find(({ name }) => name === one.field)
    if (control === undefined) return []
    const isBlank = (form.typed?.[one.field] ?? '').trim() === ''
    const better = isBlank ? blanks[control.kind ?? ''] : undefined
    // what one ticks is a sentence of its own, too long for a list
    return [{ ...one, ...better, ...(control.kind !== 'tick' && { label: control.label }) }]
  })
  return { ...rest, wrongs: told.length === 0 ? wrongs : told }
}

const blanks: Readonly<Record<string, Pick<Wrong, 'wrong' | 'right'>>> = {
  select: {
    wrong: { zh: '还没有选。', en: 'Nothing is chosen yet.' },
    right: { zh: '从列表里选一个。', en: 'Choose one of the list.' },
  },
  tick: {
    wrong: { zh: '还没有打勾。', en: 'The box is not ticked.' },
    right: { zh: '看清楚了再打勾。', en: 'Tick it once you have read this.' },
  },
}

/** What is never shown again and never kept in a cookie. */
const secrets = new Set(['password', 'current', 'code'])

function withoutSecrets(typed: SentForm['typed']): SentForm['typed'] {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !secrets.has(name)))
}

/** The kernel's phrases become sentences where they follow one another on a page. */
export function sentence({ zh, en }: Text): Text {
  const capital = `${en.slice(0, 1).toUpperCase()}${en.slice(1)}`
  return { zh: /[。？！]$/.test(zh) ? zh : `${zh}。`, en: /[.?!]$/.test(en) ? capital : `${capital}.` }
}

/** Runs a command; what is wrong with its input goes to `again`, everything else is a problem as usual. */
export async function attempt<T>(
  work: () => Promise<T>,
  again: (problem: Problem) => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem && error.kind === 'invalid' && error.fields.length > 0) return again(error)
    throw error
  }
}

const draftCookie = 'qy_draft'
/** browsers keep 4 KB a cookie; a longer text is not kept, and the page says so by being empty */
const longestDraft = 3_500

/** Keeps what was typed when the session had ended, for ten minutes, in the reader's own browser. */
export function keepDraft(reply: FastifyReply, at: string, typed: SentForm['typed']): boolean {
  const rest = withoutSecrets(typed)
  const value = Buffer.from(JSON.stringify({ at, typed: rest })).toString('base64url')
  if (Object.keys(rest).length === 0 || value.length > longestDraft) return false
  writeCookie(reply, draftCookie, value, 600)
  return true
}

/** What was typed at this address before the session ended; forgotten once it is shown. */
export function takeDraft(
  request: FastifyRequest,
  reply: FastifyReply,
  at: string,
): SentForm['typed'] | undefined {
  const value = readCookie(request, draftCookie)
  if (value === undefined || request.method !== 'GET') return undefined
  const draft = parsed(value)
  if (draft?.at !== at) return undefined
  dropCookie(reply, draftCookie)
  return draft.typed
}

function parsed(value: string): { at: string; typed: Record<string, string> } | undefined {
  try {
    const draft: unknown = JSON.parse(Buffer.from(value, 'base64url').toString())
    if (typeof draft !== 'object' || draft === null || !('at' in draft) || !('typed' in draft))
      return undefined
    const { at, typed } = draft
    if (typeof at !== 'string' || typeof typed !== 'object' || typed === null) return undefined
    const texts = Object.entries(typed).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    )
    return { at, typed: Object.fromEntries(texts) }
  } catch {
    return undefined // not ours: a cookie can hold anything
  }
}
