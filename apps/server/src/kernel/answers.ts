import { createHash } from 'node:crypto'
import type { Actor } from './access.ts'
import { canonicalJson } from './canonical.ts'
import { bucketOf } from './ids.ts'
import { Problem } from './problem.ts'
import type { KernelTables } from './tables.ts'
import type { UseCaseContext } from './use-case.ts'
import { refuseUnstorable } from './validation.ts'

/**
 * Claims an idempotency key. The row is written first, so a second request with the same key waits for the
 * first transaction and then reads its answer.
 * @throws Problem `input.invalid` for a key that the database cannot hold
 */
export async function claimAnswer(
  context: UseCaseContext,
  useCase: string,
  input: unknown,
  call: { readonly actor: Actor; readonly idempotencyKey?: string },
) {
  const account = call.actor.account
  const key = call.idempotencyKey
  if (key === undefined || account === undefined) return undefined
  refuseUnstorable(key)
  const db = context.db<KernelTables>()
  const sk = bucketOf(account)
  const inputHash = createHash('sha256').update(canonicalJson(input)).digest('hex')
  const row = { sk, account, key, use_case: useCase, input_hash: inputHash, output: null, at: context.now }
  const claimed = await db
    .insertInto('kernel.answers')
    .values(row)
    .onConflict(on => on.doNothing())
    .returning('key')
    .executeTakeFirst()
  const mine = (query: ReturnType<typeof db.selectFrom<'kernel.answers'>>) =>
    query.where('sk', '=', sk).where('account', '=', account).where('key', '=', key)
  if (claimed === undefined) {
    const kept = await mine(db.selectFrom('kernel.answers')).selectAll().executeTakeFirstOrThrow()
    if (kept.use_case !== useCase || kept.input_hash !== inputHash) {
      throw new Problem('conflict', 'idempotency.reused', {
        zh: '这张表已经交过一次，内容不同。请打开新的一张再交',
        en: 'This form was sent before with other content. Open a fresh one and send it again',
      })
    }
    return { kept: kept.output ?? {}, keep: async () => undefined }
  }
  return {
    kept: undefined,
    async keep(output: unknown) {
      await db
        .updateTable('kernel.answers')
        .set({ output: JSON.stringify(output ?? {}) })
        .where('sk', '=', sk)
        .where('account', '=', account)
        .where('key', '=', key)
        .execute()
    },
  }
}
