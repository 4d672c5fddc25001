import { type Actor, Problem } from '../kernel/index.ts'
import type { Plan } from './plan.ts'

/**
 * Who may divide and pace a target: an administrator, and the city officers of the department that leads it (the
 * proposed one, until an administrator has confirmed or changed it).
 * @param lead code of the department that leads now
 */
export function mayChangeTarget(actor: Actor, lead: string): boolean {
  if (actor.role === 'system-administrator' || actor.role === 'system') return true
  return actor.role === 'city-officer' && actor.department === lead
}

export function notTheLead(plan: Plan, lead: string): Problem {
  const name = plan.departments.find(department => department.code === lead)?.name ?? { zh: lead, en: lead }
  return new Problem(
    'forbidden',
    'plan.not-the-lead',
    { zh: `这个目标由${name.zh}牵头`, en: `This target is led by ${name.en}` },
    {
      cure: {
        zh: `请${name.zh}或管理员来改；牵头部门不对，请管理员改正`,
        en: `Ask ${name.en} or an administrator; if the lead is wrong, an administrator can correct it`,
      },
    },
  )
}
