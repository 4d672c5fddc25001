import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Day, isRealDay, type Text } from '../kernel/index.ts'
import { answerOne, isFor } from './answers.ts'
import { CatalogueError, type PolicySourceFile, policyFilesIn } from './catalogue.ts'
import { facts } from './facts.ts'
import { checkFacts } from './facts-check.ts'
import { lintPolicy } from './lint-policy.ts'
import { type Audience, audiences, type CataloguePolicy, type PolicyAnswer } from './policy.ts'
import { policyOf } from './policy-of-file.ts'

/** How `policy check` is used. */
export const checkUsage =
  'policy check <id> --on YYYY-MM-DD --facts FILE.json [--known YYYY-MM-DD] [--as person|firm]'

/** A command that cannot be done, in words; the exit code says why: 1 something is wrong, 2 not understood. */
export class Refusal extends Error {
  readonly says: readonly Text[]
  readonly code: 1 | 2
  constructor(says: readonly Text[], code: 1 | 2 = 1) {
    super(says[0]?.en)
    this.says = says
    this.code = code
  }
}

/**
 * What a policy says about the facts of a file.
 * @throws Refusal for anything that cannot be taken
 */
export function check(args: readonly string[], planFolder: string) {
  const { id, on, known, file, audience } = checkOptions(args)
  const policy = readOne(join(planFolder, 'policies'), id)
  if (audience !== undefined && !isFor(policy, audience))
    throw new Refusal([
      {
        zh: `${id} 不是给${audiences[audience].zh}的`,
        en: `${id} is not for a ${audiences[audience].en.toLowerCase()}`,
      },
    ])
  const { facts: given, wrong } = checkFacts(facts, factsIn(file), on)
  if (wrong.length > 0)
    throw new Refusal(
      wrong.map(({ fact, wrong: why, cure }) => ({
        zh: `${fact}：${why.zh}；${cure.zh}`,
        en: `${fact}: ${why.en}; ${cure.en}`,
      })),
    )
  const answer = answerOne(policy, { facts }, given, {
    day: on,
    ...(known && { known }),
    ...(audience && { audience }),
  })
  return { ...output(answer), name: policy.name, on, known: known ?? on }
}

function output({ amount, per, version, hash, ...answer }: PolicyAnswer) {
  const bound = (value: number) => (Number.isFinite(value) ? value : null)
  return {
    policy: answer.policy,
    status: answer.status,
    amount:
      amount === undefined
        ? null
        : amount.from === amount.to
          ? amount.from
          : { from: bound(amount.from), to: bound(amount.to) },
    per: amount === undefined ? null : (per ?? null),
    likely: answer.likely,
    confirmed: answer.confirmed,
    reasons: answer.reasons.map(reason => ({ ...reason, clause: reason.clause ?? null })),
    missing: answer.missing,
    unknownFigures: answer.unknownFigures,
    nearMisses: answer.nearMisses,
    version: version ?? null,
    hash: hash ?? null,
  }
}

interface CheckOptions {
  readonly id: string
  readonly on: Day
  readonly known: Day | undefined
  readonly file: string
  readonly audience: Audience | undefined
}

function checkOptions([id, ...args]: readonly string[]): CheckOptions {
  if (id === undefined || id.startsWith('--')) throw lacks('政策的 id', 'the id of a policy')
  const given = new Map<string, string>()
  for (let at = 0; at < args.length; at += 2) {
    const [option = '', value] = [args[at], args[at + 1]]
    if (!['--on', '--known', '--facts', '--as'].includes(option))
      throw new Refusal(
        [
          { zh: `不认识 ${option}`, en: `${option} is not known` },
          { zh: '用法', en: checkUsage },
        ],
        2,
      )
    if (value === undefined) throw lacks(`${option} 后面的值`, `a value after ${option}`)
    given.set(option, value)
  }
  const on = given.get('--on')
  if (on === undefined) throw lacks('--on YYYY-MM-DD：按哪一天判断', '--on YYYY-MM-DD, the day of decision')
  const file = given.get('--facts')
  if (file === undefined) throw lacks('--facts 文件', '--facts with a JSON file')
  const known = given.get('--known')
  const as = given.get('--as')
  if (as !== undefined && !isAudience(as))
    throw new Refusal([{ zh: '--as 写 person 或 firm', en: 'write --as person or --as firm' }], 2)
  return { id, on: dayOf(on), known: known === undefined ? undefined : dayOf(known), file, audience: as }
}

function isAudience(word: string): word is Audience {
  return Object.hasOwn(audiences, word)
}

function lacks(zh: string, en: string): Refusal {
  return new Refusal([{ zh: `缺少${zh}`, en: `missing: ${en}` }], 2)
}

function dayOf(text: string): Day {
  if (isRealDay(text)) return text
  throw new Refusal([
    { zh: `${text} 不是一个日子，写成 YYYY-MM-DD`, en: `${text} is not a day; write it as YYYY-MM-DD` },
  ])
}

function factsIn(file: string): Readonly<Record<string, unknown>> {
  let text: string
  try {
    // some editors begin a file with a byte order mark
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw new Refusal([{ zh: `打不开文件 ${file}`, en: `the file ${file} cannot be read` }])
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal([{ zh: `${file} 不是合法的 JSON`, en: `${file} is not valid JSON` }])
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new Refusal([
    {
      zh: `${file} 里要是一个对象，如 {"skill": "senior"}`,
      en: `${file} must hold an object, e.g. {"skill": "senior"}`,
    },
  ])
}

/** The one file that is asked for: the others need not be read. */
function readOne(folder: string, id: string): CataloguePolicy {
  if (!existsSync(folder)) throw noFolder(folder)
  const sources = policyFilesIn(folder)
  const idOf = ({ name }: PolicySourceFile) => basename(name, '.yaml')
  const source = sources.find(each => idOf(each) === id)
  if (source === undefined) {
    const ids = sources.map(idOf).join(', ')
    throw new Refusal([
      { zh: `没有政策 ${id}`, en: `there is no policy ${id}` },
      { zh: `有：${ids}`, en: `there are: ${ids}` },
    ])
  }
  const { findings, file } = lintPolicy(source.text, source.name, { quick: true })
  if (file === undefined || findings.length > 0) throw new CatalogueError(findings)
  return policyOf(file)
}

export function noFolder(folder: string): Refusal {
  return new Refusal([{ zh: `没有文件夹 ${folder}`, en: `there is no folder ${folder}` }])
}
