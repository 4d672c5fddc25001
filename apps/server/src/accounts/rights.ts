import { administrators, members, type Role, type Text } from '../kernel/index.ts'

/** What a grant of a role must say about where it holds. */
type Shape = 'area' | 'organisation' | 'person' | 'nothing'

/**
 * How every role is given. `by` says whose word gives it: the security administrator's, the organisation
 * administrator's, or nobody's of the product: the operator's tool, signing up, or the thing that needs the role.
 */
export const givenRoles: Readonly<Record<Role, { readonly shape: Shape; readonly by: Role | 'nobody' }>> = {
  visitor: { shape: 'nothing', by: 'nobody' },
  person: { shape: 'person', by: 'nobody' },
  'organisation-admin': { shape: 'organisation', by: 'organisation-admin' },
  recruiter: { shape: 'organisation', by: 'organisation-admin' },
  reporter: { shape: 'organisation', by: 'organisation-admin' },
  'school-counsellor': { shape: 'organisation', by: 'organisation-admin' },
  mentor: { shape: 'nothing', by: 'nobody' },
  'village-worker': { shape: 'area', by: 'security-administrator' },
  'town-officer': { shape: 'area', by: 'security-administrator' },
  'county-officer': { shape: 'area', by: 'security-administrator' },
  'city-officer': { shape: 'area', by: 'security-administrator' },
  leader: { shape: 'area', by: 'security-administrator' },
  auditor: { shape: 'area', by: 'security-administrator' },
  // one may be named for a county by that of the city, never for the own area
  'security-administrator': { shape: 'area', by: 'security-administrator' },
  // who looks at the security administrator is not chosen by them
  'system-administrator': { shape: 'area', by: 'nobody' },
  'audit-administrator': { shape: 'area', by: 'nobody' },
  system: { shape: 'nothing', by: 'nobody' },
}

/** How deep an official's area may be: digits of the division code. */
export const areaLengths: Readonly<Partial<Record<Role, readonly number[]>>> = {
  'village-worker': [12],
  'town-officer': [9],
  'county-officer': [6],
  'city-officer': [4],
  leader: [4, 6, 9],
  auditor: [4, 6],
  'security-administrator': [4, 6],
  'system-administrator': [4],
  'audit-administrator': [4],
}

export const officialRoles = [
  'village-worker',
  'town-officer',
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
  'security-administrator',
] as const satisfies readonly Role[]
export type OfficialRole = (typeof officialRoles)[number]

/** What an organisation's administrator gives; the last one in a school alone. */
export const memberRoles = [...members, 'school-counsellor'] as const satisfies readonly Role[]
export type MemberRole = (typeof memberRoles)[number]

export function isMemberRole(role: Role): role is MemberRole {
  return (memberRoles as readonly Role[]).includes(role) // widened, so that any role may be looked for
}

/** Roles that nobody holds beside the others, and why. A role of the first list beside any other role is refused. */
const alone: ReadonlyMap<Role, Text> = new Map([
  ...administrators.map(
    role =>
      [
        role,
        {
          zh: '三员分立：系统、安全、审计管理员各由一人担任，不兼其他身份',
          en: 'The three administrators are separate people and hold no other role',
        },
      ] as const,
  ),
  [
    'auditor',
    {
      zh: '审计人员不兼其他身份，不能审自己经办的事',
      en: 'An auditor holds no other role, to audit nobody’s own work',
    },
  ],
])

const officialsApart: Text = {
  zh: '工作人员的账号只用于公务，不兼单位成员，否则会自己审自己报的岗位',
  en: 'An official’s account is for the office alone: a member would have their own posts reviewed by themselves',
}

/**
 * Roles of two offices that check each other: what one of them does the other accepts. Nobody holds both, by a grant
 * of their own or by standing in for a colleague.
 */
const checking: readonly (readonly [Role, Role])[] = [
  ['leader', 'city-officer'],
  ['leader', 'county-officer'],
  ['leader', 'town-officer'],
  ['city-officer', 'county-officer'],
]

const checkingApart: Text = {
  zh: '一个人经办或审核、另一个人认定：同一个人不能两样都有',
  en: 'One prepares or approves, another accepts: one person does not hold both',
}

/** Why one person may not hold these two roles; undefined when they may. */
export function apart(a: Role, b: Role): Text | undefined {
  if (a === b) return undefined
  const why = alone.get(a) ?? alone.get(b)
  if (why !== undefined) return why
  const isOffice = (role: Role) => givenRoles[role].shape === 'area'
  if ((isMemberRole(a) && isOffice(b)) || (isMemberRole(b) && isOffice(a))) return officialsApart
  const check = checking.some(pair => (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a))
  return check ? checkingApart : undefined
}
