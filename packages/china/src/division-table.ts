import { isRealDay } from './dates.ts'
import { type DivisionRow, levelOf } from './divisions.ts'

/** The columns that are understood; others are skipped. */
const required = ['code', 'name', 'name_en'] as const

/**
 * Reads a table of divisions: the text of a `.tsv` file, or of a `.csv` file without quotation marks. The first line
 * names the columns: `code`, `name`, `name_en`, and if wanted `aliases` (parted by a bar), `from`, `until` (days).
 * @param file its name, for the separator and for messages
 * @throws Error naming file, line and cure for whatever does not fit
 */
export function parseDivisionTable(text: string, file: string): DivisionRow[] {
  const separator = file.endsWith('.tsv') ? '\t' : ','
  const [header = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  const columns = header.split(separator)
  for (const column of required)
    if (!columns.includes(column))
      throw new Error(`${file}, line 1: no column "${column}"; the first line names the columns`)
  return lines.map((line, at) => {
    const where = `${file}, line ${at + 2}`
    const fields = line.split(separator)
    if (fields.length !== columns.length || line.includes('"'))
      throw new Error(
        `${where}: ${fields.length} fields, expected ${columns.length}, without quotation marks`,
      )
    const field = (column: string) => fields[columns.indexOf(column)]?.trim() ?? ''
    const day = (column: string) => {
      const value = field(column)
      if (value !== '' && !isRealDay(value))
        throw new Error(`${where}: "${value}" is no day; write it like 2023-06-30`)
      return value === '' ? null : value
    }
    const code = field('code')
    if (levelOf(code) === undefined)
      throw new Error(`${where}: "${code}" is no division code; it has 4, 6, 9 or 12 digits`)
    if (field('name') === '' || field('name_en') === '')
      throw new Error(`${where}: ${code} needs a name and an English name`)
    const aliases = field('aliases')
    return {
      code,
      name: field('name'),
      nameEn: field('name_en'),
      aliases: aliases === '' ? [] : aliases.split('|'),
      from: day('from'),
      until: day('until'),
    }
  })
}
