import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { Tables } from './import-row.store.ts'

/** The posts that these keys of employers stand for. */
export async function findKeys(
  context: Context,
  wanted: readonly { readonly organisation: Id<'Organisation'>; readonly key: string }[],
): Promise<Map<string, Id<'Post'>>> {
  const organisations = [...new Set(wanted.map(each => each.organisation))]
  if (organisations.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.import_keys')
    .select(['organisation', 'key', 'post'])
    .where('sk', 'in', [...new Set(organisations.map(bucketOf))])
    .where('organisation', 'in', organisations)
    .where('key', 'in', [...new Set(wanted.map(each => each.key))])
    .execute()
  return new Map(rows.map(row => [`${row.organisation} ${row.key}`, row.post]))
}

/** Claims keys for new posts, in one order for everybody. Answers those that are ours now. */
export async function claimKeys(
  context: Context,
  claims: readonly {
    readonly organisation: Id<'Organisation'>
    readonly key: string
    readonly post: Id<'Post'>
  }[],
): Promise<Set<Id<'Post'>>> {
  if (claims.length === 0) return new Set()
  const rows = claims
    .map(claim => ({ sk: bucketOf(claim.organisation), ...claim }))
    .sort((a, b) => (`${a.sk} ${a.organisation} ${a.key}` < `${b.sk} ${b.organisation} ${b.key}` ? -1 : 1))
  const mine = await context
    .db<Tables>()
    .insertInto('posts.import_keys')
    .values(rows)
    .onConflict(on => on.doNothing())
    .returning('post')
    .execute()
  return new Set(mine.map(row => row.post))
}

/** Open posts of these employers with these fingerprints: the same vacancy, perhaps. */
export async function openWithFingerprints(
  context: Context,
  organisations: readonly Id<'Organisation'>[],
  fingerprints: readonly string[],
): Promise<readonly { id: Id<'Post'>; organisation: Id<'Organisation'>; fingerprint: string }[]> {
  if (organisations.length === 0) return []
  return context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select(['id', 'organisation', 'fingerprint'])
    .where('organisation', 'in', [...new Set(organisations)])
    .where('fingerprint', 'in', [...new Set(fingerprints)])
    .where('state', 'in', ['in-review', 'published'])
    .where('merged_into', 'is', null)
    .limit(2_000)
    .execute()
}
