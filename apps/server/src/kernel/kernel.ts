import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Static, TSchema } from 'typebox'
import { type Actor, rangeOf, system } from './access.ts'
import { claimAnswer } from './answers.ts'
import { writeAudit } from './audit.ts'
import { canonicalJson } from './canonical.ts'
import { type Clock, dayOf, instantOf } from './clock.ts'
import type { AuditNote, Origin } from './context.ts'
import { type Database, inTransaction, type Scope } from './database/index.ts'
import { fromDatabase } from './database-problem.ts'
import { newId } from './ids.ts'
import type { Language } from './language.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { Problem } from './problem.ts'
import type { Provisions } from './provision.ts'
import { sharedAnswers } from './shared-answers.ts'
import type { KernelTables } from './tables.ts'
import type { AnyUseCase, Beforehand, UseCase, UseCaseContext } from './use-case.ts'
import { type InputChannel, validate } from './validation.ts'

export interface Call {
  readonly actor: Actor
  readonly language: Language
  readonly channel: InputChannel
  readonly request?: string
  readonly from?: Origin | undefined
  /** the same key and account get the first answer again; nothing is done twice */
  readonly idempotencyKey?: string
  /** the version that the caller has seen, for a `versioned` use case */
  readonly version?: number
}

export interface Kernel {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  /** Runs a use case for somebody: checks, transaction, audit. The only way in, for HTTP, pages, jobs and tools. */
  call<I extends TSchema, O extends TSchema>(
    useCase: UseCase<I, O>,
    input: unknown,
    call: Call,
  ): Promise<Static<O>>
  /** Runs a body in one transaction as the system: for jobs and outbox handlers, which are no use cases of a user. */
  asSystem<T>(name: string, body: (context: UseCaseContext) => Promise<T>): Promise<T>
  /** Forgets answers that are shared between callers: the counts have moved. Commands do it by themselves. */
  forget(): void
  /** Called after each commit that may have left outbox rows. */
  onCommit(listener: () => void): void
}

export interface KernelParts {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  /** what `context.use` finds */
  readonly provisions: Provisions
}

export function createKernel(parts: KernelParts): Kernel {
  const listeners: (() => void)[] = []
  const shared = sharedAnswers(parts.clock)
  const committed = () => {
    shared.forget()
    for (const listener of listeners) listener()
  }
  return {
    database: parts.database,
    clock: parts.clock,
    log: parts.log,
    forget: () => shared.forget(),
    onCommit: listener => listeners.push(listener),
    async call(useCase, input, call) {
      const answer = () => run(parts, useCase, input, call)
      if (useCase.kind === 'query') {
        if (useCase.shares === undefined || useCase.reveals === true) return answer()
        const question = { useCase: useCase.name, input, actor: call.actor, milliseconds: useCase.shares }
        return shared.answer(question, answer)
      }
      const output = await answer()
      committed()
      return output
    },
    async asSystem(name, body) {
      const call: Call = { actor: system, language: 'zh', channel: 'json', request: `system:${name}` }
      let emitted = false
      const result = await inTransaction(parts.database, scopeOf(system), async db => {
        const made = contextFor(parts.provisions, name, call, db, parts.clock.now())
        const value = await body(made.context)
        emitted = made.emitted()
        return value
      })
      // only for new rows: the outbox itself works through here, and must not wake itself for ever
      if (emitted) committed()
      return result
    },
  }
}

/** What row-level security sees of an actor. */
export function scopeOf(actor: Actor): Scope {
  return {
    account: actor.account,
    role: actor.role,
    ...rangeOf(actor.area),
    person: actor.person,
    organisation: actor.organisation,
    department: actor.department,
  }
}

async function run<I extends TSchema, O extends TSchema>(
  parts: KernelParts,
  useCase: UseCase<I, O>,
  raw: unknown,
  call: Call,
): Promise<Static<O>> {
  const request = call.request ?? randomUUID()
  const stop = parts.metrics.startUseCase(useCase.name)
  try {
    permit(useCase, call.actor)
    // validated against the very schema whose static type this is
    const input = validate(useCase.input, raw, call.channel) as Static<I>
    const output = await transact(parts, useCase, input, { ...call, request })
    stop('done')
    return output
  } catch (error) {
    const problem = error instanceof Problem ? error : fromDatabase(error)
    stop(problem.kind)
    if (problem.kind === 'internal')
      parts.log.error({ request, useCase: useCase.name, error }, 'use case failed')
    await traceRefusal(parts, useCase, call.actor, request, problem)
    throw problem
  }
}

/** Default deny: a role that the declaration does not name is refused. */
function permit(useCase: Pick<AnyUseCase, 'allow' | 'title'>, actor: Actor): void {
  if (useCase.allow.includes(actor.role)) return
  if (actor.role === 'visitor') {
    throw new Problem('unauthenticated', 'access.sign-in', { zh: '请先登录', en: 'Sign in first' })
  }
  throw new Problem('forbidden', 'access.forbidden', {
    zh: `你的身份用不了：${useCase.title.zh}`,
    en: `Not open to your role: ${useCase.title.en}`,
  })
}

async function transact<I extends TSchema, O extends TSchema>(
  parts: KernelParts,
  useCase: UseCase<I, O>,
  input: Static<I>,
  call: Call & { request: string },
): Promise<Static<O>> {
  const at = parts.clock.now()
  const readOnly = useCase.kind === 'query' && useCase.reveals !== true
  if (useCase.versioned && call.version === undefined) {
    throw new Problem('invalid', 'version.missing', {
      zh: '缺少版本号：请刷新页面再改',
      en: 'The version is missing: reload the page, then change it',
    })
  }
  // the account stays the caller's: its kept answers are its own
  const scope = useCase.runsAsSystem
    ? { ...scopeOf(system), account: call.actor.account }
    : scopeOf(call.actor)
  const body = await useCase.prepare?.(beforehandOf(parts, useCase, call, scope), input)
  return inTransaction(
    parts.database,
    scope,
    async db => {
      const { context, expected } = contextFor(parts.provisions, useCase.name, call, db, at)
      const answer =
        useCase.kind === 'command' ? await claimAnswer(context, useCase.name, input, call) : undefined
      // stored by this use case under this key for the same input, so it has its output type
      if (answer?.kept !== undefined) return answer.kept as Static<O>
      const output = await (body === undefined ? useCase.handle(context, input) : body(context))
      if (useCase.versioned && !expected())
        throw new Error(`${useCase.name} is versioned but compared no version`)
      if (useCase.kind === 'command') {
        await answer?.keep(output)
        await writeAudit(context.db<KernelTables>(), {
          actor: call.actor,
          now: context.now,
          request: call.request,
          useCase: useCase.name,
          outcome: 'done',
        })
      }
      return output
    },
    { readOnly },
  )
}

/** What a use case has before its transaction; its own short ones have the same scope. */
function beforehandOf(parts: KernelParts, useCase: AnyUseCase, call: Call, scope: Scope): Beforehand {
  const at = parts.clock.now()
  return {
    actor: call.actor,
    now: instantOf(at),
    today: dayOf(at),
    language: call.language,
    request: call.request ?? '',
    from: call.from,
    use: token => parts.provisions.use(token),
    transaction: body =>
      inTransaction(parts.database, scope, db =>
        body(contextFor(parts.provisions, useCase.name, call, db, at).context),
      ),
  }
}

function contextFor(provisions: Provisions, name: string, call: Call, db: Kysely<unknown>, at: number) {
  const now = instantOf(at)
  const request = call.request ?? ''
  let compared = false
  let emitted = false
  // A module names only its own tables; the transaction itself does not know them.
  const typed = <Tables>() => db as unknown as Kysely<Tables>
  const context: UseCaseContext = {
    actor: call.actor,
    now,
    today: dayOf(at),
    language: call.language,
    request,
    from: call.from,
    db: typed,
    newId: bucket => newId(at, bucket),
    use: token => provisions.use(token),
    async emit(topic, payload) {
      emitted = true
      const row = {
        at: now,
        topic,
        payload: canonicalJson(payload),
        request,
        retry_at: now,
        error: null,
        done_at: null,
      }
      await typed<KernelTables>().insertInto('kernel.outbox').values(row).execute()
    },
    audit: (note: AuditNote) =>
      writeAudit(typed<KernelTables>(), {
        actor: call.actor,
        now,
        request,
        useCase: name,
        outcome: 'done',
        note,
      }),
    expect(present) {
      compared = true
      if (call.version !== undefined && call.version !== present) {
        throw new Problem('stale', 'version.stale', {
          zh: '刚才有人改过它。你写的还在，看过新内容再提交',
          en: 'Somebody changed it meanwhile. What you wrote is safe; look at the new version, then send again',
        })
      }
    },
  }
  return { context, expected: () => compared, emitted: () => emitted }
}

/** A refused command, and whatever was forbidden, is traced in a transaction of its own: the body's was undone. */
async function traceRefusal(
  parts: KernelParts,
  useCase: AnyUseCase,
  actor: Actor,
  request: string,
  problem: Problem,
) {
  if (useCase.kind === 'query' && problem.kind !== 'forbidden') return
  try {
    const entry = {
      actor,
      now: instantOf(parts.clock.now()),
      request,
      useCase: useCase.name,
      outcome: problem.kind === 'internal' ? ('failed' as const) : ('refused' as const),
      code: problem.code,
    }
    await inTransaction(parts.database, scopeOf(actor), db =>
      // the kernel's own tables
      writeAudit(db as unknown as Kysely<KernelTables>, entry),
    )
  } catch (error) {
    parts.log.error(
      { request, useCase: useCase.name, error },
      'the refusal could not be written to the audit log',
    )
  }
}
