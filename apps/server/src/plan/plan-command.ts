import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { findingLine } from '../kernel/index.ts'
import { copyForward } from './copy-forward.ts'
import { lintPlan } from './lint-plan.ts'
import { PlanError } from './read-plan.ts'
import { schemaFile } from './schema-file.ts'

const usage = `plan lint <folder>                     checks plan.yaml: file, line, what is wrong, cure
plan copy-forward <folder> <new folder> [--counted figures.json]
                                       makes next year's plan; the figures ({"S1-Q6": 4212}) become baselines
plan schema                            prints the JSON Schema of plan.yaml
`

/**
 * The operator's commands about plans.
 * @param args what stands after `plan`
 * @returns the exit code: 0 done, 1 something was found or is missing, 2 not understood
 */
export async function planCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const [verb, folder, target, ...rest] = args
  if (verb === 'schema') {
    print(schemaFile())
    return 0
  }
  if (verb === 'lint' && folder !== undefined) return await lint(folder, print)
  if (verb === 'copy-forward' && folder !== undefined && target !== undefined)
    return await forward(folder, target, rest, print)
  print(usage)
  return 2
}

async function lint(folder: string, print: (text: string) => void): Promise<number> {
  const file = join(folder, 'plan.yaml')
  const source = await readText(file)
  if (source === undefined) return missing(file, print)
  const { findings, file: plan } = lintPlan(source, file)
  for (const finding of findings) print(`${findingLine(finding)}\n`)
  print(
    findings.length === 0
      ? `${file}: ${plan?.items.length ?? 0} items, nothing wrong\n`
      : `${file}: ${findings.length} to mend\n`,
  )
  return findings.length === 0 ? 0 : 1
}

async function forward(
  folder: string,
  target: string,
  rest: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const file = join(folder, 'plan.yaml')
  const source = await readText(file)
  if (source === undefined) return missing(file, print)
  const year = Number(/(\d{4})$/.exec(basename(target))?.[1])
  if (Number.isNaN(year)) {
    print(`${target}: the new folder's name must end in the year, e.g. wenzhou-2024\n`)
    return 2
  }
  const counted = await countedFigures(rest, print)
  if (counted === undefined) return 2
  try {
    const copied = copyForward(source, { code: basename(target), year, counted })
    await mkdir(target, { recursive: true })
    // never over a plan that somebody has begun to mend
    await writeFile(join(target, 'plan.yaml'), copied.source, { flag: 'wx' })
    await writeFile(join(target, 'plan.schema.json'), schemaFile())
    for (const flag of copied.flags) print(`${flag.what}: ${flag.why.zh} / ${flag.why.en}\n`)
    print(`${join(target, 'plan.yaml')}: written, ${copied.flags.length} to look at\n`)
    return 0
  } catch (error) {
    if (error instanceof PlanError) for (const finding of error.findings) print(`${findingLine(finding)}\n`)
    else if (codeOf(error) === 'EEXIST')
      print(`${join(target, 'plan.yaml')}: exists already, nothing was written\n`)
    else throw error
    return 1
  }
}

/** `{ "S1-Q6": 4212 }` of the file after `--counted`; no file, no figures; undefined: it cannot be read. */
async function countedFigures(
  rest: readonly string[],
  print: (text: string) => void,
): Promise<Record<string, number> | undefined> {
  if (rest.length === 0) return {}
  const [option, name] = rest
  const text = option === '--counted' && name !== undefined ? await readText(name) : undefined
  const figures: Record<string, number> = {}
  try {
    const value: unknown = JSON.parse(text ?? '')
    for (const [id, figure] of Object.entries(value ?? {})) {
      if (!Number.isInteger(figure)) throw new TypeError(`${id} is not a whole number`)
      figures[id] = Number(figure)
    }
    return figures
  } catch {
    print(`--counted wants a JSON file of whole numbers by target, e.g. {"S1-Q6": 4212}\n`)
    return undefined
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function missing(file: string, print: (text: string) => void): number {
  print(`${file}: not found\n`)
  return 1
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
