import { Problem, validate } from '../kernel/index.ts'
import { checkPost } from './check-post.ts'
import type { RowReader } from './import-cells.ts'
import { type ImportFieldCode, isImportField } from './import-fields.ts'
import type { RowSetting } from './import-row.ts'
import { type PostFields, type PostWarning, postFields } from './post.ts'

const fieldByPointer: Readonly<Record<string, ImportFieldCode>> = {
  '/title': 'title',
  '/category': 'category',
  '/socialKind': 'socialKind',
  '/occupation': 'occupation',
  '/openings': 'openings',
  '/openingsWords': 'openings',
  '/division': 'division',
  '/place': 'place',
  '/hours': 'hours',
  '/education': 'education',
  '/experienceYears': 'experience',
  '/description': 'description',
  '/validUntil': 'validUntil',
  '/contact/name': 'contactName',
  '/contact/phone': 'contactPhone',
  '/platform': 'platform',
}

function codeAt(pointer: string): ImportFieldCode {
  const known = fieldByPointer[pointer]
  if (known !== undefined) return known
  const first = pointer.split('/')[1] ?? ''
  return isImportField(first) ? first : 'title'
}

/** What no cell shows by itself: lengths, the law's words, the calendar. Answers the reviewer's warnings. */
export function check(
  row: RowReader,
  fields: PostFields,
  { city, today }: RowSetting,
): readonly PostWarning[] {
  try {
    validate(postFields, fields, 'json')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    for (const each of error.fields) row.wrong(codeAt(each.pointer), each)
    return []
  }
  const { errors, warnings } = checkPost(fields, city, today)
  for (const { pointer, wrong, right } of errors) row.wrong(codeAt(pointer), { wrong, right })
  for (const { pointer, wrong, right } of warnings) row.wrong(codeAt(pointer), { wrong, right }, 'warning')
  return warnings
}
