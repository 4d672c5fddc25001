import { describe, expect, it } from 'vitest'
import { checkPassword, isCommon, type PasswordOwner, shortestPassword } from './password-rules.ts'

const owner: PasswordOwner = {
  words: ['linxiaoman', '林小满', '13800000001'],
  shortest: shortestPassword.person,
}

function wrongOf(password: string, who = owner): string | undefined {
  try {
    checkPassword(password, who)
    return undefined
  } catch (error) {
    // thrown by `invalid`, which always names a field
    return (error as { fields: readonly { wrong: { en: string } }[] }).fields[0]?.wrong.en
  }
}

describe('a new password', () => {
  it.each([
    'correct horse battery',
    '水泵 车间 早班 三号',
    'kdh2hvs9qpw',
    'purple-tram-eleven',
  ])('may be %s: no kind of character is asked for', password => expect(wrongOf(password)).toBeUndefined())

  it.each([
    ['short 1!', 'too short'],
    ['Ab1!'.repeat(60), 'too long'],
    ['password123', 'Many people'],
    ['qwertyuiop', 'Many people'],
    ['1234567890', 'Many people'],
    ['Passw0rd2023!', 'Many people'],
    ['woaini1314520', 'Many people'],
    ['aaaaaaaaaaaa', 'Many people'],
    ['abcabcabcabc', 'Many people'],
    ['admin888admin888', 'Many people'],
    ['LinXiaoMan2001', 'your own'],
    ['13800000001a', 'your own'],
    ['２１３８000000０１13800000001', 'your own'],
  ])('may not be %s', (password, why) => expect(wrongOf(password)).toContain(why))

  it('is counted in characters as people count them, and twelve for an official', () => {
    expect(wrongOf('林林林早中晚一二三四')).toBeUndefined()
    expect(wrongOf('kdh2hvs9qpw', { ...owner, shortest: shortestPassword.staff })).toContain('too short')
  })

  it('is not held to be common because it is long and has a common word in it', () => {
    expect(isCommon('password and a river of green tea')).toBe(false)
  })
})
