import type { Options } from '../client.ts'
import type { Name, Out } from '../routes.ts'

/** What goes over the wire for one operation. */
export interface Wanted {
  method: 'GET' | 'POST' | 'PUT'
  /** filled already */
  path: string
  query?: Record<string, string | number | boolean | undefined> | undefined
  body?: unknown
  /** goes as If-Match: the change is refused when somebody was faster */
  version?: number | undefined
}

/** Between what a screen asks for and what the server offers: one request, one answer made fit. */
export interface Adapter<N extends Name> {
  ask(options: Options<N>): Wanted
  answer(body: unknown, options: Options<N>): Out<N>
}

export type Adapters = { readonly [N in Name]?: Adapter<N> }

/** @param answer is given the body as the operation's schema in OpenAPI describes it */
export function adapt<N extends Name, Body>(
  ask: (options: Options<N>) => Wanted,
  answer: (body: Body, options: Options<N>) => Out<N>,
): Adapter<N> {
  // the server serialises by the schema that Body was generated from: undeclared fields never leave it
  return { ask, answer: (body, options) => answer(body as Body, options) }
}

/** The parts of a list's address that the server knows. */
export function pageQuery(
  query: Options<Name>['query'],
  own: Record<string, string | number | boolean | undefined> = {},
): Record<string, string | number | boolean | undefined> {
  return { after: query?.after, limit: query?.limit, ...orderOf(query?.sort), ...own }
}

/** In an address one word says by what and which way: `-due` is by the day, the latest first. */
function orderOf(sort: string | undefined): { sort?: string; order?: 'asc' | 'desc' } {
  if (sort === undefined || sort === '') return {}
  return sort.startsWith('-') ? { sort: sort.slice(1), order: 'desc' } : { sort, order: 'asc' }
}

export function text(value: string | number | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : String(value)
}

export function yes(value: string | number | undefined): true | undefined {
  return value === '1' || value === 'true' ? true : undefined
}

/** A form with a file, as a browser sends one. */
export function formOf(fields: Record<string, string>, file: File | undefined): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file !== undefined) form.set('file', file) // after the fields: the server reads in order
  return form
}
