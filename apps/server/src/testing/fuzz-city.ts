import { creditCodeCheckCharacter } from '@qingye/china'
import { actorOfSession, hashPassword, insertAccount, insertGrant, signIn } from '../accounts/index.ts'
import { type Actor, type Role, roles, visitor } from '../kernel/index.ts'
import { enterPerson, insertOrganisation } from '../registry/index.ts'
import { fillLists } from './listed-city.ts'
import { lucheng, patientSignIn, ruian, type TestApp, tangxia, testApp, testPassword } from './test-app.ts'

/** Somebody in a role. */
export interface Caller {
  readonly role: Role
  readonly session: string
}

/** Somebody whom nobody's request speaks of, though their record's id is among those that are asked for. */
export const hidden = {
  name: '欧阳未名',
  phone: '15967713842',
  identity: '33038119990405723X',
} as const

export interface FuzzCity {
  readonly app: TestApp
  callers(): readonly Caller[]
  /** Is the caller still who they were? Some sign out, some are shut out. */
  isIn(caller: Caller): Promise<boolean>
  /** Opens a new session, or a new account, for whoever has signed out or been shut out. */
  renew(): Promise<void>
}

type Place = Partial<Pick<Actor, 'area' | 'department' | 'person' | 'organisation'>>

/** A city with something on every list, and one account or more in every role there is. */
export async function fuzzCity(): Promise<FuzzCity> {
  const app = await testApp()
  await fillLists(app)
  const password = await hashPassword(testPassword)
  const first17 = '12330302MB2C0003X'
  const school = await app.kernel.asSystem('test', async context => {
    await enterPerson(context, {
      source: 'officer',
      name: hidden.name,
      phone: hidden.phone,
      identity: { kind: 'citizen-id', number: hidden.identity },
      birth: '1999-04-05',
      division: tangxia,
    })
    return insertOrganisation(context, {
      id: context.newId<'Organisation'>(),
      version: 1,
      kind: 'school',
      name: '瓯江示范职业技术学院',
      creditCode: first17 + creditCodeCheckCharacter(first17),
      division: lucheng,
      address: '',
      industry: undefined,
      foundedOn: undefined,
      staff: undefined,
      about: '',
      memberOf: [],
      tenantOf: undefined,
      state: 'verified',
      synthetic: true,
    })
  })
  const posts: readonly (readonly [Role, Place])[] = [
    ['person', { person: app.fixture.linxiaoman }],
    ['person', { person: app.fixture.chenyu }],
    ['organisation-admin', { organisation: app.fixture.haichuan }],
    ['organisation-admin', { organisation: app.fixture.feiyun }],
    ['recruiter', { organisation: app.fixture.haichuan }],
    ['reporter', { organisation: app.fixture.haichuan }],
    ['school-counsellor', { organisation: school }],
    ['mentor', {}],
    ['village-worker', { area: `${tangxia}009`, department: 'town' }],
    ['town-officer', { area: tangxia, department: 'town' }],
    ['county-officer', { area: ruian, department: 'hrss' }],
    ['county-officer', { area: lucheng, department: 'hrss' }],
    ['city-officer', { area: '3303', department: 'hrss' }],
    ['leader', { area: '3303', department: 'government' }],
    ['auditor', { area: '3303', department: 'audit' }],
    ['system-administrator', { area: '3303', department: 'hrss' }],
    ['security-administrator', { area: '3303', department: 'hrss' }],
    ['audit-administrator', { area: '3303', department: 'audit' }],
  ]
  let made = 0
  const call = { actor: visitor, language: 'zh', channel: 'json' } as const
  async function open(role: Role, place: Place): Promise<{ login: string; session: string }> {
    made += 1
    const login = `fuzz-${made}`
    await app.kernel.asSystem('test', async context => {
      const id = context.newId<'Account'>()
      await insertAccount(context, { id, login, name: role, person: place.person, demo: true }, password)
      await insertGrant(context, id, { role, ...place })
    })
    return { login, session: await enter(login) }
  }
  async function enter(login: string): Promise<string> {
    const { session } = await app.kernel.call(signIn, { login, password: testPassword }, call)
    if (session === null) throw new Error(`${login} cannot sign in`)
    return session
  }

  const opened = await Promise.all(
    posts.map(async ([role, place]) => ({ role, place, ...(await open(role, place)) })),
  )
  async function isIn({ role, session }: Caller): Promise<boolean> {
    const actor = await actorOfSession(app.kernel.database, session, app.clock.now(), patientSignIn)
    return (actor?.role ?? 'visitor') === role
  }
  return {
    app,
    isIn,
    callers: () => [{ role: 'visitor', session: 'nobody' }, ...opened],
    async renew() {
      for (const [at, each] of opened.entries()) {
        if (await isIn(each)) continue
        const session = await enter(each.login).catch(() => undefined)
        const again =
          session === undefined ? await open(each.role, each.place) : { login: each.login, session }
        opened[at] = { ...each, ...again }
      }
    },
  }
}

/** Every role that somebody can sign in with, and visitors. */
export const everyRole = roles.filter(role => role !== 'system')
