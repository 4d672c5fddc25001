import type { Client } from './client.ts'
import { signIn } from './client.ts'

interface Stepped {
  readonly activity: string
  readonly version: number
  readonly state: string
}
export interface Session {
  readonly id: string
  readonly startsAt: string
  readonly endsAt: string
}
/** What an activity's own page says of it. */
export interface Own {
  readonly version: number
  readonly activity: { readonly state: string; readonly sessions: readonly Session[] }
}

const saturday = { startsAt: '2023-12-09T09:00:00+08:00', endsAt: '2023-12-09T11:00:00+08:00' }

/** What an officer of 瑞安 writes; `more` changes it. */
export function evening(more: object = {}) {
  return {
    kind: 'culture-event',
    title: '瑞安鼓词夜',
    about: '听一回鼓词，喝一碗老酒汗。\n散场有车送到镇口。',
    division: '330381101',
    mode: 'onsite',
    place: '塘下镇文化礼堂',
    lon: 120.65,
    lat: 27.83,
    audience: '青年和他们带来的人',
    accessible: '有坡道和无障碍厕位',
    contactName: '蔡老师',
    contactPhone: '0577-65000002',
    campaign: 'night-market',
    capacity: 2,
    waitingList: 1,
    sessions: [saturday],
    ...more,
  }
}

/** Written by an office of 瑞安, sent in, and approved by a colleague of the city. @returns its id */
export async function openActivity(url: string, more: object = {}): Promise<string> {
  const officer = await signIn(url, 'ruian')
  const draft = await officer.post<Stepped>('/api/activities', evening(more))
  if (draft.status !== 200) throw new Error(`refused: ${JSON.stringify(draft.body)}`)
  const { activity, version } = draft.body
  const sent = await officer.post<Stepped>(
    `/api/activities/${activity}/steps`,
    { action: 'submit' },
    { version },
  )
  if (sent.status !== 200) {
    await officer.post(`/api/activities/${activity}/steps`, { action: 'publish' }, { version })
    return activity
  }
  const city = await signIn(url, 'city')
  const review = { version: sent.body.version }
  await city.post(`/api/activities/${activity}/review`, { action: 'approve' }, review)
  return activity
}

export async function ownActivity(organiser: Client, activity: string): Promise<Own> {
  const { body } = await organiser.get<Own>(`/api/own-activities/${activity}`)
  return body
}

/** Registers somebody by phone, as another program may. @returns the code of the ticket */
export async function guestTicket(url: string, activity: string, phone: string): Promise<string> {
  const page = await fetch(`${url}/activities/${activity}/register`)
  const cookie = page.headers
    .getSetCookie()
    .map(one => one.split(';', 1)[0])
    .join('; ')
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const form = new URLSearchParams({ name: '周一', phone, _csrf: token, _key: crypto.randomUUID() })
  const sent = await fetch(`${url}/activities/${activity}/register`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    body: form,
  })
  return /\/tickets\/(\w+)/.exec(sent.headers.get('location') ?? '')?.[1] ?? ''
}
