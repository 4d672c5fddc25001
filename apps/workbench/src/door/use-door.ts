import { useEffect, useState, useSyncExternalStore } from 'react'
import { call, formToken, Refused } from '../api/client.ts'
import { type DoorStore, openDoor, type Shelf, sweepShelf } from './door-store.ts'

/** The phone's own memory; where it is shut off, one that lasts as long as the page. */
function phoneShelf(): { readonly shelf: Shelf; readonly lasts: boolean } {
  try {
    localStorage.setItem('qingye.door.tried', '')
    localStorage.removeItem('qingye.door.tried')
    return { shelf: localStorage, lasts: true }
  } catch {
    const kept = new Map<string, string>()
    return {
      lasts: false,
      shelf: {
        get length() {
          return kept.size
        },
        key: at => [...kept.keys()][at] ?? null,
        getItem: key => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
        removeItem: key => void kept.delete(key),
      },
    }
  }
}

const { shelf, lasts } = phoneShelf()
export const shelfLasts = lasts

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const some = (length: number) =>
  [...crypto.getRandomValues(new Uint8Array(length))].map(byte => letters[byte % letters.length]).join('')

const devicePlace = 'qingye.door.device'
const namePlace = 'qingye.door.name'

/** Two phones at one door are two devices; a name is for people. */
export function deviceOf(name: string): string {
  let id = shelf.getItem(devicePlace)
  if (id === null) {
    id = some(6)
    shelf.setItem(devicePlace, id)
  }
  return `${name.trim().slice(0, 40)}·${id}`
}
export const doorName = () => shelf.getItem(namePlace) ?? ''
export const keepDoorName = (name: string) => shelf.setItem(namePlace, name)

async function withToken<T>(body: () => Promise<T>): Promise<T> {
  // a page that was opened without a line has read nothing yet
  if (formToken() === '') await call('session')
  try {
    return await body()
  } catch (error) {
    // signed in anew elsewhere meanwhile
    if (!(error instanceof Refused) || error.body.code !== 'csrf.mismatch') throw error
    await call('session')
    return body()
  }
}

function doorOf(id: string): DoorStore {
  sweepShelf(shelf, Date.now())
  return openDoor(id, {
    shelf,
    send: scans => withToken(() => call('sendScans', { path: { id }, body: scans })),
    load: () => call('door', { path: { id } }),
    now: () => Date.now(),
    newId: () => `${Date.now().toString(36)}-${some(16)}`,
  })
}

/** A line that came back is used at once; otherwise it is tried again after so long. */
const tryAgain = 10_000

/** The door of an activity, sending what it saw whenever it can. */
export function useDoor(id: string, device: string) {
  const [door] = useState(() => doorOf(id))
  const state = useSyncExternalStore(door.subscribe, door.get)
  useEffect(() => {
    void door.refresh()
  }, [door])
  useEffect(() => {
    const send = () => {
      if (door.get().queued > 0) void door.flush(device)
    }
    const timer = setInterval(send, tryAgain)
    addEventListener('online', send)
    send()
    return () => {
      clearInterval(timer)
      removeEventListener('online', send)
    }
  }, [door, device])
  return { door, state }
}
