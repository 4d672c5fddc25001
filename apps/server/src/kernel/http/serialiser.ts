import {
  type Serializer,
  type SerializerFactory,
  SerializerSelector,
} from '@fastify/fast-json-stringify-compiler'

/** Inputs are validated by the kernel; the serialiser only has to know these words. */
export const serialiserOptions = { ajv: { formats: { id: true, day: true, binary: true } } } as const

/**
 * A route's serialiser is compiled when it first answers: all of them at once took 0.6 s of every start. That each of the
 * product's can be compiled is held by a test.
 */
export const serialisersWhenFirstAsked: SerializerFactory = (schemas, options) => {
  const compile = SerializerSelector()(schemas, options)
  return route => {
    let serialise: Serializer | undefined
    return answer => {
      serialise ??= compile(route)
      return serialise(answer)
    }
  }
}
