import { creditCodeCheckCharacter } from '@qingye/china'
import { hashPassword, insertAccount, insertGrant } from '../accounts/index.ts'
import { type Id, type Kernel, newId, type Role, type UseCaseContext } from '../kernel/index.ts'
import { enterPerson, insertOrganisation } from '../registry/index.ts'

/** The password of every account of the test city. */
export const testPassword = 'long enough for a test'

/** 瑞安市 and its 塘下镇; 鹿城区. */
export const ruian = '330381'
export const tangxia = '330381101'
export const lucheng = '330302'

export interface FixtureCity {
  readonly haichuan: Id<'Organisation'>
  /** another verified employer, in 鹿城, for everything that must stay apart */
  readonly feiyun: Id<'Organisation'>
  readonly linxiaoman: Id<'Person'>
  readonly chenyu: Id<'Person'>
}

interface Official {
  readonly login: string
  readonly role: Role
  readonly name: string
  readonly area: string
  readonly department: string
}

const officials: readonly Official[] = [
  { login: 'city', role: 'city-officer', name: '王敏', area: '3303', department: 'hrss' },
  { login: 'ruian', role: 'county-officer', name: '陈立', area: ruian, department: 'hrss' },
  { login: 'lucheng', role: 'county-officer', name: '周慧', area: lucheng, department: 'hrss' },
  { login: 'tangxia', role: 'town-officer', name: '蔡建国', area: tangxia, department: 'town' },
  { login: 'leader', role: 'leader', name: '郑远', area: '3303', department: 'government' },
  { login: 'auditor', role: 'auditor', name: '潘正', area: '3303', department: 'audit' },
  { login: 'admin', role: 'system-administrator', name: '系统管理员', area: '3303', department: 'hrss' },
  { login: 'security', role: 'security-administrator', name: '安全管理员', area: '3303', department: 'hrss' },
  { login: 'audit', role: 'audit-administrator', name: '审计管理员', area: '3303', department: 'audit' },
]

/** Officials of each role, two employers, two young people. The logins are the tests' vocabulary. */
export async function seedFixtureCity(kernel: Kernel): Promise<FixtureCity> {
  const password = await hashPassword(testPassword)
  return kernel.asSystem('test.seed', async context => {
    const account = async (given: Official | Insider) => {
      const id = newId<'Account'>(kernel.clock.now())
      const person = 'person' in given ? given.person : undefined
      await insertAccount(context, { id, login: given.login, name: given.name, person, demo: true }, password)
      const { role } = given
      await insertGrant(context, id, {
        role,
        area: 'area' in given ? given.area : undefined,
        department: 'department' in given ? given.department : undefined,
        organisation: 'organisation' in given ? given.organisation : undefined,
      })
    }
    const employer = async (login: string, who: string, name: string, division: string, serial: string) => {
      const id = await addOrganisation(context, name, division, serial)
      await account({ login, role: 'organisation-admin', name: who, organisation: id })
      return id
    }
    const person = async (login: string, name: string, phone: string, division: string) => {
      const id = await addPerson(context, name, phone, division)
      await account({ login, role: 'person', name, person: id })
      return id
    }
    for (const official of officials) await account(official)
    return {
      haichuan: await employer('haichuan', '吴海燕', '温州海川泵阀有限公司', tangxia, 'MA2C0001'),
      feiyun: await employer('feiyun', '徐飞', '鹿城飞云鞋业有限公司', lucheng, 'MA2C0002'),
      linxiaoman: await person('linxiaoman', '林小满', '13800000001', tangxia),
      chenyu: await person('chenyu', '陈雨', '13800000002', lucheng),
    }
  })
}

interface Insider {
  readonly login: string
  readonly role: Role
  readonly name: string
  readonly person?: Id<'Person'>
  readonly organisation?: Id<'Organisation'>
}

function addOrganisation(context: UseCaseContext, name: string, division: string, serial: string) {
  const first17 = `91${division.slice(0, 6)}${serial}X`
  return insertOrganisation(context, {
    id: context.newId<'Organisation'>(),
    version: 1,
    kind: 'enterprise',
    name,
    creditCode: first17 + creditCodeCheckCharacter(first17),
    division,
    address: '',
    industry: undefined,
    foundedOn: '2009-03-01',
    staff: 320,
    about: '做水泵和工业阀门，车间在塘下。',
    memberOf: [],
    tenantOf: undefined,
    state: 'verified',
    synthetic: true,
  })
}

async function addPerson(context: UseCaseContext, name: string, phone: string, division: string) {
  const { person } = await enterPerson(context, {
    source: 'self',
    name,
    phone,
    birth: '2001-05-17',
    division,
    schooling: [
      {
        level: 'college',
        school: '瓯江示范职业技术学院',
        major: '机电技术应用',
        graduatedOn: '2022-06-30',
      },
    ],
    skills: ['低压电工作业证'],
    experience: '在车间实习过半年。',
    consented: true,
    synthetic: true,
  })
  return person
}
