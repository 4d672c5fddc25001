import { creditCodeCheckCharacter, organisationCodeCheck } from '@qingye/china'
import { type Client, signIn, signUp } from './client.ts'

/** One grey point: a photo of a licence as small as it gets. */
const photo = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64')

/** An organisation that waits for an officer, with a photo and a PDF. @returns the request */
export async function organisationSent(person: Client): Promise<string> {
  const serial = 'MA2C7008'
  const first17 = `92330381${serial}${organisationCodeCheck(serial)}`
  const asked = await answered(
    person.post<{ request: string; receipt: string }>('/api/organisation-requests', {
      name: '瑞安市塔山五金店',
      kind: 'individual',
      creditCode: first17 + creditCodeCheckCharacter(first17),
      division: '330381',
      address: '塔山路 8 号',
      representative: '陈店主',
      industry: 'hospitality',
      contactName: '陈店主',
      contactPhone: '13800001112',
    }),
  )
  const at = `/api/organisation-requests/${asked.receipt}`
  const papers = [
    { kind: 'business-licence', file: { name: '执照.png', type: 'image/png', base64: photo } },
    { kind: 'other', file: { name: '租约.pdf', type: 'application/pdf', base64: pdf } },
  ]
  for (const paper of papers) await answered(person.post(`${at}/documents`, paper))
  const { version } = await answered(person.get<{ version: number }>(at))
  await answered(person.post(`${at}/sending`, {}, { version }))
  return asked.request
}

/** Somebody whom an officer entered once more, and whose two records were merged; they ask about their data. */
export interface MergedPerson {
  readonly login: string
  readonly merge: string
}

export async function mergedPerson(url: string, officer: Client): Promise<MergedPerson> {
  const login = '13900004322'
  const name = '周小满'
  const person = await signIn(url, login).catch(() => signUp(url, { name, phone: login }))
  const known = await mergeOf(officer, name)
  const merge = known ?? (await mergeTwo(officer, { name, birth: '2001-03-08' }, person))
  return { login, merge }
}

async function mergeTwo(
  officer: Client,
  second: { readonly name: string; readonly birth: string },
  person: Client,
): Promise<string> {
  const { version } = (await answered(person.get<{ person: { version: number } }>('/api/my/record'))).person
  await answered(person.post('/api/my/record', { birth: second.birth }, { version }))
  await answered(officer.post('/api/people', { ...second, division: '330381101' }))
  const pair = await pairOf(officer, second.name)
  await answered(
    officer.post(
      `/api/people-duplicates/${pair.id}/merge`,
      { survivor: pair.one.id, reason: '当面核对过身份证', choices: {} },
      { version: pair.version },
    ),
  )
  await answered(person.post('/api/my/data/corrections', { field: 'birth', wish: '身份证上是 3 月 9 日' }))
  await answered(person.post('/api/my/data/erasure', { wish: '搬去外地了', understood: 'yes' }))
  return (await mergeOf(officer, second.name)) ?? ''
}

/** Other tests merge people too: the one is looked for by name. */
async function mergeOf(officer: Client, name: string): Promise<string | undefined> {
  const path = '/api/people-merges'
  const { rows } = await answered(officer.get<{ rows: { id: string; survivor: { name: string } }[] }>(path))
  return rows.find(row => row.survivor.name === name)?.id
}

interface Pair {
  readonly id: string
  readonly version: number
  readonly one: { readonly id: string; readonly name: string }
}

/** What is found is found after the answer. @throws Error when nothing comes for a quarter of a minute */
export async function pairOf(officer: Client, name: string): Promise<Pair> {
  for (let tries = 0; tries < 75; tries++) {
    const { rows } = await answered(officer.get<{ rows: Pair[] }>('/api/people-duplicates'))
    const found = rows.find(pair => pair.one.name === name)
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error(`${name} was not found to be entered twice`)
}

/** @throws Error with the whole answer, when it is a refusal */
async function answered<Body>(asked: Promise<{ status: number; body: Body }>): Promise<Body> {
  const { status, body } = await asked
  if (status < 300) return body
  throw new Error(`the server answers ${status}: ${JSON.stringify(body)}`)
}
