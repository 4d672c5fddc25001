import type { Language, Text } from '../language.ts'
import { type Problem, statusOf } from '../problem.ts'

export interface ProblemJson {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly errors?: readonly { pointer: string; wrong: string; right: string }[]
}

/** RFC 9457 in the reader's language. */
export function problemJson(problem: Problem, language: Language): ProblemJson {
  const put = (text: Text) => text[language]
  return {
    type: `urn:qingye:problem:${problem.code}`,
    title: put(problem.title),
    status: statusOf[problem.kind],
    ...(problem.cure && { detail: put(problem.cure) }),
    ...(problem.fields.length > 0 && {
      errors: problem.fields.map(field => ({
        pointer: field.pointer,
        wrong: put(field.wrong),
        right: put(field.right),
      })),
    }),
  }
}

export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'wrong', 'right'],
        properties: { pointer: { type: 'string' }, wrong: { type: 'string' }, right: { type: 'string' } },
      },
    },
  },
} as const
