import { toPinyin } from '@qingye/china'
import type { Vault } from '../kernel/index.ts'

/** Under what somebody is found, beside their numbers. */
export interface SearchKeys {
  readonly name_key: string
  /** `linxiaoman` */
  readonly pinyin: string
  /** `lxm` */
  readonly initials: string
}

/** What was typed, as keys are written: without spaces and signs, small, half-width. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60)
}

export function searchKeysOf(name: string): SearchKeys {
  const name_key = plainName(name)
  const { full, initials } = toPinyin(name_key, { surname: true, overrides: {} })
  return { name_key, pinyin: full, initials }
}

/** Of ten thousand endings each has one hash: it finds candidates, and says of nobody who they are. */
export function phoneTailOf(vault: Pick<Vault, 'match'>, digits: string): string {
  return vault.match('phone-tail', digits.slice(-4)).slice(0, 12)
}

/** What somebody typed into the search: a number of a person, the end of a phone, a name or its sound. */
export type Wanted =
  | { readonly by: 'identity' | 'phone' | 'phone-tail'; readonly text: string }
  | { readonly by: 'name' | 'sound'; readonly text: string }
  | undefined

/** @returns undefined for what finds nobody: nothing, signs, a part of a number */
export function wantedBy(typed: string): Wanted {
  const text = plainName(typed).toUpperCase()
  if (/^(\d{17}[\dX]|\d{15})$/.test(text)) return { by: 'identity', text }
  if (/^1[3-9]\d{9}$/.test(text)) return { by: 'phone', text }
  if (/^\d{4}$/.test(text)) return { by: 'phone-tail', text }
  if (text === '' || /^\d+$/.test(text)) return undefined
  const small = text.toLowerCase()
  return /^[a-z]+$/.test(small) ? { by: 'sound', text: small } : { by: 'name', text: small }
}
