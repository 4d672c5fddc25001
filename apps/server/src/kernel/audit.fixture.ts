import { Type } from 'typebox'
import type { Database } from './database/index.ts'
import { newId } from './ids.ts'
import type { Call } from './kernel.ts'
import { Problem } from './problem.ts'
import { testActor } from './testing/index.ts'
import { useCase } from './use-case.ts'

const title = { zh: '找', en: 'Find' }
export const found = newId<'Person'>(1_700_000_000_000)
export const about = newId<'Person'>(1_700_000_000_001)
export const shape = {
  title,
  permission: 'thing.find',
  reach: ['area', 'public'],
  allow: ['county-officer', 'visitor'],
  input: Type.Object({ id: Type.Optional(Type.String()), q: Type.Optional(Type.String()) }),
  output: Type.Object({ rows: Type.Array(Type.Object({ id: Type.String() })) }),
} as const

export const find = useCase({
  ...shape,
  name: 'things.find',
  kind: 'query',
  async handle(_context, { q }) {
    if (q === 'nobody') throw new Problem('not-found', 'thing.unknown', title)
    return { rows: [{ id: found }] }
  },
})
export const officer = testActor('county-officer', {
  area: '330381',
  grant: newId<'Grant'>(1_700_000_000_002),
})
export const from = { address: '192.0.2.7', agent: `Browser/1.0 ${'x'.repeat(300)}` }
export const call: Call = { actor: officer, language: 'zh', channel: 'json', request: 'r1', from }

/** Only the owner of the tables can: the application has no grant for it. */
export async function emptyAudit(database: Database): Promise<void> {
  for (const table of ['audit_forwarded', 'audit_exports', 'audit_seals', 'audit', 'audit_heads', 'outbox'])
    await database.pool.query(`DELETE FROM kernel.${table}`)
}
