import type { AnyUseCase } from '../use-case.ts'

type Words = Readonly<Record<string, unknown>>
interface RouteInput {
  readonly params?: Words
  readonly querystring?: Words
  readonly body?: Words
}

/**
 * The input of a use case as its route takes it: what its path names stands in the path alone, and the rest in the link
 * or in the body. Without this the OpenAPI document would ask a caller for the same id twice.
 */
export function routeInput(useCase: AnyUseCase, method: string, path: string): RouteInput {
  const whole: Words = { ...useCase.input }
  const named = new Set([...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ''))
  const place = method === 'GET' ? 'querystring' : 'body'
  const properties = whole['properties']
  if (named.size === 0 || !isWords(properties)) return { [place]: whole }
  const required = Array.isArray(whole['required']) ? whole['required'].map(String) : []
  const part = (inPath: boolean): Words => ({
    ...whole,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => named.has(name) === inPath)),
    required: required.filter(name => named.has(name) === inPath),
  })
  return { params: part(true), [place]: part(false) }
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null
}
