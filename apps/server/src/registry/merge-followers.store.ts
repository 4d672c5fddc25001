import { sql } from 'kysely'
import { bucketOf, type Context, type Id, type MovedRow, type PersonFollower } from '../kernel/index.ts'
import { madeByMerge } from './merge.ts'
import { followHouseholds } from './merge-households.store.ts'
import { findDivision } from './merge-people.store.ts'
import {
  copyRooted,
  countRows,
  dropRooted,
  movedTo,
  moveRooted,
  moveRootedBack,
  rootedRows,
} from './merge-rows.store.ts'
import { followSpells } from './merge-spells.store.ts'

/** What was said of the one was said of the other. A statement that the merge itself made is taken away again. */
export const followStatements: PersonFollower = {
  columns: ['registry.statements.person'],
  async follow(context, { from, into }) {
    const table = 'registry.statements'
    const ids = await rootedRows(context, table, from)
    return await moveRooted(context, { table, ids, to: into, division: await findDivision(context, into) })
  },
  async unfollow(context, { from }, moved) {
    const table = 'registry.statements'
    const made = moved.filter(row => row.became === madeByMerge)
    await dropRooted(
      context,
      table,
      made.map(row => row.row),
    )
    const back = moved.filter(row => row.became !== madeByMerge)
    await moveRootedBack(context, back, { table, to: from, division: await findDivision(context, from) })
  },
}

const [requests, steps] = ['registry.registrations', 'registry.registration_steps'] as const

/**
 * Registrations with their steps. Where both are registered for the same, the survivor's goes on, and the other stays
 * with the record that was merged away.
 */
export const followRegistrations: PersonFollower = {
  columns: [`${requests}.person`, `${steps}.person`],
  holds: {
    title: { zh: '登记', en: 'Registrations' },
    count: (context, person) => countRows(context, requests, 'person', person),
  },
  async follow(context, { from, into }) {
    const ids = await rootedRows(
      context,
      requests,
      from,
      sql`NOT (state IN ('applied', 'registered') AND EXISTS (
        SELECT 1 FROM registry.registrations AS o WHERE o.sk = ${bucketOf(into)} AND o.person = ${into}::uuid
          AND o.kind = r.kind AND o.state IN ('applied', 'registered')))`,
    )
    return await moveRegistrationRows(context, ids, into)
  },
  async unfollow(context, { from }, moved) {
    // what was done since with a registration that goes back goes with it
    const back = moved.filter(row => row.column === `${requests}.person`)
    await moveRegistrationRows(
      context,
      back.map(row => row.became ?? row.row),
      from,
    )
  },
}

/** Steps refer to their registration: those come first, and are taken away last. */
async function moveRegistrationRows(
  context: Context,
  ids: readonly string[],
  to: Id<'Person'>,
): Promise<MovedRow[]> {
  const [first] = ids
  if (first === undefined) return []
  const sk = bucketOf(to)
  const division = await findDivision(context, to)
  await copyRooted(context, { table: requests, ids, to, division })
  const done: MovedRow[] = movedTo(`${requests}.person`, ids, sk)
  const gone: string[] = []
  for (const { row, became = row } of movedTo('', ids, sk)) {
    const children = await stepsOf(context, row)
    await copyRooted(context, {
      table: steps,
      ids: children,
      to,
      division,
      ...(became !== row && { set: { registration: became } }),
    })
    done.push(...movedTo(`${steps}.person`, children, sk))
    gone.push(...children)
  }
  if (bucketOf(first) !== sk) {
    await dropRooted(context, steps, gone)
    await dropRooted(context, requests, ids)
  }
  return done
}

async function stepsOf(context: Context, registration: string): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    SELECT id FROM registry.registration_steps
    WHERE sk = ${bucketOf(registration)} AND registration = ${registration}::uuid ORDER BY id`.execute(
    context.db<unknown>(),
  )
  return rows.rows.map(row => row.id)
}

/** Every identity number of the one leads to the other. */
export const followKeys: PersonFollower = {
  columns: ['registry.person_keys.person'],
  async follow(context, { from, into }) {
    const rows = await sql<{ key: string }>`
      UPDATE registry.person_keys SET person = ${into}::uuid WHERE person = ${from}::uuid
      RETURNING kind || ':' || match AS key`.execute(context.db<unknown>())
    return rows.rows.map(({ key }) => ({ column: 'registry.person_keys.person', row: key }))
  },
  async unfollow(context, { from, into }, moved) {
    for (const { row } of moved) {
      const [kind = '', match = ''] = row.split(':')
      await sql`
        UPDATE registry.person_keys SET person = ${from}::uuid
        WHERE sk = ${match.slice(-2)} AND kind = ${kind} AND match = ${match} AND person = ${into}::uuid`.execute(
        context.db<unknown>(),
      )
    }
  },
}

/** Who was merged into the one before stands under the other now. */
export const followMerged: PersonFollower = {
  columns: ['registry.merged_people.survivor'],
  async follow(context, { from, into }) {
    const rows = await sql<{ person: string }>`
      UPDATE registry.merged_people SET survivor = ${into}::uuid WHERE survivor = ${from}::uuid
      RETURNING person`.execute(context.db<unknown>())
    return rows.rows.map(({ person }) => ({ column: 'registry.merged_people.survivor', row: person }))
  },
  async unfollow(context, { from, into }, moved) {
    for (const { row } of moved) {
      await sql`
        UPDATE registry.merged_people SET survivor = ${from}::uuid
        WHERE sk = ${bucketOf(row)} AND person = ${row}::uuid AND survivor = ${into}::uuid`.execute(
        context.db<unknown>(),
      )
    }
  },
}

/** Registrations before spells, which name them. */
export const registryFollowers: readonly PersonFollower[] = [
  followStatements,
  followRegistrations,
  followSpells,
  followHouseholds,
  followKeys,
  followMerged,
]
