import type { Static } from 'typebox'
import { setPdf } from '../cv/index.ts'
import type { fileOutput, Language, Text } from '../kernel/index.ts'
import { amountWords, answerWords, type DrawnCard, fill, papersFor, wholeDay } from './view/index.ts'

const t = {
  title: { zh: '政策明白卡', en: 'Policy card' },
  titleFirm: { zh: '单位的政策明白卡', en: 'Policy card of a firm' },
  said: { zh: '按这些情况算的', en: 'Reckoned by' },
  day: { zh: '{day}有效的政策', en: 'Policies in force on {day}' },
  yes: { zh: '可以办（{n}）', en: 'Yours ({n})' },
  maybe: { zh: '还差一点才知道（{n}）', en: 'Not sure yet ({n})' },
  not: { zh: '现在不符合（{n}）', en: 'Not now ({n})' },
  why: { zh: '为什么：', en: 'Why: ' },
  bring: { zh: '□ 带上：', en: '□ Bring: ' },
  none: { zh: '□ 材料档案里都有了', en: '□ All papers are on record already' },
  where: { zh: '□ 去哪办：', en: '□ Where: ' },
  until: { zh: '□ 办到：', en: '□ Until: ' },
  likely: { zh: '一般能批，最后由办理的单位定。', en: 'Likely; the office has the last word.' },
  confirm: { zh: '这一项还没核实，去之前先问窗口。', en: 'Not confirmed yet: ask the office before you go.' },
  unknown: { zh: '金额没有公布，要问窗口。', en: 'The amount is not published: ask the office.' },
  open: { zh: '还要知道：', en: 'Still to be known: ' },
  made: { zh: '青业，温州青年就业创业。有问题打 12333', en: 'Qingye, Wenzhou. Questions: call 12333' },
  about: {
    zh: '这张卡不是批准，最后以办理单位的决定为准。',
    en: 'This card is no approval: the office decides.',
  },
  waits: { zh: '到{day}就够时间了', en: 'on {day} the time will have passed' },
  file: { zh: '政策明白卡.pdf', en: 'policy-card.pdf' },
} as const satisfies Record<string, Text>

const second = '#3b5048'

/** The card on paper, as a list of things to do. */
export async function cardPdf(drawn: DrawnCard, key: string): Promise<Static<typeof fileOutput>> {
  const bytes = await setPdf(documentOf(drawn), key)
  return {
    name: t.file[drawn.language],
    type: 'application/pdf',
    base64: bytes.toString('base64'),
    shown: true,
  }
}

function documentOf(drawn: DrawnCard): object {
  const { language, card, open, facts, firm } = drawn
  const { day, facts: types } = open.catalogue
  const comma = language === 'zh' ? '，' : '; '
  const nearly = (miss: DrawnCard['card']['not'][number]['nearMisses'][number]) =>
    'says' in miss ? miss.says : fill(t.waits[language], { day: wholeDay(miss.on, drawn) })
  const said = Object.entries(facts).flatMap(([name, answer]) => {
    const fact = types[name]
    if (fact === undefined || answer === undefined || fact.derivedFrom !== undefined) return []
    return [`${fact.label}${language === 'zh' ? '：' : ': '}${answerWords(fact, answer, drawn)}`]
  })
  const heading = (text: string) => ({
    text,
    bold: true,
    fontSize: 13,
    margin: [0, 14, 0, 4],
    headlineLevel: 1,
  })
  return {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    info: { title: t.title[language], creator: 'Qingye' },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10.5, lineHeight: 1.35, color: '#10231d' },
    footer: {
      text: `${t.made[language]}  ${t.about[language]}`,
      alignment: 'center',
      fontSize: 8,
      color: second,
    },
    content: [
      { text: (firm ? t.titleFirm : t.title)[language], fontSize: 20, bold: true },
      { text: fill(t.day[language], { day: wholeDay(day, drawn) }), color: second },
      ...(said.length === 0
        ? []
        : [{ text: `${t.said[language]}：${said.join(comma)}`, color: second, fontSize: 9 }]),
      ...(card.entitled.length === 0 ? [] : [heading(fill(t.yes[language], { n: card.entitled.length }))]),
      ...card.entitled.map(item => entitled(item, drawn)),
      ...(card.maybe.length === 0 ? [] : [heading(fill(t.maybe[language], { n: card.maybe.length }))]),
      ...card.maybe.map(({ policy, missing }) => ({
        margin: [0, 0, 0, 4],
        stack: [
          { text: policy.name, bold: true },
          ...(missing.length === 0
            ? []
            : [
                {
                  text: t.open[language] + questions(drawn, missing).join(language === 'zh' ? '' : ' '),
                  color: second,
                },
              ]),
        ],
      })),
      ...(card.not.length === 0 ? [] : [heading(fill(t.not[language], { n: card.not.length }))]),
      ...card.not.map(({ policy, reasons, nearMisses }) => ({
        margin: [0, 0, 0, 4],
        stack: [
          { text: policy.name, bold: true },
          {
            text: [...reasons.map(({ says }) => says), ...nearMisses.map(nearly)].join(comma),
            color: second,
          },
        ],
      })),
    ],
  }
}

function questions({ open }: DrawnCard, missing: readonly string[]): string[] {
  return missing.slice(0, 3).flatMap(fact => open.catalogue.facts[fact]?.question ?? [])
}

function entitled(item: DrawnCard['card']['entitled'][number], drawn: DrawnCard): object {
  const { language } = drawn
  const { policy, version, amount, likely, unknown, reasons } = item
  const worth = amountWords(policy.benefit, amount, version?.per, drawn)
  const isCounted = policy.benefit !== 'in-kind' && policy.benefit !== 'right'
  const papers = version === undefined ? [] : papersFor(version, drawn)
  const comma = separator(language)
  const lines = [
    worth ?? (isCounted && unknown.length > 0 ? t.unknown[language] : ''),
    likely ? t.likely[language] : '',
    version?.confirmed === false ? t.confirm[language] : '',
    reasons.length === 0 ? '' : t.why[language] + reasons.map(({ says }) => says).join(comma),
  ]
  const todo =
    version === undefined
      ? []
      : [
          version.documents.length === 0
            ? ''
            : papers.length === 0
              ? t.none[language]
              : t.bring[language] + papers.join(comma),
          t.where[language] + version.where,
          version.to === undefined ? '' : t.until[language] + wholeDay(version.to, drawn),
        ]
  return {
    margin: [0, 0, 0, 8],
    stack: [
      { text: policy.name, bold: true, fontSize: 11.5 },
      { text: version?.gives ?? '' },
      ...lines.filter(line => line !== '').map(text => ({ text, color: second })),
      ...todo.filter(line => line !== '').map(text => ({ text, margin: [12, 0, 0, 0] })),
    ],
  }
}

function separator(language: Language): string {
  return language === 'zh' ? '、' : '; '
}
