import type { Id } from '../kernel/index.ts'
import type { TestApp } from './test-app.ts'
import { lucheng } from './test-app.ts'

interface View {
  readonly application: { readonly version: number }
}

/** Takes somebody from the application to the first day of work by the words of both sides. */
export async function hire(
  app: TestApp,
  post: Id<'Post'>,
  { person, employer }: { readonly person: string; readonly employer: string },
): Promise<string> {
  const applied = await app.api<{ application: string }>(person, 'POST', `/api/posts/${post}/applications`, {
    consent: 'yes',
  })
  const id = applied.body.application
  const step = async (login: string, path: string, body: object) => {
    const now = await app.api<View>(login, 'GET', `/api/applications/${id}`)
    const { version } = now.body.application
    const done = await app.api(login, 'POST', `/api/applications/${id}/${path}`, body, { version })
    if (done.status !== 200) throw new Error(`${login} ${path}: ${JSON.stringify(done.body)}`)
  }
  const interview = { at: '2023-11-24T14:00', place: '厂门口' }
  await step(employer, 'steps', { action: 'invite', interview })
  await step(person, 'my-steps', { action: 'agree' })
  await step(employer, 'steps', { action: 'offer', startOn: '2023-11-22' })
  await step(person, 'my-steps', { action: 'accept' })
  await step(employer, 'steps', { action: 'start', startOn: '2023-11-22' })
  await app.settle()
  return id
}

/** One first day at work in 瑞安 and one in 鹿城, both confirmed by the person. */
export async function hireInTwoCounties(app: TestApp) {
  const inRuian = await app.publishPost()
  const inLucheng = await app.publishPost({
    organisation: app.fixture.feiyun,
    division: lucheng,
    title: '针车工',
    occupation: 'shoe-stitcher',
  })
  await hire(app, inRuian, { person: 'linxiaoman', employer: 'haichuan' })
  await hire(app, inLucheng, { person: 'chenyu', employer: 'feiyun' })
  for (const person of ['linxiaoman', 'chenyu']) {
    const pending = await app.api<{ rows: { fact: string }[] }>(person, 'GET', '/api/my/facts/pending')
    for (const { fact } of pending.body.rows) {
      await app.api(person, 'POST', `/api/my/facts/${fact}/confirm`, {})
    }
  }
  await app.settle()
  return { inRuian, inLucheng }
}
