import { useSyncExternalStore } from 'react'
import type { Text } from './api/interim.ts'

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
  return (text, values = {}) => put(text[chosen], values)
}

/** The same outside a component, in the language of the moment. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): string {
  return put(text[now], values)
}

function put(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  )
}
