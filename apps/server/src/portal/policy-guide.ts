import { createHash } from 'node:crypto'
import type { Static } from 'typebox'
import { setPdf } from '../cv/index.ts'
import { canonicalJson, type Day, type fileOutput, type Language, say, type Text } from '../kernel/index.ts'
import type { Plan } from '../plan/index.ts'
import type { Catalogue, CataloguePolicy } from '../policies/index.ts'
import { policyProps } from './policy-props.ts'
import {
  amountWords,
  fill,
  type GuideProps,
  type PolicyProps,
  speechIn,
  type ToldCondition,
  wholeDay,
} from './view/index.ts'

const parts = [
  {
    heading: { zh: '毕业后自己创业', en: 'Starting up after graduation' },
    lead: {
      zh: '毕业年度的学生、登记失业半年以上的人、退役军人，自己开店、开公司，头三年可以少缴税。',
      en: 'Students in the year of graduation, people registered unemployed for half a year and veterans who open a shop or company pay less tax for three years.',
    },
    of: ({ audience }: CataloguePolicy) => audience === 'person',
  },
  {
    heading: { zh: '单位招重点群体', en: 'Firms that hire key groups' },
    lead: {
      zh: '招登记失业半年以上的人、脱贫人口、退役军人，签一年以上合同、交社保，按招的人数少缴税。',
      en: 'For each person hired who was registered unemployed for half a year, formerly poor or a veteran, with a contract of a year and insurance paid.',
    },
    of: (policy: CataloguePolicy) => policy.audience === 'firm' && /hire/.test(policy.id),
  },
  {
    heading: { zh: '小店、小公司都有的', en: 'For every small business' },
    lead: {
      zh: '不看招谁，看规模：卖得少、赚得少，就少缴税。',
      en: 'Whoever works there: a business that sells and earns little pays less tax.',
    },
    of: (policy: CataloguePolicy) => policy.audience === 'firm' && !/hire/.test(policy.id),
  },
] as const

/** The guide that the plan promises (S2-8-2-C1, -C2), as of a day, from the same policies as the card. */
export function guideOf(catalogue: Catalogue, plan: Plan, day: Day): GuideProps {
  const wanted = catalogue.policies.filter(policy => policy.benefit === 'ceiling')
  const told = parts.map(({ heading, lead, of }) => ({
    heading,
    lead,
    policies: wanted.filter(of).map(policy => policyProps(policy, catalogue, plan, day)),
  }))
  const content = told.map(({ policies }) => policies.map(({ versions }) => versions.map(({ hash }) => hash)))
  const mark = createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 12)
  return { day, mark, parts: told.filter(({ policies }) => policies.length > 0) }
}

const t = {
  title: { zh: '税费减免指引', en: 'Guide to tax and fee relief' },
  day: { zh: '{day}有效的政策，版本 {mark}', en: 'Policies in force on {day}, version {mark}' },
  who: { zh: '谁能办：', en: 'Who: ' },
  bring: { zh: '带什么：', en: 'Bring: ' },
  where: { zh: '去哪办：', en: 'Where: ' },
  until: { zh: '{from}起，到{to}', en: 'From {from} to {to}' },
  since: { zh: '{from}起', en: 'From {from}' },
  source: { zh: '依据：', en: 'Source: ' },
  confirm: { zh: '还没核实，去之前先问窗口。', en: 'Not confirmed: ask the office before you go.' },
  made: {
    zh: '青业，温州青年就业创业。有问题打 12333（人社）、12366（税务）',
    en: 'Qingye, Wenzhou. Questions: 12333, tax 12366',
  },
  all: { zh: '都要：', en: 'all of: ' },
  any: { zh: '有一样就行：', en: 'any of: ' },
  none: { zh: '不能有：', en: 'none of: ' },
  person: { zh: '个人，都要：', en: 'a person, all of: ' },
  firm: { zh: '单位，都要：', en: 'a firm, all of: ' },
  file: { zh: '税费减免指引.pdf', en: 'tax-relief-guide.pdf' },
} as const satisfies Record<string, Text>

export async function guidePdf(
  guide: GuideProps,
  language: Language,
  key: string,
): Promise<Static<typeof fileOutput>> {
  const bytes = await setPdf(documentOf(guide, language), key)
  return { name: t.file[language], type: 'application/pdf', base64: bytes.toString('base64'), shown: true }
}

const second = '#3b5048'

function documentOf({ day, mark, parts: told }: GuideProps, language: Language): object {
  return {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    info: { title: t.title[language], creator: 'Qingye' },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10.5, lineHeight: 1.35, color: '#10231d' },
    footer: { text: t.made[language], alignment: 'center', fontSize: 8, color: second },
    content: [
      { text: t.title[language], fontSize: 20, bold: true },
      { text: fill(t.day[language], { day: wholeDay(day, speechIn(language)), mark }), color: second },
      ...told.flatMap(({ heading, lead, policies }) => [
        { text: say(heading, language), bold: true, fontSize: 14, margin: [0, 16, 0, 2], headlineLevel: 1 },
        { text: say(lead, language), color: second },
        ...policies.map(policy => partOf(policy, language)),
      ]),
    ],
  }
}

function partOf(policy: PolicyProps, language: Language): object {
  const version = policy.versions.find(({ standing }) => standing === 'in-force') ?? policy.versions[0]
  const worth = amountWords(policy.benefit, policy.amount, policy.per, speechIn(language))
  const comma = language === 'zh' ? '；' : '; '
  const span =
    version === undefined
      ? ''
      : version.to === undefined
        ? fill(t.since[language], { from: wholeDay(version.from, speechIn(language)) })
        : fill(t.until[language], {
            from: wholeDay(version.from, speechIn(language)),
            to: wholeDay(version.to, speechIn(language)),
          })
  const lines = [
    policy.confirmed ? '' : t.confirm[language],
    policy.who === undefined ? '' : t.who[language] + flat(policy.who, language),
    policy.documents.length === 0
      ? ''
      : t.bring[language] + policy.documents.map(name => say(name, language)).join(comma),
    t.where[language] + say(policy.where, language),
    span,
    ...policy.sources.map(
      ({ title, number }) =>
        `${t.source[language]}${say(title, language)}${number === undefined ? '' : ` ${number}`}`,
    ),
  ]
  return {
    margin: [0, 8, 0, 0],
    stack: [
      { text: say(policy.name, language), bold: true, fontSize: 11.5 },
      { text: say(policy.gives, language) },
      ...(worth === undefined ? [] : [{ text: worth, bold: true }]),
      ...lines.filter(line => line !== '').map(text => ({ text, color: second })),
    ],
  }
}

/** A condition as one line. */
function flat(of: ToldCondition, language: Language): string {
  if ('says' in of) return say(of.says, language)
  const inner = of.of.map(one => ('says' in one ? flat(one, language) : `（${flat(one, language)}）`))
  return t[of.group][language] + inner.join(language === 'zh' ? '，' : ', ')
}
