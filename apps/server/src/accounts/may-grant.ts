import type { Day, Id, Text } from '../kernel/index.ts'
import type { Grant, NewGrant } from './account.ts'
import { type Holder, mayDelegate } from './may-delegate.ts'
import { gained, type Held, isInside, powersOf, type RolePowers } from './power.ts'
import { apart, areaLengths, givenRoles } from './rights.ts'

/** Who gives, and in which of their grants. */
export interface Granter extends Holder {
  readonly acting: Grant
}

export interface GrantFacts {
  readonly powers: RolePowers
  readonly today: Day
  /** the kind of the organisation that the grant names */
  readonly organisationKind?: string | undefined
}

interface Question {
  readonly granter: Granter
  readonly grant: NewGrant
  readonly target: Holder
  readonly facts: GrantFacts
}

/** One rule: why not, in words; undefined when it has nothing against the grant. */
export type GrantRule = (question: Question) => Text | undefined

const inForce: GrantRule = ({ granter }) =>
  granter.grants.some(grant => grant.id === granter.acting.id && grant.standsInFor === undefined)
    ? undefined
    : { zh: '你的这个身份已经结束', en: 'The role in which you act has ended' }

const rightGiver: GrantRule = ({ granter, grant }) =>
  givenRoles[grant.role].by === granter.acting.role
    ? undefined
    : { zh: '你的身份不能授予这个角色', en: 'Your role does not give this one' }

const rightShape: GrantRule = ({ grant }) => {
  const { shape } = givenRoles[grant.role]
  const lengths = areaLengths[grant.role]
  if (shape === 'area' && (grant.area === undefined || lengths?.includes(grant.area.length) === false)) {
    return { zh: '这个角色要配相应层级的辖区', en: 'This role needs an area of its own level' }
  }
  if (shape === 'area' && (grant.department ?? '') === '') {
    return { zh: '要写明部门', en: 'The department is missing' }
  }
  const isOfOrganisation = grant.organisation !== undefined
  if (
    isOfOrganisation !== (shape === 'organisation') ||
    (shape === 'organisation' && grant.area !== undefined)
  ) {
    return { zh: '这个角色和单位对不上', en: 'The role and the organisation do not fit' }
  }
  return undefined
}

const insideArea: GrantRule = ({ granter, grant }) => {
  if (givenRoles[grant.role].shape !== 'area') return undefined
  if (!isInside(grant.area ?? '', granter.acting.area)) {
    return { zh: '这个地方不在你的辖区里', en: 'This place lies outside your area' }
  }
  if (grant.role === granter.acting.role && grant.area === granter.acting.area) {
    return {
      zh: '同级的管理员由上一级任命',
      en: 'An administrator of your own level is appointed from above',
    }
  }
  return undefined
}

const ownOrganisation: GrantRule = ({ granter, grant }) =>
  givenRoles[grant.role].shape !== 'organisation' ||
  (grant.organisation !== undefined && grant.organisation === granter.acting.organisation)
    ? undefined
    : { zh: '这不是你的单位', en: 'This is not your organisation' }

const counsellorOfSchool: GrantRule = ({ grant, facts }) =>
  grant.role !== 'school-counsellor' || facts.organisationKind === 'school'
    ? undefined
    : { zh: '只有学校有就业老师', en: 'Only a school has counsellors' }

const separate: GrantRule = ({ grant, target }) => {
  for (const held of target.grants) {
    const why = apart(held.role, grant.role)
    if (why !== undefined) return why
  }
  return undefined
}

const notOneself: GrantRule = ({ granter, target }) =>
  granter.account === target.account
    ? { zh: '不能给自己授权', en: 'Nobody gives a role to themselves' }
    : undefined

/**
 * Everything that the granter holds or could be handed by the target: a grant of the target's that they might
 * delegate is within reach, and so counts before and after.
 */
function withinReach(granter: Granter, target: Holder, today: Day): Held[] {
  const own: Holder = granter.account === target.account ? target : granter
  if (granter.account === target.account) return [...own.grants]
  const handed = target.grants.filter(
    grant =>
      mayDelegate(target, { grant, from: today, until: grant.until ?? today }, own, today) === undefined,
  )
  return [...own.grants, ...handed]
}

/** The grant as it would stand. Its id is nobody's yet, and nothing is computed from it. */
function asHeld(grant: NewGrant, account: Id<'Account'>, today: Day): Grant {
  return {
    id: 'new' as Id<'Grant'>, // never stored, only compared
    account,
    role: grant.role,
    area: grant.area,
    department: grant.department,
    organisation: grant.organisation,
    from: today,
    until: undefined,
    standsInFor: undefined,
  }
}

const noOwnGain: GrantRule = ({ granter, grant, target, facts }) => {
  const after: Holder = { ...target, grants: [...target.grants, asHeld(grant, target.account, facts.today)] }
  const before = powersOf(withinReach(granter, target, facts.today), facts.powers)
  const then = powersOf(withinReach(granter, after, facts.today), facts.powers)
  return gained(before, then).length === 0
    ? undefined
    : {
        zh: '授权之后你自己能做的事会变多，不能这样授权',
        en: 'It would give yourself more power, by this way or another',
      }
}

/** Every rule by name; the tests drop them one by one and see which harm comes through. */
export const grantRules = {
  inForce,
  rightGiver,
  rightShape,
  insideArea,
  ownOrganisation,
  counsellorOfSchool,
  separate,
  notOneself,
  noOwnGain,
} as const satisfies Record<string, GrantRule>

/**
 * May the granter give this role to the target? Looked at before and after: what the granter can do must not grow,
 * by the grant itself or by what the target could then hand on.
 *
 * @returns why not, in words; undefined when they may
 */
export function mayGrant(
  granter: Granter,
  grant: NewGrant,
  target: Holder,
  facts: GrantFacts,
  rules: Readonly<Record<string, GrantRule>> = grantRules,
): Text | undefined {
  for (const rule of Object.values(rules)) {
    const why = rule({ granter, grant, target, facts })
    if (why !== undefined) return why
  }
  return undefined
}

/** Who may give a role may end it, in the same place. Nobody ends their own by this door. */
export function mayEnd(granter: Granter, grant: Grant): Text | undefined {
  if (grant.account === granter.account) {
    return { zh: '不能在这里结束自己的身份', en: 'Nobody ends a role of their own here' }
  }
  const question = { granter, grant } as const
  for (const rule of [inForce, rightGiver, insideArea, ownOrganisation]) {
    const why = rule({ ...question, target: { account: grant.account, grants: [] }, facts: nothing })
    if (why !== undefined) return why
  }
  return undefined
}

const nothing: GrantFacts = { powers: new Map(), today: '' }
