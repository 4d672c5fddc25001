import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forbiddenSteps, lifecycleTable, takeStep } from '../kernel/index.ts'
import { fitsLuhn, readAccount } from './account.ts'
import { readTyped } from './answers.ts'
import { bankFile } from './batch.ts'
import { claimActions, claimLifecycle, claimParties } from './claim.ts'
import { keysOf } from './once.ts'

const document = readFileSync(new URL('../../../../docs/lifecycles.md', import.meta.url), 'utf8')
const parties = { claimant: 'claimant', office: 'office of the level', payer: 'county office that pays' }

describe('the lifecycle of a claim', () => {
  it('stands in docs/lifecycles.md as it is, and not another', () => {
    expect(document).toContain(lifecycleTable(claimLifecycle, parties))
    const longer = { ...claimLifecycle, second: { ...claimLifecycle.second, dueIn: 4 } }
    expect(document).not.toContain(lifecycleTable(longer, parties))
  })

  it('refuses every step that it does not name', () => {
    const forbidden = forbiddenSteps(claimLifecycle, claimActions, claimParties)
    for (const { state, action, party } of forbidden)
      expect(() => takeStep(claimLifecycle, state, action, party), `${party} ${action} ${state}`).toThrow()
    expect(forbidden.length).toBeGreaterThan(800)
  })

  it('says who acts next, by when, in every state that is no end', () => {
    const open = Object.entries(claimLifecycle).filter(([, stage]) => stage.waitsFor !== undefined)
    const unbounded = open.filter(([, stage]) => stage.dueIn === undefined).map(([state]) => state)
    // a draft is nobody's to hurry; a review has the days of its policy
    expect(unbounded).toEqual(['draft', 'review'])
  })
})

describe('an account', () => {
  const vault = { seal: (_: string, text: string) => text } as never
  it('with one wrong digit is found, whichever it is', () => {
    const card = '6222021202001234567'
    expect(fitsLuhn(card)).toBe(true)
    for (let at = 0; at < card.length; at += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const typo = `${card.slice(0, at)}${digit}${card.slice(at + 1)}`
        if (typo !== card) expect(fitsLuhn(typo), typo).toBe(false)
      }
    }
  })

  it('is read in full width and with blanks; what is no number is refused', () => {
    const account = { holder: '林小满', bank: '工行', number: '６２２２ 0212 0200 1234 567' }
    expect(readAccount(account, vault).shown).toBe('**** 4567')
    expect(() => readAccount({ ...account, number: '12 34' }, vault)).toThrow()
    expect(() => readAccount({ ...account, holder: ' ' }, vault)).toThrow()
  })
})

describe('what is typed', () => {
  const number = { type: 'number', unit: 'people', from: 0, to: 1_000 } as never
  const money = { type: 'number', unit: 'fen', from: 0 } as never
  const born = { type: 'day' } as never
  it.each([
    [number, '１２ 人', 12],
    [money, '1,500.5', 150_050],
    [born, '2001年5月17日', '2001-05-17'],
  ])('is read as it is meant: %#', (fact, typed, answer) => {
    expect(readTyped(fact, typed, '2023-11-22')).toEqual({ answer })
  })

  it.each([
    [number, '-1'],
    [number, '1001'],
    [number, '1.5'],
    [money, '1000000000000000'],
    [born, '2023-11-23'],
    [born, '2023-02-30'],
    [born, '1850-01-01'],
  ])('is refused when it cannot be: %#', (fact, typed) => {
    expect(readTyped(fact, typed, '2023-11-22')).toHaveProperty('wrong.right')
  })
})

it('two policies that exclude each other share one key, whichever side says so', () => {
  const [a, b] = [{ id: 'a', excludes: ['b'] }, { id: 'b' }]
  const keys = [a, b].map(one => keysOf(one, [a, b], { person: 'p' }).map(({ key }) => key))
  expect(keys[0]).toEqual(keys[1])
  expect(keysOf({ id: 'b' }, [{ id: 'c' }], { person: 'p' })).toEqual([]) // control
})

it('the bank’s file ends with the hash of everything before it, and holds no formula', () => {
  const line = {
    number: 1,
    holder: '=HYPERLINK("x")',
    bank: '+工行',
    amount: 150_001,
    purpose: '补贴',
    account: '62',
  }
  const file = bankFile({ id: '018c0000-0000-7000-8000-0000000000aa' as never, day: '2023-11-22' }, [line])
  const lines = file.split('\r\n')
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
  expect(lines[2]).toBe('合计,1,,,1500.01,,')
  const body = `${lines.slice(0, 3).join('\r\n')}\r\n`
  expect(lines[3]).toBe(`校验,SHA-256,${createHash('sha256').update(body).digest('hex')}`)
})
