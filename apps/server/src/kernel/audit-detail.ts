import { isId } from './ids.ts'
import type { AnyUseCase } from './use-case.ts'

/** What a row of the audit log says of a call beside who and when: what was asked for, and which records were shown. */
export interface AuditDetail {
  /** the record that the call was about, where it names one */
  readonly subject: string | undefined
  readonly detail: Readonly<Record<string, unknown>>
}

const mostIds = 100
const mostNodes = 20_000
const longestText = 100
const mostParts = 50

/**
 * Queries leave their terms, with numbers of people and phones masked; every call leaves the ids that went in and came
 * out, at most a hundred and how many there were. What somebody typed into a command is in the record itself.
 */
export function auditDetailOf(
  useCase: Pick<AnyUseCase, 'kind'>,
  input: unknown,
  output: unknown,
): AuditDetail {
  const asked = idsIn(input)
  const ids = idsIn(output, new Set(asked))
  const [subject] = asked.size > 0 ? asked : ids
  const terms = useCase.kind === 'query' ? termsOf(input) : undefined
  const hasTerms = typeof terms === 'object' && terms !== null && Object.keys(terms).length > 0
  return {
    subject,
    detail: {
      ...(hasTerms && { input: terms }),
      ...(ids.size > 0 && { ids: [...ids].slice(0, mostIds) }),
      ...(ids.size > mostIds && { of: ids.size }),
    },
  }
}

/** Ids in reading order. A page's position is no record that anybody saw. */
function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  let nodes = 0
  const look = (part: unknown): void => {
    nodes += 1
    if (nodes > mostNodes) return
    if (typeof part === 'string') {
      if (part.length === 36 && isId(part)) found.add(part)
    } else if (Array.isArray(part)) {
      for (const each of part) look(each)
    } else if (typeof part === 'object' && part !== null) {
      for (const [name, each] of Object.entries(part)) if (name !== 'after' && name !== 'next') look(each)
    }
  }
  look(value)
  return found
}

/** Names of fields whose content is never written down: what opens something, and where somebody stands. */
const secret = /passw|passphrase|secret|token|ticket|otp|recovery|base64|^near$/i
/** citizen IDs of 15 and 18 places, mobile phones: the middle is hidden */
const numbers = /(?<![\da-f-])(\d{6}\d{5}\d{3}[\dXx]|\d{6}\d{8}\d{3}[\dXx]|1[3-9]\d{9})(?![\da-f-])/g

function termsOf(value: unknown): unknown {
  if (typeof value === 'string') return maskNumbers(printable(value)).slice(0, longestText)
  if (Array.isArray(value)) return value.slice(0, mostParts).map(termsOf)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).slice(0, mostParts)
  return Object.fromEntries(
    fields.map(([name, each]) => [
      printable(name).slice(0, longestText),
      secret.test(name) ? '…' : termsOf(each),
    ]),
  )
}

/** Hides all but the last four places of numbers that point at a person. */
export function maskNumbers(text: string): string {
  return text.normalize('NFKC').replaceAll(numbers, found => '*'.repeat(found.length - 4) + found.slice(-4))
}

/** What a text column takes: no zero byte, no half of a pair. */
export function printable(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}

export function allPrintable(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(allPrintable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [printable(name), allPrintable(each)]),
  )
}
