import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { serialiserOptions, serialisersWhenFirstAsked } from '../kernel/index.ts'
import { modules } from '../modules.ts'

const compile = SerializerSelector()({}, serialiserOptions)
const outputs = modules.flatMap(({ useCases }) =>
  useCases.flatMap(({ name, http, file, output }) =>
    http === undefined || file === true ? [] : [{ name, ...http, output }],
  ),
)

describe('what a route answers with', () => {
  it('can be written by a serialiser, for every route, though each is made only when it is asked', () => {
    expect(outputs.length).toBeGreaterThan(300)
    const broken = outputs.filter(({ method, path, output }) => {
      try {
        compile({ method, url: path, httpStatus: '200', schema: output })
        return false
      } catch {
        return true
      }
    })
    expect(broken.map(({ name }) => name)).toEqual([])
  })

  it('is found out when it cannot, at the first answer and not before', () => {
    const route = { method: 'GET', url: '/', httpStatus: '200' }
    const serialiserOf = serialisersWhenFirstAsked({}, serialiserOptions)
    const unwritable = serialiserOf({
      ...route,
      schema: { type: 'object', properties: { a: { $ref: '#/no' } } },
    })
    expect(() => unwritable({ a: 1 })).toThrow()
    const written = serialiserOf({ ...route, schema: Type.Object({ a: Type.Number() }) })
    expect(written({ a: 1, b: 2 })).toBe('{"a":1}')
    expect(written({ a: 2 })).toBe('{"a":2}')
  })
})
