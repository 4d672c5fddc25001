import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editMyRecord } from '../registry/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import type { CvContent } from './cv.ts'
import { downloadMyCv } from './my-cv.ts'
import { pdfText } from './pdf-text.fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 120_000)
afterAll(() => app.close())

const person = 'linxiaoman'

async function say(input: Record<string, unknown>): Promise<void> {
  const actor = await app.actor(person)
  const read = await app.api<{ person: { version: number } }>(person, 'GET', '/api/my/record')
  await app.kernel.call(editMyRecord, input as never, {
    actor,
    language: 'zh',
    channel: 'json',
    version: read.body.person.version,
  })
}

interface Mine {
  version: number
  content: CvContent
  changed: boolean
  versions: { number: number }[]
  links: { id: string; state: string; looks: number }[]
}
const mine = async () => (await app.api<Mine>(person, 'GET', '/api/my/cv')).body
const all = ['introduction', 'wishes', 'education', 'work', 'skills', 'certificates']

async function save(introduction: string, sections: readonly string[] = all) {
  const { version } = await mine()
  return app.api(person, 'POST', '/api/my/cv', { introduction, sections }, { version })
}

async function share(input: Record<string, unknown> = { days: '7' }): Promise<string> {
  app.clock.advance(1_000) // the newest link is the first
  const made = await app.api<{ token: string }>(person, 'POST', '/api/my/cv/links', input)
  expect(made.status).toBe(200)
  return made.body.token
}

const open = (token: string) => app.server.inject({ method: 'GET', url: `/cv/${token}` })

describe('a CV', () => {
  it('is made of the record, and asks for nothing but a few words', async () => {
    await say({ schooling: { level: 'college', school: '温州职业技术学院', major: '电气自动化' } })
    await say({ work: { employer: '瑞安电器厂', occupation: '装配工', from: '2021-07-01' } })
    await say({ certificate: { name: '低压电工作业证', level: 'none', issuedOn: '2023-05-10' } })
    expect((await save('手稳，不怕夜班。')).status).toBe(200)
    const { content } = await mine()
    const words = JSON.stringify(content)
    for (const word of ['温州职业技术学院', '瑞安电器厂', '低压电工作业证', '手稳'])
      expect(words).toContain(word)
  })

  it('holds no birthday, no sex, no place and no number, whatever is on', async () => {
    await say({ birth: '2001-03-04', sex: 'female' })
    await save('')
    const words = JSON.stringify((await mine()).content)
    expect(words).not.toMatch(/2001|女|1\d{10}|\d{17}/)
  })

  it('leaves out what is switched off', async () => {
    await save('你好', ['education'])
    const { content } = await mine()
    expect(content.sections.map(section => section.name)).toEqual(['education'])
    await save('手稳，不怕夜班。')
  })

  it('is stale for whoever has seen an older one', async () => {
    const { version } = await mine()
    expect((await save('第一个')).status).toBe(200)
    const late = await app.api(
      person,
      'POST',
      '/api/my/cv',
      { introduction: '第二个', sections: all },
      { version },
    )
    expect(late.status).toBe(412)
  })

  it('is a PDF whose text can be read, with the fonts in it', async () => {
    await save('手稳，不怕夜班。')
    const call = { actor: await app.actor(person), language: 'zh', channel: 'json' } as const
    const file = await app.kernel.call(downloadMyCv, {}, call)
    expect(file.type).toBe('application/pdf')
    const bytes = Buffer.from(file.base64, 'base64')
    expect(bytes.length).toBeLessThan(100_000)
    const text = pdfText(bytes)
    for (const word of ['温州职业技术学院', '低压电工作业证', '手稳，不怕夜班']) expect(text).toContain(word)
  })
})

describe('a shared CV', () => {
  it('is seen by whoever has the link, is counted, and keeps out of search engines', async () => {
    const token = await share()
    const page = await open(token)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('低压电工作业证')
    expect(page.body).toContain('noindex')
    expect(page.body).not.toMatch(/1[3-9]\d{9}/)
    expect((await mine()).links[0]).toMatchObject({ state: 'open', looks: 1 })
  })

  it('shows the phone only where its owner chose so', async () => {
    expect((await open(await share({ days: '7', phone: 'yes' }))).body).toMatch(/1[3-9]\d{9}/)
  })

  it('is gone once it is revoked, and nobody but its owner revokes it', async () => {
    const token = await share()
    const [link] = (await mine()).links
    const other = await app.api('chenyu', 'POST', `/api/my/cv/links/${link?.id}/revocation`, {})
    expect(other.status).toBe(404)
    expect((await open(token)).statusCode).toBe(200)
    await app.api(person, 'POST', `/api/my/cv/links/${link?.id}/revocation`, {})
    expect((await open(token)).statusCode).toBe(404)
  })

  it('ends on its day', async () => {
    const token = await share()
    app.clock.advance(8 * 86_400_000)
    expect((await open(token)).statusCode).toBe(404)
  })

  it('is not found by a link with another secret, and the secret is nowhere in the database', async () => {
    const token = await share()
    const bytes = Buffer.from(token, 'base64url')
    bytes[39] = (bytes[39] ?? 0) ^ 1
    expect((await open(bytes.toString('base64url'))).statusCode).toBe(404)
    const secret = Buffer.from(token, 'base64url').subarray(16)
    const kept = await app.kernel.asSystem('test', context =>
      sql<{ found: number }>`
        SELECT (SELECT count(*) FROM cv.links l WHERE strpos(l::text, ${token}) + strpos(l::text, ${secret.toString('hex')}) > 0)
          + (SELECT count(*) FROM kernel.audit a WHERE strpos(a::text, ${token}) > 0) AS found`.execute(
        context.db<unknown>(),
      ),
    )
    expect(kept.rows[0]?.found).toBe(0)
  })

  it('is told once: a repeated request gets no second look at the link, and none is kept for it', async () => {
    const ask = () =>
      app.api<{ token?: string }>(person, 'POST', '/api/my/cv/links', { days: '7' }, { key: 'share-once' })
    const first = await ask()
    expect(first.status).toBe(200)
    const again = await ask()
    expect([again.status, again.body.token]).toEqual([409, undefined])
    const { rows } = await app.kernel.database.pool.query(
      'SELECT 1 FROM kernel.answers a WHERE strpos(a::text, $1) > 0',
      [first.body.token],
    )
    expect(rows).toEqual([])
  })
})

describe('a CV that goes with an application', () => {
  it('is seen by the employer, and no more once the person takes back what they shared', async () => {
    const post = await app.publishPost()
    const sent = await app.api<{ application: string }>(person, 'POST', `/api/posts/${post}/applications`, {
      consent: 'yes',
    })
    const { application } = sent.body
    expect((await app.api(person, 'POST', `/api/applications/${application}/cv`, {})).status).toBe(200)
    const seen = () =>
      app.api<{ content: CvContent }>('haichuan', 'GET', `/api/applications/${application}/cv`)
    expect((await seen()).body.content.name).toBeTruthy()
    expect((await app.api('feiyun', 'GET', `/api/applications/${application}/cv`)).status).toBe(404)
    const sentTo = async (login: string) =>
      (await app.api<{ sentAt: string | null }>(login, 'GET', `/api/applications/${application}/cv/sent`))
        .body
    expect((await sentTo('haichuan')).sentAt).not.toBeNull()
    expect(await sentTo('feiyun')).toEqual({ sentAt: null })
    const consents = await app.api<{ consents: { purpose: string; about: string; given: boolean }[] }>(
      person,
      'GET',
      '/api/my/consents',
    )
    const sharing = consents.body.consents.find(one => one.purpose === 'sharing')
    expect(sharing?.given).toBe(true)
    await app.api(person, 'POST', '/api/my/consents', {
      purpose: 'sharing',
      about: sharing?.about,
      given: false,
    })
    expect((await seen()).status).toBe(404)
    expect(await sentTo('haichuan')).toEqual({ sentAt: null })
    const read = await app.api<{ application: { resume: { phone: string; skills: string[] } } }>(
      'haichuan',
      'GET',
      `/api/applications/${application}`,
    )
    expect(read.body.application.resume).toMatchObject({ phone: '', skills: [], experience: '' })
  })
})
