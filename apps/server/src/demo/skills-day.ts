import { listActivities, registerForActivity } from '../activities/index.ts'
import type { App } from '../app.ts'
import type { Actor, Id, Kernel } from '../kernel/index.ts'
import {
  addHonourPaper,
  awardHonours,
  enterCertificate,
  licenseBody,
  nominate,
  verifyCertificates,
} from '../skills/index.ts'

type ActorOf = (login: string) => Promise<Actor>

const call = (actor: Actor) => ({ actor, language: 'zh', channel: 'json' }) as const

/** Two counties' certificates and titles, most of them verified and decided by the city, and what the person of the journey registered for. */
export async function playSkills({ kernel, settle }: Pick<App, 'kernel' | 'settle'>, actorOf: ActorOf) {
  const [city, person] = [await actorOf('city'), await actorOf('linxiaoman')]
  for (const login of ['ruian', 'lucheng']) {
    const county = await actorOf(login)
    const young = await youngPeople(kernel, county.area ?? '')
    const people = young.filter(one => one !== person.person)
    const own = login === 'ruian' && person.person !== undefined ? [person.person] : []
    await certify(kernel, { county, city }, [...own, ...people.slice(0, 14)])
    await honour(kernel, { county, city }, people.slice(14, 18))
  }
  await register(kernel, person)
  await settle()
}

/** Of working age and young, without a certificate in the records; the same at every start. */
async function youngPeople(kernel: Kernel, county: string): Promise<Id<'Person'>[]> {
  const { rows } = await kernel.database.pool.query<{ id: Id<'Person'> }>(
    `SELECT id FROM registry.people WHERE division LIKE $1 AND merged_into IS NULL
       AND birth BETWEEN '1990-01-01' AND '2004-12-31'
       AND NOT EXISTS (SELECT 1 FROM skills.certificates c WHERE c.person = people.id)
     ORDER BY id LIMIT 20`,
    [`${county}%`],
  )
  return rows.map(row => row.id)
}

interface Desk {
  readonly county: Actor
  readonly city: Actor
}

const trades = ['电工', '焊工', '育婴员', '养老护理员', '茶艺师', '缝纫工']

/** Shown at the county's window on days of their own; the city has verified all but the last few. */
async function certify(
  kernel: Kernel,
  { county, city }: Desk,
  people: readonly Id<'Person'>[],
): Promise<void> {
  const body = await schoolIn(kernel, county.area ?? '')
  if (body !== undefined)
    await kernel.call(
      licenseBody,
      { organisation: body, licence: `浙人社评〔2022〕${county.area}号`, licensedOn: '2022-03-01' },
      call(city),
    )
  const entered: Id<'Certificate'>[] = []
  for (const [at, person] of people.entries()) {
    const month = String(2 + (at % 9)).padStart(2, '0')
    const { id } = await kernel.call(
      enterCertificate,
      {
        ...{ person, occupation: trades[at % trades.length], level: at % 5 === 4 ? '3' : '4' },
        number: `S${county.area}2023${String(at + 1).padStart(6, '0')}`,
        ...(body === undefined ? { bodyName: '市职业技能评价中心' } : { body }),
        ...{ issuedOn: `2023-${month}-${String(3 + at).padStart(2, '0')}`, evidence: '证书原件' },
      },
      call(county),
    )
    entered.push(id)
  }
  const seen = { certificates: entered.slice(0, -3), evidence: '全国技能等级证书查询系统' }
  await kernel.call(verifyCertificates, seen, call(city))
}

async function schoolIn(kernel: Kernel, county: string): Promise<Id<'Organisation'> | undefined> {
  const { rows } = await kernel.database.pool.query<{ id: Id<'Organisation'> }>(
    `SELECT id FROM registry.organisations WHERE kind = 'school' AND division LIKE $1 AND state = 'verified'
     ORDER BY id LIMIT 1`,
    [`${county}%`],
  )
  return rows[0]?.id
}

const paper = {
  name: '推荐表.pdf',
  type: 'application/pdf',
  base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64'),
}

/** One title each; the last nomination waits. */
async function honour(
  kernel: Kernel,
  { county, city }: Desk,
  people: readonly Id<'Person'>[],
): Promise<void> {
  const titles = ['technical-expert', 'young-post-expert', 'most-beautiful-new-form', 'technical-expert']
  const put: Id<'Honour'>[] = []
  for (const [at, person] of people.entries()) {
    const said = { employer: '', occupation: trades[at % trades.length], year: 2023 }
    const merit = '带出六名中级工，改进夹具两项，连续三年无返工'
    const input = { person, title: titles[at % titles.length], ...said, merit }
    const { id } = await kernel.call(nominate, input, call(county))
    await kernel.call(addHonourPaper, { honour: id, file: paper }, call(county))
    put.push(id)
  }
  const decided = put.slice(0, -1)
  if (decided.length === 0) return
  const decision = { honours: decided, document: '温人社发〔2023〕58 号', awardedOn: '2023-10-20' }
  await kernel.call(awardHonours, decision, call(city))
}

/** The next two in her county that still have a place. */
async function register(kernel: Kernel, person: Actor): Promise<void> {
  const asked = { county: '330381', free: 'yes', limit: 2 }
  const { rows } = await kernel.call(listActivities, asked, call(person))
  for (const { id } of rows)
    await kernel.call(registerForActivity, { activity: id, key: `demo ${id}` }, call(person))
}
