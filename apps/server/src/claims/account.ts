import { createHash } from 'node:crypto'
import { type FieldProblem, invalid, type Vault } from '../kernel/index.ts'
import type { Account } from './claim.ts'

export const accountPurpose = 'claim.bank-account'

/** Bank cards begin with 62 and end in Luhn's digit; accounts of firms are longer or shorter and have none. */
export function isCard(number: string): boolean {
  return /^62\d{14,17}$/.test(number)
}

/** Luhn's check: every second digit from the right is doubled, the digits are summed, the sum ends in 0. */
export function fitsLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** Everything but the last four digits. */
export function maskAccount(number: string): string {
  return `**** ${number.slice(-4)}`
}

/**
 * Reads an account as it was typed: with blanks, in full width. A card's last digit is checked, which finds every
 * single wrong digit.
 * @throws Problem `invalid` that says which field is wrong
 */
export function readAccount(
  typed: { readonly holder: string; readonly bank: string; readonly number: string },
  vault: Vault,
): Account {
  const number = typed.number.normalize('NFKC').replaceAll(/[\s-]/g, '')
  const [holder, bank] = [typed.holder.trim(), typed.bank.trim()]
  const wrongs: FieldProblem[] = []
  if (holder === '') wrongs.push(blank('/holder', '户名', 'name of the account'))
  if (bank === '') wrongs.push(blank('/bank', '开户银行', 'bank'))
  if (!/^\d{8,30}$/.test(number)) {
    wrongs.push({
      pointer: '/number',
      wrong: { zh: '账号只有数字，8 到 30 位', en: 'An account number has 8 to 30 digits' },
      right: { zh: '照银行卡或开户证明抄', en: 'copy it from the card or the bank’s letter' },
    })
  } else if (isCard(number) && !fitsLuhn(number)) {
    wrongs.push({
      pointer: '/number',
      wrong: { zh: '这个卡号有一位抄错了', en: 'One digit of this card number is wrong' },
      right: { zh: '对着卡再看一遍', en: 'compare it with the card once more' },
    })
  }
  if (wrongs.length > 0) throw invalid(wrongs)
  return { holder, bank, sealed: vault.seal(accountPurpose, number), shown: maskAccount(number) }
}

const blank = (pointer: string, zh: string, en: string): FieldProblem => ({
  pointer,
  wrong: { zh: `还没有填${zh}`, en: `The ${en} is missing` },
  right: { zh: '照银行卡或开户证明填', en: 'as on the card or the bank’s letter' },
})

/** A key of `taken`: it says nothing to whoever reads it. */
export function takenKey(name: string, subject: string): string {
  return createHash('sha256').update(`${name}\n${subject}`).digest('hex')
}
