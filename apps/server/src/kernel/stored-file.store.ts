import type { Context } from './context.ts'
import { bucketOf, type Id } from './ids.ts'
import { type Belonging, seenBy } from './seen-by.ts'
import type { StoredFile } from './stored-file.ts'

/** A kept file without its bytes; `More`: the columns that its module keeps beside it. */
export type FileEntry<Kind extends string, More> = More & {
  readonly id: Id<Kind>
  /** the id of what it belongs to */
  readonly owner: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly added_at: string
}

export interface FileShelf<Kind extends string, More> {
  /** Keeps a file beside what it belongs to, in that thing's bucket. */
  put(context: Context, owner: string, file: StoredFile, more: More): Promise<Id<Kind>>
  /** The files of these things, oldest first, as far as the actor may see them. */
  list(context: Context, owners: readonly string[]): Promise<FileEntry<Kind, More>[]>
  /** One file with its bytes; with `owner`: only when it belongs to that thing. */
  find(
    context: Context,
    id: Id<Kind>,
    owner?: string,
  ): Promise<(FileEntry<Kind, More> & { readonly bytes: Uint8Array }) | undefined>
  remove(context: Context, id: Id<Kind>, owner: string): Promise<void>
}

interface Row {
  sk: string
  id: string
  name: string
  type: string
  size: number
  sha256: string
  bytes: Uint8Array
  added_at: string
  [more: string]: unknown
}

/**
 * The files that a module keeps in a table of its own: there its policies say who sees them. The table has the columns
 * sk, id, name, type, size, sha256, bytes, added_at, one that names the owner, and those in `more`.
 */
export function fileShelf<Kind extends string, More extends object>(shelf: {
  /** `schema.table` */
  readonly table: string
  /** the column of what a file belongs to */
  readonly owner: string
  readonly more: readonly (keyof More & string)[]
  /** whose they are: the table's own predicate. Without it whoever asks must have been let see the owner. */
  readonly seen?: Belonging
}): FileShelf<Kind, More> {
  const { table, owner: ownerColumn, seen } = shelf
  const shown = [
    ...['id', 'name', 'type', 'size', 'sha256', 'added_at', ...shelf.more],
    `${ownerColumn} as owner`,
  ]
  const from = (context: Context) => {
    const all = context.db<Record<string, Row>>().selectFrom(table)
    return seen === undefined ? all : all.where(seenBy(context.actor, seen))
  }
  // a row is what `put` wrote: the columns of `Row`, and `More`
  const entry = (row: object) => row as FileEntry<Kind, More>
  return {
    async put(context, owner, { bytes, ...file }, more) {
      const id = context.newId<Kind>(bucketOf(owner))
      const row = { sk: bucketOf(id), id, [ownerColumn]: owner, ...file, size: bytes.length, bytes }
      await context
        .db<Record<string, Row>>()
        .insertInto(table)
        .values({ ...row, added_at: context.now, ...more })
        .execute()
      return id
    },
    async list(context, owners) {
      if (owners.length === 0) return []
      const rows = await from(context)
        .select(shown)
        .where('sk', 'in', [...new Set(owners.map(bucketOf))])
        .where(ownerColumn, 'in', [...owners])
        .orderBy('id')
        .execute()
      return rows.map(entry)
    },
    async find(context, id, owner) {
      let query = from(context)
        .select([...shown, 'bytes'])
        .where('sk', '=', bucketOf(id))
        .where('id', '=', id)
      if (owner !== undefined) query = query.where(ownerColumn, '=', owner)
      const row = await query.executeTakeFirst()
      return row && { ...entry(row), bytes: (row as Pick<Row, 'bytes'>).bytes } // selected above
    },
    async remove(context, id, owner) {
      await context
        .db<Record<string, Row>>()
        .deleteFrom(table)
        .where('sk', '=', bucketOf(id))
        .where('id', '=', id)
        .where(ownerColumn, '=', owner)
        .execute()
    },
  }
}

/** A kept file as a use case marked `file` answers it. */
export function answerFile(file: {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}) {
  return { name: file.name, type: file.type, base64: Buffer.from(file.bytes).toString('base64') }
}
