import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Value } from 'typebox/value'
import type { Kernel } from '../kernel.ts'
import { Problem } from '../problem.ts'
import { fileOutput } from '../schema.ts'
import type { AnyUseCase, UseCase } from '../use-case.ts'
import { problemSchema } from './problem-json.ts'
import { routeInput } from './route-input.ts'
import { checkCsrf } from './server.ts'
import { originOf } from './session.ts'

/** A file that came with a form, as a use case sees it. */
export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly base64: string
}

const binary = { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }

/** What a browser draws and never runs. */
const inert: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png'])

/** For a file that is looked at: it loads nothing and runs nothing; the browser's own viewer of PDFs is an object. */
const viewerPolicy =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** For a file that is saved: where a browser shows it all the same, it may do nothing at all. */
const savedPolicy = "sandbox; default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"

/**
 * Sends the bytes to be saved, and not to be shown: what somebody uploaded must not run as a page of ours. A photo or a
 * PDF is shown where its use case says so: the type is never guessed from the bytes, so neither can become a page.
 */
export function sendFile(reply: FastifyReply, output: unknown): FastifyReply {
  const { name, type, base64, shown } = Value.Parse(fileOutput, output)
  const plain = name.replaceAll(/[^\w.-]/g, '_')
  const isShown = shown === true && inert.has(type)
  const how = isShown ? 'inline' : 'attachment'
  return reply
    .type(type)
    .header('content-security-policy', isShown ? viewerPolicy : savedPolicy)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`)
    .send(Buffer.from(base64, 'base64'))
}

/** RFC 8187: these four are outside its letters though encodeURIComponent leaves them. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16)}`)
}

/** Gives every use case that names a route its HTTP entry and its place in the OpenAPI document. */
export function addApiRoutes(
  server: FastifyInstance,
  kernel: Kernel,
  useCases: readonly AnyUseCase[],
  secret: string,
): void {
  for (const useCase of useCases) {
    if (useCase.http === undefined) continue
    const { method, path } = useCase.http
    server.route({
      method,
      url: path,
      ...(useCase.bodyLimit !== undefined && { bodyLimit: useCase.bodyLimit }),
      schema: {
        operationId: useCase.name.replace('.', '_'),
        summary: useCase.title.en,
        description: `${useCase.title.zh}. Permission: ${useCase.permission}. Roles: ${useCase.allow.join(', ')}.`,
        tags: [useCase.name.split('.', 1)[0] ?? ''],
        ...routeInput(useCase, method, path),
        response: {
          200: useCase.file === true ? binary : useCase.output,
          '4xx': problemSchema,
          '5xx': problemSchema,
        },
      },
      handler: async (request, reply) => {
        const output = await answer(kernel, useCase, request, secret)
        // what somebody may see today they may not see tomorrow, on this browser or the next
        reply.header('cache-control', 'private, no-store')
        if (method === 'GET') reply.header('x-csrf-token', request.csrf)
        return useCase.file === true ? sendFile(reply, output) : output
      },
    })
  }
}

async function answer(
  kernel: Kernel,
  useCase: AnyUseCase,
  request: FastifyRequest,
  secret: string,
): Promise<unknown> {
  const isFile = request.isMultipart()
  const body = isFile ? await readMultipart(request, secret, useCase.bodyLimit) : request.body
  // a change says what it says in its body: nothing that stands in a link is mixed into it
  const sent = request.method === 'GET' ? request.query : body
  const version = readVersion(request)
  const key = request.headers['idempotency-key']
  // its input is validated against its own schema before its body sees it
  return kernel.call(
    useCase as unknown as UseCase,
    { ...asRecord(sent), ...asRecord(request.params) },
    {
      actor: request.session.actor,
      from: originOf(request),
      language: request.language,
      channel: useCase.http?.method === 'GET' || isFile ? 'text' : 'json',
      ...(typeof key === 'string' && key !== '' && { idempotencyKey: key.slice(0, 200) }),
      ...(version !== undefined && { version }),
    },
  )
}

function asRecord(value: unknown): Record<string, unknown> {
  if (value === undefined || value === null) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return { ...value }
  throw new Problem('invalid', 'body.not-an-object', {
    zh: '内容要是一个对象',
    en: 'The content must be an object',
  })
}

function readVersion(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  const version = Number(header.replaceAll('"', ''))
  return Number.isSafeInteger(version) ? version : -1 // a version that nothing has: stale
}

/**
 * Reads a form with at most one file. The token comes in the header or in a field before the file, and no byte of the
 * file is kept before it was right.
 * @param largest what the route takes, in bytes as they would stand in JSON; undefined: no file at all
 */
export async function readMultipart(
  request: FastifyRequest,
  secret: string,
  largest: number | undefined,
): Promise<Record<string, unknown>> {
  if (largest === undefined) throw noFile()
  const fields: Record<string, unknown> = {}
  const parts = request.parts({ limits: { fileSize: Math.ceil((largest * 3) / 4) } })
  for (;;) {
    const next = await parts.next().catch(asBroken)
    if (next.done === true) break
    const part = next.value
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    checkCsrf(request, secret, fields['_csrf'])
    const bytes = await part.toBuffer().catch(asBroken)
    const file: UploadedFile = { name: part.filename, type: part.mimetype, base64: bytes.toString('base64') }
    fields[part.fieldname] = file
  }
  checkCsrf(request, secret, fields['_csrf'])
  delete fields['_csrf']
  return fields
}

/** A form that ends before its end is the sender's fault; the parser's own error does not say whose it is. */
function asBroken(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'statusCode' in error) throw error
  throw new Problem(
    'invalid',
    'body.broken',
    { zh: '内容没有传完整', en: 'The content did not arrive whole' },
    { cause: error },
  )
}

function noFile(): Problem {
  return new Problem('unsupported', 'body.unsupported', {
    zh: '这里不收文件',
    en: 'No file is taken here',
  })
}
