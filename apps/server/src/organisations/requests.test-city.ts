import { creditCodeCheckCharacter, organisationCodeCheck } from '@qingye/china'
import { expect } from 'vitest'
import { type Id, visitor } from '../kernel/index.ts'
import type { TestApp } from '../testing/test-app.ts'
import { beginRequest } from './begin-request.ts'
import type { RequestFacts } from './request.ts'

/** A credit code that passes every check. */
export function codeOf(begins: string, serial: string, place = '330381'): string {
  const first17 = `${begins}${place}${serial}${organisationCodeCheck(serial)}`
  return first17 + creditCodeCheckCharacter(first17)
}

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('base64')
export const photo = { name: '执照.png', type: 'image/png', base64: png }

export interface Seen {
  id: Id<'Request'>
  version: number
  state: string
  missing: { kind: string }[]
}

/** As somebody without an account. */
export const nobody = { actor: visitor, language: 'zh', channel: 'json' } as const

/** The counter at which organisations are asked for and verified, for tests. */
export function deskOf(given: () => TestApp) {
  const shop = (serial: string, more: Partial<RequestFacts> = {}): RequestFacts => ({
    name: '瑞安市云江五金店',
    kind: 'individual',
    creditCode: codeOf('92', serial),
    division: '330381101',
    address: '塘下镇人民路 8 号',
    industry: [...given().city.industries.keys()][0] ?? '',
    representative: '陈店主',
    contactName: '陈店主',
    contactPhone: '13800001111',
    ...more,
  })

  const begin = (facts: RequestFacts) => given().kernel.call(beginRequest, facts, nobody)

  async function send(receipt: string, papers: readonly string[] = ['business-licence']): Promise<Seen> {
    const at = `/api/organisation-requests/${receipt}`
    for (const kind of papers) {
      const added = await given().api('linxiaoman', 'POST', `${at}/documents`, { kind, file: photo })
      expect(added.status).toBe(200)
    }
    const { body } = await given().api<Seen>('linxiaoman', 'GET', at)
    const sent = await given().api('linxiaoman', 'POST', `${at}/sending`, {}, { version: body.version })
    expect(sent.status).toBe(200)
    return (await given().api<Seen>('linxiaoman', 'GET', at)).body
  }

  const look = (login: string, id: string) =>
    given().api<{ request: Seen; checks: { field: string }[]; twoLook: boolean }>(
      login,
      'GET',
      `/api/verifications/${id}`,
    )

  async function decide(login: string, id: string, decision: string, more: object = {}, version?: number) {
    const seen = await look(login, id)
    const checks = (seen.body.checks ?? []).map(({ field }) => ({ field, fits: true }))
    return given().api<{ state: string; code?: string }>(
      login,
      'POST',
      `/api/verifications/${id}`,
      { decision, ...(decision === 'verify' && { checks }), ...more },
      { version: version ?? seen.body.request?.version ?? 1 },
    )
  }

  async function register(serial: string, more: Partial<RequestFacts> = {}) {
    const { receipt, request } = await begin(shop(serial, more))
    await send(receipt)
    const decided = await decide('ruian', request, 'verify')
    expect(decided.body).toMatchObject({ state: 'verified' })
    await given().settle()
    return { receipt, request }
  }

  async function move(login: string, organisation: string, body: object, version?: number) {
    const { body: seen } = await given().api<{ version: number }>(
      'city',
      'GET',
      `/api/organisations/${organisation}`,
    )
    return given().api<{ state: string }>(login, 'POST', `/api/organisations/${organisation}/steps`, body, {
      version: version ?? seen.version,
    })
  }

  return { shop, begin, send, look, decide, register, move }
}
