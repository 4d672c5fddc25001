import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facts } from './facts.ts'
import { policyCommand } from './policy-command.ts'
import { soundPolicy } from './sound-policy.fixture.ts'

const planFolder = fileURLToPath(new URL('../../../../plans/wenzhou-2023', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: readonly string[]) {
  let [said, complained] = ['', '']
  const code = policyCommand(args, {
    planFolder,
    print: text => {
      said += text
    },
    complain: text => {
      complained += text
    },
  })
  return { code, said, complained }
}

function file(content: unknown): string {
  const path = join(folder, 'facts.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const check = (policy: string, given: unknown, ...more: readonly string[]) =>
  run('check', policy, '--on', '2023-11-22', '--facts', file(given), ...more)

/** What is asked for, and what is said. */
const refusals: readonly (readonly [string, unknown, string])[] = [
  [
    'a policy that is not there',
    ['check', 'free-money', '--on', '2023-11-22', '--facts', 'FILE'],
    'no policy free-money',
  ],
  ['no policy', ['check', '--on', '2023-11-22'], 'missing: the id'],
  ['no day', ['check', 'settle-first', '--facts', 'FILE'], 'missing: --on'],
  ['no facts', ['check', 'settle-first', '--on', '2023-11-22'], 'missing: --facts'],
  [
    'a day that does not exist',
    ['check', 'settle-first', '--on', '2023-02-29', '--facts', 'FILE'],
    '2023-02-29 is not a day',
  ],
  [
    'a day known that does not exist',
    ['check', 'settle-first', '--on', '2023-11-22', '--facts', 'FILE', '--known', 'today'],
    'today is not a day',
  ],
  ['an option that is not there', ['check', 'settle-first', '--when', '2023-11-22'], '--when is not known'],
  ['an option without its value', ['check', 'settle-first', '--on'], 'a value after --on'],
  [
    'a file that is not there',
    ['check', 'settle-first', '--on', '2023-11-22', '--facts', '/nowhere/facts.json'],
    'cannot be read',
  ],
  [
    'somebody whom it is not for',
    ['check', 'settle-first', '--on', '2023-11-22', '--facts', 'FILE', '--as', 'firm'],
    'not for a firm',
  ],
  [
    'somebody of no kind',
    ['check', 'settle-first', '--on', '2023-11-22', '--facts', 'FILE', '--as', 'cat'],
    '--as person or --as firm',
  ],
  ['broken JSON', '{ "skill": ', 'not valid JSON'],
  ['a list', ['senior'], 'must hold an object'],
  ['an unknown fact', { shoe: 42 }, 'shoe: there is no such fact'],
  ['a wrong type', { skill: 3 }, 'skill: not one of its values'],
  ['a birth in the future', { birth: '2023-11-23' }, 'birth: 2023-11-23 lies ahead'],
  ['29 February of a common year', { birth: '2001-02-29' }, 'no day 2001-02-29'],
  ['a negative headcount', { staff: -3 }, 'staff: -3 is too small'],
  ['10^15', { 'own-contributions': 1e15 }, 'is too large'],
]

describe('policy check', () => {
  it('prints what a policy says about the facts of a file', () => {
    const { code, said } = check('settle-first', { skill: 'intermediate', birth: '1987-11-23' })
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({
      policy: 'settle-first',
      status: 'eligible',
      amount: null,
      likely: false,
      confirmed: true,
      reasons: [
        { fact: 'skill', holds: true, clause: '二(七)4', says: { zh: '技能等级是中级工（四级）' } },
        { fact: 'birth', holds: true, clause: '二(七)4', says: { en: 'Aged 35 or under' } },
      ],
      missing: [],
      version: '2023',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('says why not in one sentence for alternatives, and what one change would do', () => {
    const { said } = check('settle-first', { skill: 'intermediate', birth: '1987-11-22' })
    expect(JSON.parse(said)).toMatchObject({
      status: 'not-eligible',
      reasons: [{ holds: false, says: { en: expect.stringMatching(/^Needed: a senior skilled worker/) } }],
      nearMisses: [{ fact: 'skill', says: { en: 'It would do if “Skill level” were “Senior (level 3)”' } }],
    })
  })

  it('gives amounts in fen, as a range where they are one, and names what is missing and what nobody knows', () => {
    expect(
      JSON.parse(check('startup-hires', { work: 'business', hires: 5, 'hire-subsidy-years': 0 }).said),
    ).toMatchObject({
      amount: 400_000,
      per: 'year',
    })
    expect(
      JSON.parse(
        check('startup-insurance', { work: 'business', 'running-since': '2020-01-01', veteran: true }).said,
      ),
    ).toMatchObject({
      status: 'eligible',
      likely: true,
      amount: { from: 0, to: 500_000 },
    })
    const once = check('startup-once', { work: 'business', 'running-since': '2020-01-01', veteran: true })
    expect(JSON.parse(once.said)).toMatchObject({
      status: 'cannot-tell',
      missing: ['first-business'],
      unknownFigures: [{ zh: '一次性创业补贴的金额' }],
    })
  })

  it('never asks for what is computed, and asks first what decides whether a fact is asked', () => {
    expect(JSON.parse(check('stabilisation-loan', { 'firm-size': 'small' }).said).missing).not.toContain(
      'staff-cut',
    )
    const { missing } = JSON.parse(
      check('difficulty-recognition', { 'zero-employment-household': false }).said,
    )
    expect(missing.slice(0, 2)).toEqual(['registered-unemployed', 'unemployed-since'])
  })

  it('decides for another day, and as it was known on another', () => {
    const path = file({ 'small-scale-taxpayer': true, 'monthly-sales': 0 })
    const on = (...more: readonly string[]) =>
      JSON.parse(run('check', 'tax-small-vat', '--facts', path, ...more).said).status
    expect(on('--on', '2023-03-01', '--known', '2023-07-31')).toBe('not-in-force')
    expect(on('--on', '2023-03-01', '--known', '2023-08-01')).toBe('eligible')
  })

  it('decides in the name of the policy’s own audience, unless told otherwise', () => {
    const given = { work: 'none', 'graduated-on': '2023-06-30', 'trainee-place': false }
    expect(JSON.parse(check('traineeship', given).said).status).toBe('eligible')
    expect(JSON.parse(check('traineeship', given, '--as', 'firm').said).status).toBe('cannot-tell')
  })

  it.each(refusals)('with %s answers in both languages, without a stack', (_, given, said) => {
    const args =
      Array.isArray(given) && given[0] === 'check'
        ? given.map(arg => (arg === 'FILE' ? file({}) : arg))
        : undefined
    const {
      code,
      said: printed,
      complained,
    } = args === undefined ? check('settle-first', given) : run(...args)
    expect(code).not.toBe(0)
    expect(printed).toBe('')
    expect(complained).toContain(said)
    expect(complained).toMatch(/[一-龥]/)
    expect(complained).not.toMatch(/\bat .*\.ts|Error:/)
  })

  it('has what it refuses in the table of the documentation', () => {
    const rows = refusals.map(([what, , said]) => `| ${what} | ${said} |`)
    const table = ['| `policy check` with | is told |', '|---|---|', ...rows].join('\n')
    const page = readFileSync(new URL('../../../../docs/bad-input.md', import.meta.url), 'utf8')
    expect(page).toContain(`## Cases put to the catalogue (${refusals.length})`)
    expect(page).toContain(table)
  })
})

describe('policy facts', () => {
  it('lists every fact with what it can be', () => {
    const { code, said } = run('facts')
    const listed = JSON.parse(said)
    expect(code).toBe(0)
    expect(Object.keys(listed)).toEqual(Object.keys(facts))
    expect(listed.staff).toMatchObject({
      type: 'number',
      unit: 'people',
      from: 0,
      to: 1_000_000,
      audience: ['person', 'firm'],
    })
    expect(listed.rent).toMatchObject({ type: 'number', unit: 'fen' })
    expect(listed.skill.values.senior).toEqual({ zh: '高级工（三级）', en: 'Senior (level 3)' })
    expect(listed['staff-cut']).toMatchObject({ computedFrom: ['staff', 'staff-a-year-ago'] })
  })
})

describe('the other commands', () => {
  it('lint says that nothing is wrong, or what is and where', () => {
    expect(run('lint')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/27 policies, \d+ cases, nothing wrong/),
    })
    writeFileSync(
      join(folder, 'sound.yaml'),
      soundPolicy.replace('benefit: cash', 'benefit: gold').replace('excludes: [ other ]\n', ''),
    )
    const { code, said } = run('lint', folder)
    expect(code).toBe(1)
    expect(said).toMatch(/sound\.yaml:4 \/benefit 不是规定的词.*cash, ceiling/)
    expect(run('lint', join(folder, 'nowhere'))).toMatchObject({
      code: 1,
      complained: expect.stringContaining('no folder'),
    })
  })

  it('list names the policies with their versions', () => {
    const listed = JSON.parse(run('list').said)
    expect(listed.find((one: { id: string }) => one.id === 'stabilisation-loan')).toMatchObject({
      audience: ['firm', 'person'],
      versions: [
        { version: 'v1', from: '2022-11-01' },
        { version: 'v2', from: '2025-03-06' },
      ],
    })
  })

  it('anything else tells how they are used', () => {
    expect(run('chek')).toMatchObject({ code: 2, complained: expect.stringContaining('policy check <id>') })
    expect(run()).toMatchObject({ code: 2 })
  })
})
