import { useSyncExternalStore } from 'react'
import type { Text } from './api/shapes.ts'

export type Language = 'zh' | 'en'

const place = 'qingye.language'
const listeners = new Set<() => void>()
let now: Language = remembered()

function remembered(): Language {
  try {
    return localStorage.getItem(place) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh' // storage may be shut off
  }
}

export function language(): Language {
  return now
}

export function setLanguage(next: Language): void {
  now = next
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
  try {
    localStorage.setItem(place, next)
  } catch {
    // storage may be shut off: the choice lasts until the page is left
  }
  for (const listener of listeners) listener()
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string

/** Says a sentence in the reader's language and fills its `{names}`. */
export function useSay(): Say {
  const chosen = useLanguage()
  return (text, values = {}) => put(chosen === 'zh' ? fullWidth(text.zh) : text.en, values)
}

/** The same outside a component, in the language of the moment. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): string {
  return put(now === 'zh' ? fullWidth(text.zh) : text.en, values)
}

/** The plan was typed with half-width marks; after a Chinese character they are full width. */
function fullWidth(sentence: string): string {
  return sentence
    .replace(/([\p{Script=Han}）”])([,;:])(?!\d)/gu, (_, before: string, mark: string) => before + wide[mark])
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）')
}

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }

/** `{n}` is the value of n; `{n|row|rows}` the word for one, or for any other number of them. */
export function put(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, more?: string) => {
      if (!(name in values)) return whole
      const value = String(values[name])
      if (one === undefined || more === undefined) return value
      return value === '1' ? one : more
    },
  )
}
