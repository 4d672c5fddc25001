import { createHash } from 'node:crypto'
import type { PostFields } from './post.ts'

/**
 * The same vacancy posted twice looks like this: same employer, same place, same title once brackets, spaces
 * and eager words are gone. Near misses are found by comparison (see duplicates), not here.
 */
export function fingerprintOf(fields: Pick<PostFields, 'organisation' | 'title' | 'division'>): string {
  const title = fields.title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[（(【[].*?[)）】\]]/g, '')
    .replaceAll(/急招|急聘|诚聘|高薪|招聘|若干|名|人|\d|\s|[，,。.!！、/-]/g, '')
  const text = [fields.organisation, fields.division.slice(0, 6), title].join('|')
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
