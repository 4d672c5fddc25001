import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Dot, Own, put } from './parts.tsx'
import { local } from './paths.ts'
import { skillPaths } from './skill-paths.ts'

const t = {
  title: { zh: '荣誉榜', en: 'Roll of honour' },
  lead: {
    zh: '{year} 年，{n} 个人得到称号。',
    en: 'In {year}, {n} people were awarded a title.',
  },
  none: { zh: '还没有授予称号。', en: 'No title has been awarded yet.' },
  how: {
    zh: '称号由一个人提名、另一个人定，凭文件授予。同意写名字的才写名字；一个人有两个称号，只算一个人。',
    en: 'One officer nominates, another decides, and a document awards. Only those who agreed are named; somebody with two titles is one person.',
  },
  years: { zh: '年度', en: 'Year' },
  year: { zh: '{year} 年', en: '{year}' },
  people: { zh: '{n} 人', en: '{n} people' },
  person: { zh: '1 人', en: '1 person' },
  others: { zh: '另有 {n} 人没有写名字。', en: '{n} more are not named.' },
  other: { zh: '另有 1 人没有写名字。', en: 'One more is not named.' },
  all: { zh: '这些人都没有写名字。', en: 'None of them is named.' },
} as const satisfies Record<string, Text>

export interface HonoursProps {
  readonly years: readonly number[]
  readonly year: number | null
  readonly people: number
  readonly titles: readonly {
    readonly code: string
    readonly name: Text
    readonly series: Text
    readonly people: number
    readonly named: readonly {
      readonly name: string
      readonly employer: string
      readonly occupation: string
      readonly merit: string
      readonly document: string
      readonly awardedOn: string | null
    }[]
    readonly others: number
  }[]
}

/** Who was honoured: by name whoever agreed to it, the others as a number. */
export function renderHonours(frame: Frame, props: HonoursProps): string {
  const { language } = frame
  const { year, people } = props
  return render(frame, {
    title: say(t.title, language),
    description: say(t.how, language),
    children: (
      <div class="page page-head">
        <h1>{say(t.title, language)}</h1>
        <p class="lead">
          {year === null || props.titles.length === 0
            ? say(t.none, language)
            : put(t.lead, language, { year, n: people })}
        </p>
        <p class="second measure">{say(t.how, language)}</p>
        <Years frame={frame} props={props} />
        {props.titles.map(one => (
          <Title key={one.code} frame={frame} of={one} />
        ))}
      </div>
    ),
  })
}

function Years({ frame, props }: { frame: Frame; props: HonoursProps }) {
  const { language } = frame
  if (props.years.length < 2) return null
  return (
    <nav aria-label={say(t.years, language)}>
      <ul class="tabs">
        {props.years.map(year => (
          <li key={year}>
            <a
              href={local(skillPaths.honours(year), language)}
              aria-current={year === props.year ? 'true' : undefined}
            >
              {put(t.year, language, { year })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Title({ frame, of }: { frame: Frame; of: HonoursProps['titles'][number] }) {
  const { language } = frame
  const more =
    of.others === 0
      ? null
      : of.named.length === 0 && of.others > 1
        ? say(t.all, language)
        : put(of.others === 1 ? t.other : t.others, language, { n: of.others })
  return (
    <section class="section" aria-labelledby={`title-${of.code}`}>
      <h2 id={`title-${of.code}`} class="section-head">
        {say(of.name, language)}
      </h2>
      <p class="second joined">
        <span>{say(of.series, language)}</span>
        <Dot />
        <span>{put(of.people === 1 ? t.person : t.people, language, { n: of.people })}</span>
      </p>
      {of.named.length === 0 ? null : <Named frame={frame} of={of} />}
      {more === null ? null : <p class="second">{more}</p>}
    </section>
  )
}

function Named({ frame, of }: { frame: Frame; of: HonoursProps['titles'][number] }) {
  const { language, today } = frame
  return (
    <ul class="rows note-apart">
      {of.named.map((one, at) => (
        <li key={at}>
          <h3 class="row-title">
            <Own language={language}>{one.name}</Own>
          </h3>
          <p class="caption joined">
            {[one.employer, one.occupation]
              .filter(words => words !== '')
              .map(words => (
                <span key={words}>
                  <Own language={language}>{words}</Own>
                </span>
              ))}
          </p>
          <p class="measure">
            <Own language={language}>{one.merit}</Own>
          </p>
          <p class="caption joined">
            <Own language={language}>{one.document}</Own>
            {one.awardedOn === null ? null : (
              <>
                <Dot />
                <span>{format.day(one.awardedOn, today, language)}</span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
