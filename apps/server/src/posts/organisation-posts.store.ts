import type { Context, Id } from '../kernel/index.ts'
import type { PostState } from './post.ts'
import type { Tables } from './post-row.ts'

/** The posts of an employer in a state, merged ones too. */
export async function listIdsOf(
  context: Context,
  organisation: Id<'Organisation'>,
  state: PostState,
): Promise<Id<'Post'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select('id')
    .where('organisation', '=', organisation)
    .where('state', '=', state)
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

/** Puts an employer's present name on its posts; returns those that are to be found under it. */
export async function renameEmployer(
  context: Context,
  organisation: Id<'Organisation'>,
  name: string,
): Promise<Id<'Post'>[]> {
  const rows = await context
    .db<Tables>()
    .updateTable('posts.posts')
    .set({ organisation_name: name })
    .where('organisation', '=', organisation)
    .where('organisation_name', '<>', name)
    .returning(['id', 'state'])
    .execute()
  return rows.flatMap(row => (row.state === 'published' ? [row.id] : []))
}
