import { useSyncExternalStore } from 'react'

const place = 'qingye.theme'
const listeners = new Set<() => void>()
const system = matchMedia('(prefers-color-scheme: dark)')
system.addEventListener('change', tell)

function tell(): void {
  for (const listener of listeners) listener()
}

/** Is the page dark now: the reader's word before the system's. */
export function isDark(): boolean {
  const said = document.documentElement.dataset['theme']
  return said === undefined ? system.matches : said === 'dark'
}

export function setDark(dark: boolean): void {
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  try {
    localStorage.setItem(place, dark ? 'dark' : 'light')
  } catch {
    // storage may be shut off: the choice lasts until the page is left
  }
  tell()
}

/** Takes up the choice of an earlier visit. Called once, before the first drawing. */
export function rememberTheme(): void {
  try {
    const said = localStorage.getItem(place)
    if (said === 'dark' || said === 'light') document.documentElement.dataset['theme'] = said
  } catch {
    // storage may be shut off
  }
}

export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
