import { createHash } from 'node:crypto'
import type { PostFields } from './post.ts'

/**
 * The same vacancy posted twice looks like this: same employer, same place, same title once brackets, spaces,
 * eager words and head counts (3名) are gone; other numbers tell vacancies apart. Near misses are found by comparison (see duplicates), not here.
 */
export function fingerprintOf(fields: Pick<PostFields, 'organisation' | 'title' | 'division'>): string {
  const title = fields.title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[（(【[].*?[)）】\]]/g, '')
    .replaceAll(/急招|急聘|诚聘|高薪|招聘|若干名?|\d+\s*[名人个]|\s|[，,。.!！、/-]/g, '')
  const text = [fields.organisation, fields.division.slice(0, 6), title].join('|')
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
