import type { Static, TSchema } from 'typebox'
import type { Permission, Role } from './access.ts'
import type { Context } from './context.ts'
import type { Text } from './language.ts'
import { faultsOfReach, type Reach } from './reach.ts'

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One thing that somebody can do. From this declaration alone come validation, the permission check, the
 * transaction and its scope, the version check, the idempotency key, the audit row, metrics, the HTTP route,
 * its OpenAPI entry and the in-process call. A use case cannot exist without them, so no author forgets one.
 */
export interface UseCase<Input extends TSchema = TSchema, Output extends TSchema = TSchema> {
  /** `module.verbNoun`; unique, stable, in metrics and audit rows */
  readonly name: `${string}.${string}`
  /** A query changes nothing and runs in a read-only transaction unless it `reveals`. */
  readonly kind: 'command' | 'query'
  readonly title: Text
  readonly permission: Permission
  /**
   * How far it reaches for those who may: their own, their organisation's, their area's … One word, or one for each
   * kind of caller. The stores and row-level security hold it, `docs/permissions.md` is printed from it.
   */
  readonly reach: Reach | readonly Reach[]
  /** Default deny: a role that is not named is refused, and the refusal is in the audit log. */
  readonly allow: readonly Role[]
  readonly input: Input
  readonly output: Output
  /** A query that shows personal data writes an audit row in the same transaction, so it may write. */
  readonly reveals?: true
  /**
   * Milliseconds for which a query's answer may be given again to whoever has the same scope and asks the same.
   * Only for what depends on role, area, department, person and organisation alone, and reveals nobody.
   */
  readonly shares?: number
  /** The answer holds a secret: it is kept for no repeated request, which is told that it was shown already. */
  readonly shownOnce?: true
  /**
   * Gives somebody power, or shows what is hidden: whoever has a second factor must have given it within the last half
   * hour. Files that staff take along are grave without saying so.
   */
  readonly grave?: true
  /**
   * Changes what its caller alone sees and leaves no outbox rows: what is kept for all stays kept. Signing in does, so
   * that a crowd that signs in empties nobody's pages.
   */
  readonly ownOnly?: true
  /** The caller must say which version it has seen; the body must compare it with `context.expect`. */
  readonly versioned?: true
  /**
   * Only for what happens before there is an actor (sign-in, sign-up), and for public figures counted over rows
   * that nobody may see one by one: the transaction has the system's scope. The permission check still looks at
   * the caller. A test lists every use case that has it.
   */
  readonly runsAsSystem?: true
  /** Written as `/api/posts/:id`. A use case without a route is for jobs and the operator's tool only. */
  readonly http?: { readonly method: HttpMethod; readonly path: `/api/${string}` }
  /** The largest body in bytes where the usual 256 KiB is not enough (files). */
  readonly bodyLimit?: number
  /**
   * Over HTTP the answer is the file itself and not JSON. The output is `fileOutput` of `schema.ts`, so that a
   * call in the same process gets the bytes too.
   */
  readonly file?: true
  /**
   * Slow work that must hold no connection: hashing a password, asking another service. Runs after the permission
   * check and the validation and before the transaction; what it returns is the body of the transaction, in place of
   * `handle`. Declared with `preparedUseCase`.
   */
  prepare?(before: Beforehand, input: Static<Input>): Promise<Body<Static<Output>>>
  /**
   * Where a crowd wants one row: who is let into their transaction, and when. Whoever waits here holds no connection; whoever
   * can be refused by a look is refused by throwing. Runs after `prepare`.
   */
  admit?<T>(before: Beforehand, input: Static<Input>, go: () => Promise<T>): Promise<T>
  handle(context: UseCaseContext, input: Static<Input>): Promise<Static<Output>>
}

export type Body<Answer> = (context: UseCaseContext) => Promise<Answer>

/** What there is before the transaction. */
export interface Beforehand
  extends Pick<Context, 'actor' | 'now' | 'today' | 'language' | 'request' | 'from' | 'use'> {
  /** A short transaction of its own, with the scope of the use case: it stays done whatever becomes of the rest. */
  transaction<T>(body: (context: Context) => Promise<T>): Promise<T>
}

/** What only the body of a use case needs, beside what stores need. */
export interface UseCaseContext extends Context {
  /** Compares the version that the caller has seen with the present one; throws `stale` when they differ. */
  expect(present: number): void
}

/** A use case whose input and output types have been checked and may now be kept in a list. */
export type AnyUseCase = Omit<UseCase, 'handle'> & {
  // The kernel validates the input against `input` before it calls, so `unknown` is safe here.
  handle(context: UseCaseContext, input: never): Promise<unknown>
}

export function useCase<Input extends TSchema, Output extends TSchema>(
  declaration: UseCase<Input, Output>,
): UseCase<Input, Output> {
  return declaration
}

/** A use case with slow work before its transaction. Only the kernel can call it: there is no `handle` to borrow. */
export function preparedUseCase<Input extends TSchema, Output extends TSchema>(
  declaration: Omit<UseCase<Input, Output>, 'handle'> & Required<Pick<UseCase<Input, Output>, 'prepare'>>,
): UseCase<Input, Output> {
  const { name } = declaration
  return { ...declaration, handle: () => Promise.reject(new Error(`${name} is called through the kernel`)) }
}

/**
 * The permission words and who holds them, read off the declarations. Two use cases that share a word must
 * agree on its roles: a word that means two things is a hole.
 *
 * @throws when two disagree, when two have one name, or when a reach does not fit the roles that are allowed
 */
export function permissionTable(useCases: readonly AnyUseCase[]): ReadonlyMap<Permission, readonly Role[]> {
  const table = new Map<Permission, readonly Role[]>()
  const names = new Set<string>()
  for (const each of useCases) {
    if (names.has(each.name)) throw new Error(`two use cases are called ${each.name}`)
    names.add(each.name)
    const [fault] = faultsOfReach(each)
    if (fault !== undefined) throw new Error(fault)
    const known = table.get(each.permission)
    const roles = [...each.allow].sort()
    if (known !== undefined && known.join() !== roles.join()) {
      throw new Error(
        `${each.name} allows ${roles.join()} for ${each.permission}, others allow ${known.join()}`,
      )
    }
    table.set(each.permission, roles)
  }
  return table
}
