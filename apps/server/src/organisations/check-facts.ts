import { type Context, type FieldProblem, invalid, Problem, type Text } from '../kernel/index.ts'
import {
  cityToken,
  fitOfCode,
  looksPersonal,
  organisationKindRules,
  organisationKinds,
} from '../registry/index.ts'
import type { RequestFacts } from './request.ts'

export interface Checked {
  readonly facts: RequestFacts
  /** for the officer: what is unusual and allowed */
  readonly warnings: readonly Text[]
}

/**
 * Looks at what somebody says of an organisation.
 * @throws Problem `invalid`; its code is `organisation.personal` when somebody seems to look for work
 */
export function checkFacts(context: Context, given: RequestFacts): Checked {
  const problems: FieldProblem[] = []
  const code = fitOfCode(given.creditCode, given.kind, given.division)
  if (!code.fits) problems.push(code.problem)
  const name = given.name.trim()
  const personal = looksPersonal(name)
  if (personal) problems.push({ pointer: '/name', ...ownName })
  const city = context.use(cityToken)
  if (city.divisions.get(given.division) === undefined) problems.push({ pointer: '/division', ...noDivision })
  if (given.industry !== undefined && !city.industries.has(given.industry)) {
    problems.push({ pointer: '/industry', ...noIndustry })
  }
  problems.push(...missingFacts(given), ...wrongLicence(context, given))
  if (problems.length > 0) {
    const problem = invalid(problems)
    if (!personal && (code.fits || !code.personal)) throw problem
    throw new Problem('invalid', 'organisation.personal', problem.title, { fields: problems })
  }
  return {
    facts: { ...given, name, creditCode: code.fits ? code.code : given.creditCode },
    warnings: code.fits ? code.warnings : [],
  }
}

function missingFacts(given: RequestFacts): FieldProblem[] {
  const { facts } = organisationKindRules[given.kind]
  const kind = organisationKinds[given.kind]
  const fields = {
    representative: ['representative'],
    address: ['address'],
    industry: ['industry'],
    licence: ['licenceNumber', 'licenceFrom', 'licenceUntil'],
  } as const satisfies Record<(typeof facts)[number], readonly (keyof RequestFacts)[]>
  return facts
    .flatMap(fact => [...fields[fact]])
    .filter(field => (given[field] ?? '').trim() === '')
    .map(field => ({
      pointer: `/${field}`,
      wrong: { zh: '还没有填', en: 'This is missing' },
      right: { zh: `${kind.zh}要填这一项`, en: `needed for this kind (${kind.en})` },
    }))
}

/** The days of a licence: in their order, and not over yet. */
export function wrongLicence(
  context: Context,
  given: Pick<RequestFacts, 'licenceFrom' | 'licenceUntil'>,
): FieldProblem[] {
  const { licenceFrom: from, licenceUntil: until } = given
  if (from !== undefined && until !== undefined && until < from) {
    return [{ pointer: '/licenceUntil', ...backwards }]
  }
  return until !== undefined && until < context.today ? [{ pointer: '/licenceUntil', ...expired }] : []
}

const ownName = {
  wrong: { zh: '这看着是一个人的名字', en: 'This looks like the name of a person' },
  right: { zh: '写证照上单位的全称', en: 'write the full name of the organisation, as on its papers' },
}
const noDivision = {
  wrong: { zh: '没有这个地方', en: 'There is no such place' },
  right: { zh: '从列表里选', en: 'choose it from the list' },
}
const noIndustry = {
  wrong: { zh: '没有这个行业', en: 'There is no such industry' },
  right: { zh: '从列表里选', en: 'choose it from the list' },
}
const backwards = {
  wrong: { zh: '到期日早于开始日', en: 'It ends before it begins' },
  right: { zh: '对照许可证', en: 'compare it with the licence' },
}
const expired = {
  wrong: { zh: '许可证已经过期', en: 'The licence has expired' },
  right: { zh: '先换证', en: 'have it renewed first' },
}
