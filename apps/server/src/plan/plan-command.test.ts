import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sound } from './plan.fixture.ts'
import { planCommand } from './plan-command.ts'
import { readPlan } from './read-plan.ts'

const wenzhou = fileURLToPath(new URL('../../../../plans/wenzhou-2023', import.meta.url))
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  let said = ''
  const code = await planCommand(args, text => {
    said += text
  })
  return { code, said }
}

test('lint finds nothing wrong with the plan of 2023', async () => {
  expect(await run('lint', wenzhou)).toMatchObject({ code: 0, said: expect.stringContaining('155 items') })
})

test('lint names file, line, fault and cure', async () => {
  const file = join(folder, 'plan.yaml')
  await writeFile(file, sound.replace('same_as: S1-Q1', 'same_as: S1-Q9'))
  const { code, said } = await run('lint', folder)
  expect(code).toBe(1)
  expect(said).toMatch(
    /plan\.yaml:\d+ \/items\/4\/same_as .*no other target S1-Q9; write the id of the first citation/,
  )
  expect(said).toContain('1 to mend')
})

test('a folder without a plan is said to have none', async () => {
  expect(await run('lint', folder)).toMatchObject({ code: 1, said: expect.stringContaining('not found') })
})

test('copy-forward writes next year’s plan once, with its baselines', async () => {
  const [next, figures] = [join(folder, 'wenzhou-2024'), join(folder, 'figures.json')]
  await writeFile(figures, '{"S1-Q6": 4212}')
  expect(await run('copy-forward', wenzhou, next, '--counted', figures)).toMatchObject({ code: 0 })
  const plan = readPlan(await readFile(join(next, 'plan.yaml'), 'utf8'))
  const growth = plan.items.find(item => item.id === 'S1-Q8')
  expect(growth?.class === 'target' && growth.baseline).toEqual({ kind: 'given', value: 4212 })
  const again = await run('copy-forward', wenzhou, next)
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('exists already') })
})

test('what is not understood gets the usage, and bad figures are refused', async () => {
  expect((await run('paint')).code).toBe(2)
  expect((await run()).said).toContain('plan lint <folder>')
  expect((await run('copy-forward', wenzhou, join(folder, 'next'))).code).toBe(2)
  await writeFile(join(folder, 'bad.json'), '{"S1-Q6": "many"}')
  const bad = await run(
    'copy-forward',
    wenzhou,
    join(folder, 'w-2024'),
    '--counted',
    join(folder, 'bad.json'),
  )
  expect(bad.code).toBe(2)
})
