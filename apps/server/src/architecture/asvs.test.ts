import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const page = readFileSync(`${root}docs/asvs.md`, 'utf8')

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has: they are the first ones of it. */
const sections: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5 },
  ...{ '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2 },
  ...{ '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11 },
  ...{ '10.5': 5, '10.6': 2, '10.7': 3, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1 },
  ...{ '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
  ...{ '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5 },
  ...{ '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2 },
}

interface Row {
  readonly no: string
  readonly where: string
  readonly met: string
}

/** The rows of the chapters; what stands above them says some of it again. */
const chapters = page.slice(page.indexOf('\n## V1 '))
const rows = [...chapters.matchAll(/^\| (\d+\.\d+\.\d+) \| .*? \| (.*) \| (yes|in part|no) \|$/gm)].map(
  ([, no = '', where = '', met = '']): Row => ({ no, where, met }),
)
const [, notApplicable = ''] = page.split('\n## Not applicable\n')
const foreign = [...notApplicable.matchAll(/^\| ([\d., ]+) \|/gm)].flatMap(([, nos = '']) => nos.split(', '))

function filesBelow(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true }).flatMap(entry => {
    const isOurs = entry.isFile() && !/node_modules|\/dist/.test(entry.parentPath)
    return isOurs ? [`${entry.parentPath}/${entry.name}`.slice(root.length)] : []
  })
}

const files = ['apps', 'packages', 'docs', 'e2e', 'scripts'].flatMap(filesBelow)

/** What a row names between back quotes or as a link and what is not there. */
function missingIn(text: string): string[] {
  const named = [...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs|json))`|\]\(([\w./-]+\.md)(?:#[\w-]+)?\)/g)]
  return named
    .map(([, file, link]) => file ?? `docs/${link}`)
    .filter(file => file !== 'package-lock.json' && file !== 'tsconfig.json') // of the root
    .filter(file => !files.some(known => known === file || known.endsWith(`/${file}`)))
}

describe('the table of ASVS', () => {
  it('has each requirement of levels 1 and 2 once', () => {
    const wanted = Object.entries(sections).flatMap(([section, most]) =>
      Array.from({ length: most }, (_, at) => `${section}.${at + 1}`),
    )
    expect(wanted).toHaveLength(253)
    expect([...rows.map(row => row.no), ...foreign].sort()).toEqual(wanted.sort())
  })

  it('names tests, places and pages that there are', () => {
    expect(missingIn(page)).toEqual([])
    expect(missingIn('`kernel/http/nowhere.test.ts` and [this](nothing.md)')).toEqual([
      'kernel/http/nowhere.test.ts',
      'docs/nothing.md',
    ])
  })

  it('says at the top what its rows say', () => {
    const count = (met: string) => rows.filter(row => row.met === met).length
    expect(page).toContain(
      `**${count('yes')} met, ${count('in part')} in part, ${count('no')} not met, ${foreign.length} not applicable.**`,
    )
    const top = page.slice(0, page.indexOf('\n## V1 '))
    for (const { no } of rows.filter(row => row.met !== 'yes')) expect(top).toContain(no)
  })

  it('names a test, a place or a page for whatever it calls met', () => {
    const isNamed = ({ where }: Row) => /`[\w./-]+\.(tsx?|mjs|json)`|\]\(/.test(where)
    expect(rows.filter(row => row.met === 'yes' && !isNamed(row))).toEqual([])
    expect(isNamed({ no: '', where: 'everywhere', met: 'yes' })).toBe(false)
  })
})
