import { type Field, type FuzzFile, multipart } from './fuzz-files.ts'
import type { FuzzRequest } from './fuzz-requests.ts'
import type { Draw } from './fuzz-values.ts'

/** A form as it stands on one of our pages: what it is called, where it goes, and what its fields may hold. */
export interface FoundForm {
  readonly method: 'GET' | 'POST'
  readonly action: string
  readonly hasFile: boolean
  readonly fields: readonly FoundField[]
}

export interface FoundField {
  readonly name: string
  readonly kind: 'hidden' | 'typed' | 'chosen' | 'file'
  /** what stands in it, or what may be chosen */
  readonly values: readonly string[]
}

/** Every form of a page of ours; a new page's forms are found like the old ones. */
export function formsOn(html: string): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = '', inside = '']) => {
    const action = attribute(head, 'action')
    if (action === undefined || !action.startsWith('/')) return []
    const fields = fieldsIn(inside)
    const method = attribute(head, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET'
    return [{ method, action, fields, hasFile: fields.some(one => one.kind === 'file') }]
  })
}

function fieldsIn(html: string): FoundField[] {
  const found = new Map<string, FoundField>()
  const add = (name: string | undefined, kind: FoundField['kind'], values: readonly string[]) => {
    if (name === undefined || name === '') return
    found.set(name, { name, kind, values: [...(found.get(name)?.values ?? []), ...values] })
  }
  for (const [, tag = '', head = ''] of html.matchAll(/<(input|button)\b([^>]*)>/g)) {
    const type = attribute(head, 'type') ?? 'text'
    const chosen = tag === 'button' || type === 'radio' || type === 'checkbox'
    const kind = type === 'hidden' || type === 'file' ? type : chosen ? 'chosen' : 'typed'
    add(attribute(head, 'name'), kind, [attribute(head, 'value') ?? ''])
  }
  for (const [, head = '', inside = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)]
    add(
      attribute(head, 'name'),
      'chosen',
      options.map(([, option = '']) => attribute(option, 'value') ?? ''),
    )
  }
  for (const [, head = '', inside = ''] of html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)) {
    add(attribute(head, 'name'), 'typed', [unescaped(inside)])
  }
  return [...found.values()]
}

function attribute(head: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

function unescaped(text: string): string {
  const letters: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', '#39': "'" }
  return text.replaceAll(/&(quot|lt|gt|amp|#39);/g, (_whole, name: string) => letters[name] ?? '')
}

/** Sends a form as somebody fills it in who means no good: mostly right, somewhere wrong, with the page's own token. */
export function formRequest(form: FoundForm, draw: Draw, files: readonly FuzzFile[]): FuzzRequest {
  const fields = form.fields
    .filter(() => draw.chance(0.97))
    .map((field): Field => [field.name, filled(field, draw, files)])
  if (draw.chance(0.05))
    fields.push([draw.pick(['role', '__proto__', '_csrf', 'version']), draw.text(draw.wrong())])
  const headers = { accept: 'text/html' }
  const texts = fields.map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : value.name,
  ])
  const query = new URLSearchParams(texts.filter(() => draw.chance(0.8)))
  if (form.method === 'GET') {
    const url = `${form.action.split('?', 1)[0]}?${query}`
    return { method: 'GET', url, headers, payload: undefined, carriesToken: true }
  }
  const isMultipart = form.hasFile ? draw.chance(0.95) : draw.chance(0.02)
  const sent = isMultipart
    ? multipart(fields)
    : { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(String(new URLSearchParams(texts))) }
  return {
    method: 'POST',
    url: form.action,
    headers: { ...headers, 'content-type': sent.type },
    payload: sent.bytes,
    carriesToken: true,
  }
}

function filled(field: FoundField, draw: Draw, files: readonly FuzzFile[]): string | FuzzFile {
  if (field.kind === 'file') return draw.chance(0.95) ? draw.pick(files) : draw.text(draw.wrong())
  const stands = field.values.length > 0 && draw.chance(field.kind === 'typed' ? 0.4 : 0.93)
  if (stands) return draw.pick(field.values)
  return draw.text(draw.chance(0.6) ? draw.right({}, field.name) : draw.wrong())
}
