import { parseCreditCode } from '@qingye/china'
import { Type } from 'typebox'
import { checkBatch } from '../imports/index.ts'
import {
  type CellFinding,
  type Context,
  columnIndex,
  finding,
  idOf,
  recruiters,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { cityToken, findByCreditCode, findOrganisations, type Organisation } from '../registry/index.ts'
import { fingerprintOf } from './fingerprint.ts'
import { imports } from './import.store.ts'
import { batchSizes, type CheckedRow, type Import } from './import.ts'
import { effectOn } from './import-effect.ts'
import { findKeys, openWithFingerprints } from './import-key.store.ts'
import { earlierKeys, saveChecked } from './import-row.store.ts'
import { type ReadRow, type RowSetting, readRow } from './import-row.ts'
import { findPosts } from './post.store.ts'
import type { PostFields } from './post.ts'

export const importers = [...recruiters, ...townStaff, 'county-officer', 'city-officer'] as const

/** Checks the next rows of an import, with the rights of who sent it. One batch, one transaction. */
export const checkImportRows = useCase({
  name: 'posts.checkImportRows',
  kind: 'command',
  title: { zh: '检查导入的行', en: 'Check rows of an import' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  input: Type.Object({ import: idOf<'Import'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    await checkBatch(context, imports, input.import, {
      most: batchSizes.check,
      example: 'number',
      async check(of, rows) {
        const setting = await settingOf(context, of, rows)
        const read = rows.map(row => ({ no: row.no, ...readRow(row.no, row.cells, setting) }))
        await saveChecked(context, of.id, await judged(context, of, read))
      },
    })
    return {}
  },
})

async function settingOf(
  context: Context,
  of: Import,
  rows: readonly { readonly cells: readonly string[] }[],
): Promise<RowSetting> {
  const { organisation } = of
  const own =
    organisation === undefined
      ? undefined
      : (await findOrganisations(context, [organisation])).get(organisation)
  const at = of.columns.find(column => column.field === 'creditCode')
  const index = at === undefined ? -1 : columnIndex(at.letter)
  const codes = new Set(
    rows.flatMap(({ cells }) => {
      const parsed = parseCreditCode(cells[index] ?? '')
      return parsed.ok ? [parsed.value.code] : []
    }),
  )
  const byCode = new Map<string, Organisation>()
  for (const code of own === undefined ? codes : []) {
    const id = await findByCreditCode(context, code)
    const employer = id === undefined ? undefined : (await findOrganisations(context, [id])).get(id)
    if (employer !== undefined) byCode.set(code, employer)
  }
  return {
    columns: of.columns,
    city: context.use(cityToken),
    today: context.today,
    own,
    area: organisation === undefined ? of.actor.area : undefined,
    employerOf: code => byCode.get(code),
  }
}

type Numbered = ReadRow & { readonly no: number }

/** Compares the rows with each other, with what their keys stand for, and with other open posts. */
async function judged(context: Context, of: Import, rows: readonly Numbered[]): Promise<CheckedRow[]> {
  const keyed = rows.flatMap(({ key, employer }) =>
    key === undefined || employer === undefined ? [] : [{ key, organisation: employer.id }],
  )
  const keys = await findKeys(context, keyed)
  const posts = new Map((await findPosts(context, [...new Set(keys.values())])).map(post => [post.id, post]))
  const prints = rows.flatMap(({ fields }) => (fields === undefined ? [] : [fields]))
  const open = await openWithFingerprints(
    context,
    prints.map(fields => fields.organisation),
    prints.map(fingerprintOf),
  )
  const seen = await earlierKeys(
    context,
    of.id,
    keyed.map(each => seenKey(each.organisation, each.key)),
  )
  return rows.map(row => {
    const { no, fields, employer, key } = row
    const cells = [...row.cells]
    const column = of.columns.find(each => each.field === 'title') ?? of.columns[0]
    const say = (found: CellFinding, severity: 'error' | 'warning') =>
      cells.push({
        address: `${column?.letter ?? 'A'}${no}`,
        column: { zh: '岗位', en: 'Title' },
        value: fields?.title ?? '',
        ...found,
        severity,
      })
    const known = employer === undefined || key === undefined ? undefined : seenKey(employer.id, key)
    const earlier = known === undefined ? undefined : seen.get(known)
    if (known !== undefined && earlier === undefined) seen.set(known, { no, fields: fields ?? null })
    const base = {
      no,
      employerName: employer?.name ?? '',
      industry: employer?.industry,
      key: known,
      warnings: row.warnings,
      cells,
    }
    if (fields === undefined || employer === undefined || key === undefined) {
      return { ...base, effect: 'bad', fields: undefined, duplicates: 0 }
    }
    if (earlier !== undefined) {
      say(twinInFile(earlier, fields), 'error')
      return { ...base, effect: 'bad', fields: undefined, duplicates: 1 }
    }
    const post = posts.get(keys.get(`${employer.id} ${key}`) ?? ('' as never)) // no post has this id
    const effect = effectOn(context, post, fields)
    if (typeof effect !== 'string') {
      say(effect, 'error')
      return { ...base, effect: 'bad', fields: undefined, duplicates: 0 }
    }
    const twins = open.filter(
      each =>
        each.organisation === employer.id &&
        each.fingerprint === fingerprintOf(fields) &&
        each.id !== post?.id,
    )
    if (twins.length > 0) say(twinOutside(twins.length), 'warning')
    return { ...base, effect, fields, duplicates: twins.length }
  })
}

/** Keys are an employer's own: two employers may number alike. */
export function seenKey(organisation: string, key: string): string {
  return `${organisation} ${key}`
}

function twinInFile(earlier: { no: number; fields: PostFields | null }, fields: PostFields): CellFinding {
  const same = earlier.fields !== null && JSON.stringify(earlier.fields) === JSON.stringify(fields)
  return same
    ? finding(
        `和第 ${earlier.no} 行一模一样`,
        `The same as row ${earlier.no}`,
        '删掉一行；招的人多就改人数',
        'delete one; for more people change the number',
      )
    : finding(
        `和第 ${earlier.no} 行是同一个岗位：单位、地方、岗位名称（或编号）都一样`,
        `The same post as row ${earlier.no}: employer, place and title (or number) agree`,
        '是两个岗位，就各写一个岗位编号；不是，就删掉一行',
        'two posts take a post number each; otherwise delete one',
      )
}

function twinOutside(count: number): CellFinding {
  return finding(
    `和 ${count} 个已有的岗位像是同一个`,
    `Looks like ${count} existing post(s)`,
    '是同一个就删掉这一行；不是，审核的人会看',
    'delete this row if it is the same; otherwise the reviewer decides',
  )
}
