import { sql } from 'kysely'
import { bucketOf, type Context, type Id, type MovedRow, type PersonFollower } from '../kernel/index.ts'
import { madeByMerge, piecesOutside } from './merge.ts'
import { findDivision } from './merge-people.store.ts'
import { countRows, dropRooted, moveRooted, moveRootedBack } from './merge-rows.store.ts'
import { listSpells } from './spell.store.ts'
import { overlaps, type Spell } from './spell.ts'

const table = 'registry.spells'
const column = `${table}.person`

/**
 * Spells of one status never overlap. One that meets a spell of the survivor stays with the record that was merged
 * away, and only the days that the survivor's do not hold are added to them.
 */
export const followSpells: PersonFollower = {
  columns: [column],
  holds: {
    title: { zh: '身份', en: 'Statuses' },
    count: (context, person) => countRows(context, table, 'person', person),
  },
  async follow(context, merge) {
    const { from, into } = merge
    const division = await findDivision(context, into)
    const theirs = await listSpells(context, from)
    const moved: MovedRow[] = []
    for (const spell of theirs) {
      const same = (await listSpells(context, into)).filter(one => one.status === spell.status)
      if (same.some(one => overlaps(one, spell))) {
        moved.push(...(await addMissingDays(context, spell, same, into, division)))
      } else {
        moved.push(...(await moveRooted(context, { table, ids: [spell.id], to: into, division })))
      }
    }
    await renameRegistrations(context, into, id => merge.now(id))
    return moved
  },
  async unfollow(context, merge, moved) {
    const made = moved.filter(row => row.became?.startsWith(madeByMerge))
    await giveBackEnds(context, merge.into, made)
    await dropRooted(
      context,
      table,
      made.map(row => row.row),
    )
    const back = moved.filter(row => !made.includes(row))
    const division = await findDivision(context, merge.from)
    await moveRootedBack(context, back, { table, to: merge.from, division })
    await renameRegistrations(context, merge.from, id => merge.now(id))
  },
}

async function addMissingDays(
  context: Context,
  spell: Spell,
  held: readonly Spell[],
  into: Id<'Person'>,
  division: string,
): Promise<MovedRow[]> {
  const rows: MovedRow[] = []
  for (const piece of piecesOutside(spell, held)) {
    const id = context.newId<'Spell'>(bucketOf(into))
    await sql`
      INSERT INTO registry.spells
      SELECT (jsonb_populate_record(r, ${JSON.stringify({
        sk: bucketOf(into),
        id,
        person: into,
        division,
        from_day: piece.from,
        until_day: piece.until ?? null,
        registration: null,
      })}::text::jsonb)).*
      FROM registry.spells AS r WHERE r.sk = ${bucketOf(spell.id)} AND r.id = ${spell.id}::uuid`.execute(
      context.db<unknown>(),
    )
    // the end of an open spell may come while the records are one: then it is the end of the spell that stayed, too
    const open = piece.until === undefined ? `:${spell.id}` : ''
    rows.push({ column, row: id, became: `${madeByMerge}${open}` })
  }
  return rows
}

/** What went on when the records were merged may have ended since. */
async function giveBackEnds(context: Context, into: Id<'Person'>, made: readonly MovedRow[]): Promise<void> {
  for (const { row, became = '' } of made) {
    const stayed = became.slice(madeByMerge.length + 1)
    if (stayed === '') continue
    await sql`
      UPDATE registry.spells AS s SET until_day = m.until_day, end_reason = m.end_reason
      FROM registry.spells AS m
      WHERE m.sk = ${bucketOf(into)} AND m.id = ${row}::uuid AND m.until_day IS NOT NULL
        AND s.sk = ${bucketOf(stayed)} AND s.id = ${stayed}::uuid AND s.until_day IS NULL`.execute(
      context.db<unknown>(),
    )
  }
}

/** A spell names the registration that opened it, which has moved. */
async function renameRegistrations(
  context: Context,
  person: Id<'Person'>,
  now: (id: string) => string,
): Promise<void> {
  for (const { id, registration } of await listSpells(context, person)) {
    if (registration === undefined || now(registration) === registration) continue
    await sql`
      UPDATE registry.spells SET registration = ${now(registration)}::uuid
      WHERE sk = ${bucketOf(id)} AND id = ${id}::uuid`.execute(context.db<unknown>())
  }
}
