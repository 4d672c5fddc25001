import { Type } from 'typebox'
import {
  type FieldProblem,
  idOf,
  invalid,
  isOfficial,
  Problem,
  rangeOf,
  readStoredFile,
  storedFileBodyLimit,
  storedFileInput,
  useCase,
} from '../kernel/index.ts'
import { countiesToken, planInForce, planInput, targetOf } from './change-target.ts'
import { evidence } from './evidence.store.ts'
import { latestVersions } from './plan.store.ts'
import type { Plan } from './plan.ts'
import { insertFigure } from './reported-figure.store.ts'
import { daysOf, periodPattern } from './reported-figure.ts'
import { leadInForce } from './target-output.ts'

/**
 * A department tells a figure that has no records here, with where it comes from and a file that shows it. It
 * counts for nothing until a second person accepts it, and then it stands beside the counted number.
 */
export const submitReportedFigure = useCase({
  name: 'plan.submitReportedFigure',
  kind: 'command',
  title: { zh: '上报数据', en: 'Submit a figure' },
  permission: 'figure.submit',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  http: { method: 'POST', path: '/api/figures' },
  bodyLimit: storedFileBodyLimit,
  input: Type.Object({
    ...planInput,
    target: Type.String({ pattern: '^S\\d+(-\\d+)*-Q\\d+$' }),
    /** the city (4 digits) or a county (6) */
    area: Type.String({ pattern: '^\\d{4}(\\d{2})?$' }),
    /** in steps of 1/scale of the target's unit */
    value: Type.Integer({ minimum: -1e12, maximum: 1e12 }),
    /** 2023, 2023-05 or 2023-Q2 */
    period: Type.String({ pattern: periodPattern }),
    source: Type.String({ minLength: 2, maxLength: 300, pattern: '\\S' }),
    file: storedFileInput,
  }),
  output: Type.Object({ figure: idOf<'ReportedFigure'>(), version: Type.Integer() }),
  async handle(context, input) {
    const { actor } = context
    const inForce = await planInForce(context, input.plan)
    const { plan } = inForce
    const target = targetOf(inForce, input.target)
    const lead = leadInForce(target, { versions: await latestVersions(context, plan.code) })
    const mine = [lead, ...target.with]
    if (actor.role === 'city-officer' && actor.department !== undefined && !mine.includes(actor.department)) {
      throw new Problem('forbidden', 'figure.not-your-target', {
        zh: '这个目标不归你的部门',
        en: 'This target is not your department’s',
      })
    }
    if (!isOfficial(actor) || !inRange(input.area, actor.area) || actor.account === undefined) {
      throw new Problem('forbidden', 'access.out-of-scope', {
        zh: '这不在你的范围里',
        en: 'This is outside your area',
      })
    }
    const faults = faultsOf(plan, context.use(countiesToken), input.area, input.period, context.today)
    if (faults.length > 0) throw invalid(faults)
    const file = readStoredFile(input.file, 'document')
    const id = context.newId<'ReportedFigure'>()
    await insertFigure(context, {
      id,
      plan: plan.code,
      target: target.id,
      division: input.area,
      department: actor.department ?? null,
      value: input.value,
      period: input.period,
      until_day: daysOf(input.period).to,
      source: input.source.trim(),
      submitted_by: actor.account,
    })
    await evidence.put(context, id, file, { division: input.area, account: actor.account })
    return { figure: id, version: 1 }
  },
})

function inRange(code: string, area: string | undefined): boolean {
  const { lo, hi } = rangeOf(area)
  return code >= lo && code < hi
}

function faultsOf(
  plan: Plan,
  counties: ReadonlySet<string>,
  area: string,
  period: string,
  today: string,
): FieldProblem[] {
  const faults: FieldProblem[] = []
  if (area !== plan.division && !counties.has(area)) {
    faults.push({
      pointer: '/area',
      wrong: { zh: '本市没有这个区划', en: 'The city has no such unit' },
      right: { zh: '市本级或一个县(市、区)', en: 'the city itself or one of its counties' },
    })
  }
  const { from, to } = daysOf(period)
  if (from < plan.from || to > plan.to || from > today) {
    faults.push({
      pointer: '/period',
      wrong: { zh: '不在计划期内,或还没开始', en: 'It lies outside the plan, or has not begun' },
      right: {
        zh: `${plan.from} 至 ${plan.to} 之间,已经开始的年、季或月`,
        en: `a year, quarter or month from ${plan.from} to ${plan.to} that has begun`,
      },
    })
  }
  return faults
}
