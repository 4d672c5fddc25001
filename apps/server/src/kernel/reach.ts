import { administrators, isMember, type Role, roles } from './access.ts'
import type { AnyUseCase } from './use-case.ts'

/**
 * How far a use case reaches into what the product holds. A use case declares every reach that some role has in it;
 * each role then reaches as far as the widest of them that fits it, and no farther. The table of permissions is
 * printed from this; row-level security and the stores hold it.
 */
export const reaches = {
  own: { zh: '本人', en: 'own' },
  organisation: { zh: '本单位', en: 'own organisation' },
  area: { zh: '本辖区', en: 'own area' },
  /** what has no area: the plan, its commitments. Never a person, never an organisation. */
  city: { zh: '全市', en: 'the whole city' },
  /** what everybody may see, or what somebody does before anybody knows who they are */
  public: { zh: '公开', en: 'public' },
  /** jobs and the operator's tool: never a request */
  system: { zh: '系统', en: 'system' },
} as const
export type Reach = keyof typeof reaches

/** From narrow to wide, for a role that fits several. What is public is open to all beside what is theirs. */
const byWidth: readonly Reach[] = ['public', 'own', 'organisation', 'area', 'city', 'system']

const withArea: readonly Role[] = [
  'village-worker',
  'town-officer',
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
  ...administrators,
]

const fits: Readonly<Record<Reach, (role: Role) => boolean>> = {
  own: role => role !== 'visitor' && role !== 'system',
  organisation: role => isMember(role) || role === 'school-counsellor',
  area: role => withArea.includes(role),
  city: role => withArea.includes(role),
  public: () => true,
  system: role => role === 'system',
}

type Declared = Pick<AnyUseCase, 'name' | 'allow' | 'reach' | 'http'>

export function reachesOf(useCase: Pick<Declared, 'reach'>): readonly Reach[] {
  return typeof useCase.reach === 'string' ? [useCase.reach] : useCase.reach
}

/** How far a role reaches in a use case: undefined where the declaration gives it nothing. */
export function reachOf(useCase: Pick<Declared, 'reach'>, role: Role): Reach | undefined {
  // jobs run as the system in anything that also people do, over every area
  if (role === 'system') return 'system'
  const mine = reachesOf(useCase).filter(reach => fits[reach](role))
  return byWidth.findLast(reach => mine.includes(reach))
}

/**
 * What is wrong with the reach of a use case; empty when nothing is. The kernel starts with no use case that has a
 * fault, so that nobody ships a permission whose area rule is not written down.
 */
export function faultsOfReach(useCase: Declared): string[] {
  const { name, allow } = useCase
  const known = roles.filter(role => role !== 'system')
  // a file outside the type check may have forgotten it
  if (useCase.reach === undefined) {
    return [
      `${name} says no reach: add \`reach: '${Object.keys(reaches).join("' | '")}'\` to its declaration`,
    ]
  }
  const declared = reachesOf(useCase)
  const faults: string[] = []
  if (declared.includes('area') && declared.includes('city')) {
    faults.push(`${name} reaches both the own area and the whole city: which of them is it?`)
  }
  if (declared.includes('system') && (useCase.http !== undefined || allow.some(role => role !== 'system'))) {
    faults.push(`${name} has the reach of the system: no route, and no role but system`)
  }
  for (const role of allow) {
    if (reachOf(useCase, role) === undefined) {
      faults.push(`${name} allows ${role}, which no reach of ${declared.join(', ')} fits`)
    }
  }
  for (const reach of declared) {
    const reached = known.some(role => allow.includes(role) && reachOf(useCase, role) === reach)
    const open = reach === 'public' && allow.length > 0
    if (!reached && !open && reach !== 'system')
      faults.push(`${name} declares the reach ${reach} for no role`)
  }
  return faults
}
