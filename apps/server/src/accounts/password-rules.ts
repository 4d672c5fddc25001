import { type FieldProblem, invalid } from '../kernel/index.ts'
import { longPasswords, shortPasswords } from './known-passwords.generated.ts'

export const shortestPassword = { person: 10, staff: 12 } as const
export const longestPassword = 200

/** What a password must not be made of: the account's own login, name, phone. */
export interface PasswordOwner {
  readonly words: readonly string[]
  readonly shortest: number
}

let known: { readonly long: ReadonlySet<string>; readonly short: ReadonlySet<string> } | undefined

/** Read once, at the first password that somebody chooses. */
function common() {
  known ??= { long: new Set(longPasswords.split(/\s/)), short: new Set(shortPasswords.split(/\s/)) }
  return known
}

/**
 * Length, and that nobody guesses it among the first: no rule about kinds of characters. Characters count as a reader
 * counts them, after NFKC, so that full-width letters are the same password.
 * @throws invalid with what would be right
 */
export function checkPassword(password: string, owner: PasswordOwner, pointer = '/password'): void {
  const text = password.normalize('NFKC')
  const wrong = faultOf(text, owner)
  if (wrong !== undefined) throw invalid([{ pointer, ...wrong }])
}

type Fault = Pick<FieldProblem, 'wrong' | 'right'>

function faultOf(text: string, { words, shortest }: PasswordOwner): Fault | undefined {
  const length = [...text].length
  if (length < shortest) {
    return {
      wrong: { zh: '密码太短', en: 'The password is too short' },
      right: { zh: `至少 ${shortest} 个字符`, en: `At least ${shortest} characters` },
    }
  }
  if (length > longestPassword) {
    return {
      wrong: { zh: '密码太长', en: 'The password is too long' },
      right: { zh: `最多 ${longestPassword} 个字符`, en: `At most ${longestPassword} characters` },
    }
  }
  if (isCommon(text)) {
    return {
      wrong: { zh: '这个密码很多人用，一猜就中', en: 'Many people use this password: it is guessed at once' },
      right: { zh: '换几个连不上的词', en: 'Take a few words that do not belong together' },
    }
  }
  if (words.some(word => isMostly(text, word))) {
    return {
      wrong: {
        zh: '密码里不要只写自己的账号、姓名或手机号',
        en: 'The password is your own login, name or phone',
      },
      right: { zh: '换几个别人不知道的词', en: 'Take words that others do not connect with you' },
    }
  }
  return undefined
}

export function isCommon(text: string): boolean {
  const { long, short } = common()
  const plain = text.toLowerCase()
  if (long.has(plain) || isMonotonous(plain)) return true
  const shapes = [
    plain,
    plain.replace(/[\d!@#$%^&*._-]+$/, ''),
    plain.replace(/^[\d!@#$%^&*._-]+/, ''),
    unleet(plain),
  ]
  const added = (shape: string) => [...plain].length - [...shape].length
  return shapes.some(
    shape => long.has(shape) || (short.has(shape) && added(shape) <= 8) || isRepeated(shape, short),
  )
}

/** `p@ssw0rd` is read as it is meant. */
function unleet(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    '@': 'a',
    '4': 'a',
    '0': 'o',
    '3': 'e',
    $: 's',
    '5': 's',
  }
  return text.replace(/[@403$5]/g, sign => letters[sign] ?? sign).replace(/[\d!@#$%^&*._-]+$/, '')
}

/** Four different characters at most, or one line of the keyboard, of the alphabet or of the digits. */
function isMonotonous(text: string): boolean {
  if (new Set(text).size <= 4) return true
  const lines = [
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890123456789',
    'qwertyuiopasdfghjklzxcvbnm',
    '1qaz2wsx3edc4rfv5tgb6yhn',
  ]
  return lines.some(line => line.includes(text) || [...line].reverse().join('').includes(text))
}

function isRepeated(text: string, short: ReadonlySet<string>): boolean {
  for (let size = 3; size * 2 <= text.length; size += 1) {
    const part = text.slice(0, size)
    const whole = part.repeat(Math.ceil(text.length / size)).slice(0, text.length)
    if (whole === text && (size <= 4 || short.has(part))) return true
  }
  return false
}

/** The word is in it and little else. */
function isMostly(text: string, word: string): boolean {
  const [plain, own] = [text.toLowerCase(), word.normalize('NFKC').trim().toLowerCase()]
  if ([...own].length < 2) return false
  const rest = plain.split(own).join('')
  return rest !== plain && [...rest].length < 6
}
