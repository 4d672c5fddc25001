import { createHash } from 'node:crypto'
import { type Context, canonicalJson } from '../kernel/index.ts'
import { catalogueToken } from './catalogue-token.ts'
import type { Catalogue, CataloguePolicy, CatalogueVersion } from './policy.ts'
import { contentOfVersion, publishedHeads, readContents } from './publication.store.ts'

/** sha256 of a policy's whole content: all of its versions, its names, its sources. */
export function hashOfPolicy(policy: CataloguePolicy): string {
  return createHash('sha256').update(canonicalJson(policy)).digest('hex')
}

// by the hash of what they hold, so that they can never be out of date
const contents = new Map<string, CataloguePolicy>()
const composed = new Map<string, Catalogue>()
const mostComposed = 8

/**
 * What two people have put before the public: the portal, claims and the nightly run know nothing else. The same object
 * comes back while nothing changes, so that what was prepared of it can be kept.
 */
export async function publishedCatalogue(context: Context): Promise<Catalogue> {
  const heads = await publishedHeads(context)
  const { facts } = context.use(catalogueToken)
  const key = heads.map(head => head.hash).join()
  const known = composed.get(key)
  if (known !== undefined && known.facts === facts) return known
  const wanted = heads.filter(head => !contents.has(head.hash))
  for (const { hash, content } of await readContents(
    context,
    wanted.map(head => head.id),
  )) {
    contents.set(hash, content)
  }
  const policies = heads.flatMap(head => contents.get(head.hash) ?? [])
  const catalogue = { policies, facts }
  if (composed.size >= mostComposed) composed.clear()
  composed.set(key, catalogue)
  return catalogue
}

/** A policy as it was when a version with this hash decided, for replaying; undefined when it was never published. */
export async function publishedVersion(
  context: Context,
  policy: string,
  hash: string,
): Promise<{ readonly policy: CataloguePolicy; readonly version: CatalogueVersion } | undefined> {
  const content = await contentOfVersion(context, policy, hash)
  const version = content?.versions.find(each => each.hash === hash)
  return content === undefined || version === undefined ? undefined : { policy: content, version }
}
