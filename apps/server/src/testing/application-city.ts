import { expect } from 'vitest'
import { hashPassword, insertAccount, insertGrant } from '../accounts/index.ts'
import type { ApplicationView } from '../applications/index.ts'
import { enterPerson } from '../registry/index.ts'
import { type TestApp, testApp, testPassword } from './test-app.ts'

/** A third young person, of 瑞安. */
async function addYoungPerson(app: TestApp, login: string, name: string): Promise<void> {
  const password = await hashPassword(testPassword)
  await app.kernel.asSystem('test', async context => {
    const { person } = await enterPerson(context, {
      source: 'self',
      name,
      phone: '13800000009',
      birth: '2002-02-02',
      division: '330381101',
      schooling: [{ level: 'vocational' }],
      synthetic: true,
    })
    const id = context.newId<'Account'>()
    await insertAccount(context, { id, login, name, person, demo: true }, password)
    await insertGrant(context, id, { role: 'person' })
  })
}

interface Read {
  readonly application: ApplicationView
  readonly whyNotChase: { zh: string } | null
  readonly history: { action: string; party: string; reason: { zh: string } | null }[]
}

/** The photo of a contract that an officer was shown. */
export const contract = {
  name: '劳动合同.jpg',
  type: 'image/jpeg',
  base64: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10]).toString('base64'),
}

export const offer = { action: 'offer', startOn: '2023-12-01' }

/** A city with three young people, and how they and employers move applications over the API. */
export async function applicationCity() {
  const app = await testApp()
  await addYoungPerson(app, 'zhoukai', '周凯')
  const read = async (login: string, id: string) =>
    (await app.api<Read>(login, 'GET', `/api/applications/${id}`)).body
  async function apply(login: string, post: string): Promise<string> {
    const answer = await app.api<{ application: string }>(login, 'POST', `/api/posts/${post}/applications`, {
      consent: 'yes',
    })
    expect(answer.status).toBe(200)
    return answer.body.application
  }
  async function step(
    login: string,
    id: string,
    body: object,
    path = login === 'haichuan' ? 'steps' : 'my-steps',
  ) {
    const { version } = (await read(login === 'tangxia' ? 'tangxia' : login, id)).application
    return app.api<{ state: string; code: string; type: string }>(
      login,
      'POST',
      `/api/applications/${id}/${path}`,
      body,
      { version },
    )
  }
  return { app, read, apply, step }
}
