import { parseCitizenId, parseCreditCode } from '@qingye/china'
import type { FieldProblem, Text } from '../kernel/index.ts'
import type { OrganisationKind } from './organisation.ts'

/** A paper that shows what an organisation is. */
export const documentKinds = {
  'business-licence': { zh: '营业执照', en: 'Business licence' },
  'legal-person': { zh: '法人登记证书', en: 'Certificate of registration as a legal person' },
  'code-certificate': { zh: '统一社会信用代码证书', en: 'Certificate of the unified social credit code' },
  'agency-licence': { zh: '人力资源服务许可证', en: 'HR service licence' },
  'school-permit': { zh: '办学许可证', en: 'Permit to run a school' },
  'finance-licence': { zh: '金融许可证', en: 'Finance licence' },
  authorisation: { zh: '授权书（盖章）', en: 'Letter of authority, stamped' },
  other: { zh: '其他材料', en: 'Other' },
} as const satisfies Record<string, Text>
export type DocumentKind = keyof typeof documentKinds

/** What may have to be said beside name, code, place and contact. */
export type KindFact = 'representative' | 'address' | 'industry' | 'licence'

export interface KindRule {
  /** how the credit code begins (GB 32100-2015: the registering office, then its class): as it should */
  readonly codes: readonly string[]
  /** seen now and then: a warning for the officer and no more */
  readonly seldom: readonly string[]
  readonly facts: readonly KindFact[]
  readonly documents: readonly DocumentKind[]
  /** the licence that its number and days are of */
  readonly licence?: DocumentKind
}

const usual = ['representative', 'address'] as const
const business = [...usual, 'industry'] as const

/**
 * What each kind must say and show. The first two characters of a credit code tell who registered it: 11 organ,
 * 12 public institution, 13 mass organisation, 19 others of the staffing office; 31–39 justice; 51 social group,
 * 52 private non-enterprise unit, 53 foundation, 54 village committee, 55 residents’ committee, 59 others of civil
 * affairs; 81 trade union; 91 enterprise, 92 individual business, 93 farmers’ cooperative; N1–N3 rural collective.
 */
export const organisationKindRules: Readonly<Record<OrganisationKind, KindRule>> = {
  enterprise: {
    codes: ['91', '93'],
    seldom: ['N1', 'N2', 'N3'],
    facts: business,
    documents: ['business-licence', 'authorisation'],
  },
  'state-firm': {
    codes: ['91'],
    seldom: [],
    facts: business,
    documents: ['business-licence', 'authorisation'],
  },
  individual: { codes: ['92'], seldom: [], facts: business, documents: ['business-licence'] },
  social: {
    codes: ['51', '52', '53', '81'],
    seldom: ['13', '31', '32', '33', '34', '35', '39', '59'],
    facts: usual,
    documents: ['legal-person', 'authorisation'],
  },
  institution: {
    codes: ['12'],
    seldom: ['19'],
    facts: usual,
    documents: ['legal-person', 'authorisation'],
  },
  organ: {
    codes: ['11'],
    seldom: ['13', '19', 'A1'],
    facts: usual,
    documents: ['code-certificate', 'authorisation'],
  },
  school: {
    codes: ['12', '52'],
    seldom: ['11', '19', '91'],
    facts: [...usual, 'licence'],
    documents: ['legal-person', 'school-permit', 'authorisation'],
    licence: 'school-permit',
  },
  association: {
    codes: ['51'],
    seldom: ['13', '59'],
    facts: usual,
    documents: ['legal-person', 'authorisation'],
  },
  incubator: {
    codes: ['91', '12', '52'],
    seldom: ['11', '19'],
    facts: usual,
    documents: ['business-licence', 'authorisation'],
  },
  agency: {
    codes: ['91'],
    seldom: ['12', '52'],
    facts: [...business, 'licence'],
    documents: ['business-licence', 'agency-licence', 'authorisation'],
    licence: 'agency-licence',
  },
  bank: {
    codes: ['91'],
    seldom: [],
    facts: [...usual, 'licence'],
    documents: ['business-licence', 'finance-licence', 'authorisation'],
    licence: 'finance-licence',
  },
  village: {
    codes: ['54', '55'],
    seldom: ['59', 'N1', 'N2', 'N3'],
    facts: usual,
    documents: ['code-certificate', 'authorisation'],
  },
}

export type CodeFit =
  | { readonly fits: true; readonly code: string; readonly warnings: readonly Text[] }
  | { readonly fits: false; readonly problem: FieldProblem; readonly personal: boolean }

/**
 * Does a credit code belong to this kind? Its check characters and a class that the kind never has are errors; a class
 * that it seldom has, or an office of registration elsewhere, is a warning for the officer who looks at the papers.
 *
 * @param division where the organisation says it is
 */
export function fitOfCode(
  typed: string,
  kind: OrganisationKind,
  division: string,
  pointer = '/creditCode',
): CodeFit {
  if (parseCitizenId(typed).ok) return { fits: false, personal: true, problem: { pointer, ...citizen } }
  const parsed = parseCreditCode(typed)
  if (!parsed.ok) return { fits: false, personal: false, problem: { pointer, ...parsed.error } }
  const { code } = parsed.value
  const rule = organisationKindRules[kind]
  const begins = code.slice(0, 2)
  if (![...rule.codes, ...rule.seldom].includes(begins)) {
    return { fits: false, personal: false, problem: { pointer, ...otherKind(begins) } }
  }
  const warnings: Text[] = []
  if (rule.seldom.includes(begins)) {
    warnings.push({
      zh: `代码以 ${begins} 开头，这类单位少见，核对证书`,
      en: `The code begins with ${begins}, seldom for this kind: look at the certificate`,
    })
  }
  if (!parsed.value.division.startsWith(division.slice(0, 4))) {
    warnings.push({
      zh: `代码是在外地（${parsed.value.division}）登记的`,
      en: `The code was given out elsewhere (${parsed.value.division})`,
    })
  }
  return { fits: true, code, warnings }
}

const citizen = {
  wrong: { zh: '这是身份证号，不是单位的代码', en: 'This is a citizen ID, not the code of an organisation' },
  right: {
    zh: '找工作走“我找工作”那扇门；单位的代码在营业执照上',
    en: 'To look for work take the other door; the code stands on the business licence',
  },
}

/** The class that a beginning stands for, as people call it. */
const classes: Readonly<Record<string, Text>> = {
  '11': { zh: '机关', en: 'an organ' },
  '12': { zh: '事业单位', en: 'a public institution' },
  '51': { zh: '社会团体', en: 'a social group' },
  '52': { zh: '民办非企业单位', en: 'a private non-enterprise unit' },
  '53': { zh: '基金会', en: 'a foundation' },
  '54': { zh: '村委会', en: 'a village committee' },
  '55': { zh: '居委会', en: 'a residents’ committee' },
  '91': { zh: '企业', en: 'an enterprise' },
  '92': { zh: '个体工商户', en: 'an individual business' },
  '93': { zh: '农民专业合作社', en: 'a farmers’ cooperative' },
}

function otherKind(begins: string): { wrong: Text; right: Text } {
  const known = classes[begins]
  return {
    wrong: {
      zh:
        known === undefined
          ? `没有这类单位的代码以 ${begins} 开头`
          : `以 ${begins} 开头的是${known.zh}的代码`,
      en:
        known === undefined
          ? `No such code begins with ${begins}`
          : `${begins} begins the code of ${known.en}`,
    },
    right: {
      zh: '改单位类型，或对照证书改代码',
      en: 'change the kind, or compare the code with the certificate',
    },
  }
}

/** Words that end or stand in the names of organisations and not of people. */
const organisationWords =
  /公司|厂|店|社|部|院|所|局|会|中心|学校|大学|小学|中学|村|行|馆|坊|站|室|集团|银行|园|场|铺|队|处|办|吧|庄|楼|堂|斋|轩|记/u

/** Is this more likely somebody's own name than that of an organisation? Two to four characters and no word of one. */
export function looksPersonal(name: string): boolean {
  const text = name.replaceAll(/[\s·•]/gu, '')
  return /^\p{Script=Han}{2,4}$/u.test(text) && !organisationWords.test(text)
}
