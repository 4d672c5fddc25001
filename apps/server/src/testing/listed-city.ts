import { creditCodeCheckCharacter } from '@qingye/china'
import type { Id } from '../kernel/index.ts'
import { submitReportedFigure } from '../plan/index.ts'
import { uploadImport } from '../posts/index.ts'
import { insertLinks, insertOrganisation } from '../registry/index.ts'
import { hire } from './hired-city.ts'
import { lucheng, ruian, type TestApp } from './test-app.ts'

/** A text that a spreadsheet would run, as employers and officers may write it. */
export const formula = '=HYPERLINK("http://evil.example","点我")'

/** What the lists of a test city hold that a test asks for by its id. */
export interface ListedCity {
  readonly push: string
  readonly round: string
  /** a post that waits for its review */
  readonly waiting: Id<'Post'>
}

/** Something on every list, in 瑞安 and, but for what is another county's nature, in 鹿城. */
export async function fillLists(app: TestApp): Promise<ListedCity> {
  const inRuian = await app.publishPost()
  const inLucheng = await app.publishPost({
    organisation: app.fixture.feiyun,
    division: lucheng,
    title: '针车工',
    occupation: 'shoe-stitcher',
    openings: 9,
    validUntil: '2024-01-31',
  })
  await contestedHire(app, inRuian, 'linxiaoman', 'haichuan', '没有去过海川')
  await contestedHire(app, inLucheng, 'chenyu', 'feiyun', '没有去过飞云')
  await app.publishPost({ title: '水泵测试员' })
  await app.publishPost({ title: '急招水泵测试员' })
  const yes = { purpose: 'recommendations', given: true }
  for (const login of ['linxiaoman', 'chenyu']) await app.api(login, 'POST', '/api/my/consents', yes)
  const first = { posts: [inRuian], audience: {}, note: formula }
  const { push } = await post<{ push: string }>(app, 'ruian', '/api/pushes', first)
  await post(app, 'lucheng', '/api/pushes', { posts: [inLucheng], audience: {}, note: '飞云' })
  const youth = await addAssociation(app)
  const asked = { association: youth, month: '2023-11' }
  const { round } = await post<{ round: string }>(app, 'ruian', '/api/rounds', asked)
  await figure(app, 'ruian', ruian, formula)
  await figure(app, 'lucheng', lucheng, '鹿城台账')
  await upload(app, 'ruian', '瑞安.csv')
  await upload(app, 'lucheng', '鹿城.csv')
  return { push, round, waiting: await sendPost(app, '等了很久的岗位') }
}

async function post<Body = object>(
  app: TestApp,
  login: string,
  path: string,
  body: object,
  version?: number,
): Promise<Body> {
  const made = await app.api<Body>(login, 'POST', path, body, version === undefined ? {} : { version })
  if (made.status !== 200) throw new Error(`${login} ${path}: ${JSON.stringify(made.body)}`)
  return made.body
}

/** Hired, started, and then the person says that it is not so. */
async function contestedHire(
  app: TestApp,
  where: Id<'Post'>,
  person: string,
  employer: string,
  reason: string,
) {
  await hire(app, where, { person, employer })
  const { body } = await app.api<{ rows: { fact: string }[] }>(person, 'GET', '/api/my/facts/pending')
  await post(app, person, `/api/my/facts/${body.rows[0]?.fact}/contest`, { reason })
}

async function addAssociation(app: TestApp): Promise<Id<'Organisation'>> {
  const first17 = '91330381MA2C0090X'
  const id = await app.kernel.asSystem('test', context =>
    insertOrganisation(context, {
      id: context.newId<'Organisation'>(),
      version: 1,
      kind: 'association',
      name: '瑞安青年企业家协会',
      creditCode: first17 + creditCodeCheckCharacter(first17),
      division: ruian,
      address: '',
      industry: undefined,
      foundedOn: '2010-01-01',
      staff: 5,
      about: '',
      memberOf: [],
      tenantOf: undefined,
      state: 'verified',
      synthetic: true,
    }),
  )
  await app.kernel.asSystem('test', context =>
    insertLinks(context, 'member', { id, division: ruian }, [app.fixture.haichuan, app.fixture.feiyun]),
  )
  return id
}

async function figure(app: TestApp, login: string, area: string, source: string) {
  const bytes = Buffer.from('%PDF-1.4\n%%EOF').toString('base64')
  const file = { name: '凭据.pdf', type: 'application/pdf', base64: bytes }
  const said = { target: 'S2-5-1-Q1', area, value: 120, period: '2023-10', source, file }
  await app.kernel.call(submitReportedFigure, said, await callAs(app, login))
}

async function sendPost(app: TestApp, title: string): Promise<Id<'Post'>> {
  const { rows } = (await app.api<{ rows: { fields: object }[] }>('haichuan', 'GET', '/api/posts?limit=1'))
    .body
  const draft = await post<{ post: Id<'Post'>; version: number }>(app, 'haichuan', '/api/posts', {
    ...rows[0]?.fields,
    title,
  })
  await post(app, 'haichuan', `/api/posts/${draft.post}/steps`, { action: 'submit' }, draft.version)
  return draft.post
}

async function upload(app: TestApp, login: string, name: string) {
  const bytes = Buffer.from('招聘岗位,招聘人数\n焊工,2\n').toString('base64')
  const file = { name, type: 'text/csv', base64: bytes }
  await app.kernel.call(uploadImport, { file }, await callAs(app, login))
  await app.imports.drain()
}

async function callAs(app: TestApp, login: string) {
  return { actor: await app.actor(login), language: 'zh', channel: 'json' } as const
}
