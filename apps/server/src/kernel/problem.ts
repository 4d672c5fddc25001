import type { Text } from './language.ts'

/** What went wrong with one field: where it is, what was wrong, what would be right. */
export interface FieldProblem {
  /** JSON pointer into the input, e.g. `/pay/from` */
  readonly pointer: string
  readonly wrong: Text
  readonly right: Text
}

export type ProblemKind =
  | 'invalid' // 422: the input does not fit its schema or a rule
  | 'unauthenticated' // 401
  | 'forbidden' // 403: default deny
  | 'not-found' // 404, also for what the actor may not see
  | 'conflict' // 409: not possible in the present state
  | 'stale' // 412: somebody changed it since it was read
  | 'too-large' // 413
  | 'unsupported' // 415
  | 'too-many' // 429
  | 'busy' // 503: try again
  | 'internal' // 500

export const statusOf: Record<ProblemKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  busy: 503,
  internal: 500,
}

/** A refusal or failure that a reader is told of (RFC 9457). Never carries a stack or a database message. */
export class Problem extends Error {
  readonly kind: ProblemKind
  /** stable, machine-readable: `post.already-filled` */
  readonly code: string
  readonly title: Text
  readonly cure: Text | undefined
  readonly fields: readonly FieldProblem[]
  /** seconds after which it may be tried again; becomes the header Retry-After */
  readonly retryAfter: number | undefined

  constructor(
    kind: ProblemKind,
    code: string,
    title: Text,
    more: { cure?: Text; fields?: readonly FieldProblem[]; cause?: unknown; retryAfter?: number } = {},
  ) {
    super(`${kind} ${code}: ${title.en}`, { cause: more.cause })
    this.name = 'Problem'
    this.kind = kind
    this.code = code
    this.title = title
    this.cure = more.cure
    this.fields = more.fields ?? []
    this.retryAfter = more.retryAfter
  }
}

export function invalid(fields: readonly FieldProblem[]): Problem {
  return new Problem(
    'invalid',
    'input.invalid',
    { zh: '有地方要改一下', en: 'Some fields need a change' },
    { fields },
  )
}

/** The same answer for what does not exist and for what the actor may not see. */
export function notFound(code: string, what: Text): Problem {
  return new Problem('not-found', code, { zh: `没有找到${what.zh}`, en: `No such ${what.en}` })
}
