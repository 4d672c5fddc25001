import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FileFinding, findingLine } from '../kernel/index.ts'
import { facts } from './facts.ts'
import { lintPolicies } from './lint-policy.ts'
import type { Catalogue } from './policy.ts'
import type { PolicyFile } from './policy-file.ts'
import { policyOf } from './policy-of-file.ts'

/** Policy files that cannot be used: what the linter found. */
export class CatalogueError extends Error {
  readonly findings: readonly FileFinding[]
  constructor(findings: readonly FileFinding[]) {
    const first = findings[0]
    super(
      first === undefined
        ? 'the policies cannot be read'
        : `${findings.length} to mend: ${findingLine(first)}`,
    )
    this.name = 'CatalogueError'
    this.findings = findings
  }
}

/** The text of one policy file, under its name. */
export interface PolicySourceFile {
  readonly name: string
  readonly text: string
}

/** The policy files of a folder, in the order of their names. */
export function policyFilesIn(folder: string): PolicySourceFile[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
}

/**
 * Reads every policy of a folder.
 * @param options.planItems the plan's ids, to hold `plan` against; not given: not checked
 * @param options.quick without running the cases of the files: for a start, where tests have run them
 * @throws CatalogueError with what the linter found
 */
export function readCatalogue(
  folder: string,
  options: { readonly planItems?: ReadonlySet<string>; readonly quick?: boolean } = {},
): Catalogue {
  const { findings, files } = lintPolicies(policyFilesIn(folder), options)
  if (findings.length > 0) throw new CatalogueError(findings)
  return catalogueOf(files)
}

/** The catalogue of files that have passed the linter. */
export function catalogueOf(files: readonly PolicyFile[]): Catalogue {
  return { policies: files.map(policyOf), facts }
}

// the files of a plan do not change while a server runs
const read = new Map<string, Catalogue>()

/**
 * The policies of a plan's folder, read once. Their cases are run by the tests and by `policy lint`, not at every start. A
 * plan without a folder `policies` has none.
 * @throws CatalogueError with what the linter found
 */
export function planCatalogue(planFolder: string, planItems: ReadonlySet<string>): Catalogue {
  const folder = join(planFolder, 'policies')
  const known = read.get(folder)
  if (known !== undefined) return known
  const catalogue = existsSync(folder) ? readCatalogue(folder, { planItems, quick: true }) : catalogueOf([])
  read.set(folder, catalogue)
  return catalogue
}
