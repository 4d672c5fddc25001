import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Static, TSchema } from 'typebox'
import { type Actor, system } from './access.ts'
import { claimAnswer } from './answers.ts'
import { writeAudit } from './audit.ts'
import { canonicalJson } from './canonical.ts'
import { type Clock, dayOf, instantOf } from './clock.ts'
import type { Origin } from './context.ts'
import { type Database, inTransaction, type Scope } from './database/index.ts'
import { fromDatabase } from './database-problem.ts'
import { newId } from './ids.ts'
import type { Language } from './language.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { permit, scopeOf } from './permit.ts'
import { Problem } from './problem.ts'
import type { Provisions } from './provision.ts'
import { sharedAnswers } from './shared-answers.ts'
import type { KernelTables } from './tables.ts'
import {
  type AuditLine,
  type Caller,
  createAuditLine,
  createNotes,
  entryOf,
  isAudited,
  isTraced,
  readingOnly,
  traceRefusal,
} from './traces.ts'
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
  /** Asked in the transaction before every body of a use case that somebody calls: it may refuse by throwing. */
  readonly guard?: (context: UseCaseContext, useCase: AnyUseCase) => Promise<void>
}

export function createKernel(parts: KernelParts): Kernel {
  const listeners: (() => void)[] = []
  const shared = sharedAnswers(parts.clock)
  const committed = () => {
    shared.forget()
    for (const listener of listeners) listener()
  }
  const line = createAuditLine(parts.database, scopeOf(system))
  const running = { ...parts, line }
  /** Whoever gets an answer that was computed for somebody else is in the log as well, before they get it. */
  async function askShared<I extends TSchema, O extends TSchema>(
    useCase: UseCase<I, O>,
    milliseconds: number,
    input: unknown,
    call: Call,
  ): Promise<Static<O>> {
    let own = false
    const question = { useCase: useCase.name, input, actor: call.actor, milliseconds }
    const output = await shared.answer(question, () => {
      own = true
      return run(running, useCase, input, call)
    })
    if (!own && isAudited(useCase, call.actor)) {
      await line(entryOf(useCase, callerOf(call, parts.clock.now()), input, output))
    }
    return output
  }
  return {
    database: parts.database,
    clock: parts.clock,
    log: parts.log,
    forget: () => shared.forget(),
    onCommit: listener => listeners.push(listener),
    async call(useCase, input, call) {
      if (useCase.kind === 'query' && useCase.shares !== undefined && useCase.reveals !== true) {
        return askShared(useCase, useCase.shares, input, call)
      }
      const answer = () => run(running, useCase, input, call)
      if (useCase.kind === 'query') return answer()
      const output = await answer()
      if (useCase.ownOnly !== true) committed()
      return output
    },
    async asSystem(name, body) {
      const call: Call = { actor: system, language: 'zh', channel: 'json', request: `system:${name}` }
      let emitted = false
      const result = await inTransaction(parts.database, scopeOf(system), async db => {
        const made = contextFor(parts.provisions, name, call, db, parts.clock.now())
        const value = await body(made.context)
        await made.notes.write(made.context.db<KernelTables>())
        emitted = made.emitted()
        return value
      })
      // only for new rows: the outbox itself works through here, and must not wake itself for ever
      if (emitted) committed()
      return result
    },
  }
}

async function run<I extends TSchema, O extends TSchema>(
  parts: KernelParts & { readonly line: AuditLine },
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
    if (isTraced(useCase, call.actor, problem)) {
      const entry = entryOf(useCase, callerOf({ ...call, request }, parts.clock.now()), raw, undefined)
      await traceRefusal(parts.line, parts.log, entry, problem)
    }
    throw problem
  }
}

function callerOf({ actor, request, from }: Call, at: number): Caller {
  return { actor, request: request ?? '', from, now: instantOf(at) }
}

async function transact<I extends TSchema, O extends TSchema>(
  parts: KernelParts,
  useCase: UseCase<I, O>,
  input: Static<I>,
  call: Call & { request: string },
): Promise<Static<O>> {
  const at = parts.clock.now()
  const reads = useCase.kind === 'query' && useCase.reveals !== true
  const audited = isAudited(useCase, call.actor)
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
  const before = beforehandOf(parts, useCase, call, scope)
  const body = await useCase.prepare?.(before, input)
  const inside = async (db: Kysely<unknown>): Promise<Static<O>> => {
    const { context, expected, notes } = contextFor(parts.provisions, useCase.name, call, db, at)
    const answer =
      useCase.kind === 'command' ? await claimAnswer(context, useCase.name, input, call) : undefined
    const leave = async (output: Static<O>) => {
      if (!audited) return notes.refuse()
      const tables = context.db<KernelTables>()
      await notes.write(tables)
      await writeAudit(tables, entryOf(useCase, callerOf(call, at), input, output))
    }
    if (answer?.kept !== undefined && useCase.shownOnce) throw shownAlready()
    if (answer?.kept !== undefined) {
      // stored by this use case under this key for the same input, so it has its output type
      const kept = answer.kept as Static<O>
      await leave(kept)
      return kept
    }
    await parts.guard?.(context, useCase)
    const handle = () => (body === undefined ? useCase.handle(context, input) : body(context))
    const output = await (reads && audited ? readingOnly(db, handle) : handle())
    if (useCase.versioned && !expected())
      throw new Error(`${useCase.name} is versioned but compared no version`)
    await answer?.keep(useCase.shownOnce ? null : output)
    await leave(output)
    return output
  }
  const options = { readOnly: reads && !audited, reading: reads && audited }
  const go = () => inTransaction(parts.database, scope, inside, options)
  return useCase.admit === undefined ? go() : useCase.admit(before, input, go)
}

const shownAlready = () =>
  new Problem('conflict', 'answer.shown-once', {
    zh: '已经办好了。结果只显示一次，没看到就重新发一个',
    en: 'It is done. The answer is shown once: ask for a new one if you missed it',
  })

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
      inTransaction(parts.database, scope, async db => {
        const { context, notes } = contextFor(parts.provisions, useCase.name, call, db, at)
        const value = await body(context)
        await notes.write(context.db<KernelTables>())
        return value
      }),
  }
}

function contextFor(provisions: Provisions, name: string, call: Call, db: Kysely<unknown>, at: number) {
  const now = instantOf(at)
  const request = call.request ?? ''
  const notes = createNotes(name, callerOf(call, at))
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
    audit: async note => notes.add(note),
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
  return { context, notes, expected: () => compared, emitted: () => emitted }
}
