import { say, type Text } from '../../kernel/index.ts'
import { fairPaths } from './fair-paths.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Back, Own, put } from './parts.tsx'
import { local } from './paths.ts'

const t = {
  title: { zh: '展位码', en: 'Codes of the stands' },
  lead: {
    zh: '一页一张，打印出来贴在展位上。手机一扫，就能看岗位、递简历。',
    en: 'One a page, to print and hang at the stands. A phone that scans it sees the posts and hands over a CV.',
  },
  none: { zh: '还没有安排单位。', en: 'No employer has a place yet.' },
  stand: { zh: '展位 {code}', en: 'Stand {code}' },
  online: { zh: '线上', en: 'Online' },
  scan: { zh: '扫码看岗位、递简历', en: 'Scan: see the posts, hand over your CV' },
  picture: { zh: '{code} 的二维码', en: 'QR code of {code}' },
} as const satisfies Record<string, Text>

export interface FairSignsProps {
  readonly id: string
  readonly title: string
  readonly signs: readonly {
    readonly name: string
    readonly stand: string | null
    readonly code: string
    /** drawn by the QR library from our own address */
    readonly picture: string
  }[]
}

/** What hangs at the stands. */
export function renderFairSigns(frame: Frame, props: FairSignsProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    current: 'activities',
    children: (
      <div class="page page-head">
        <div class="no-print">
          <Back href={local(fairPaths.board(props.id), language)}>
            <Own language={language}>{props.title}</Own>
          </Back>
          <h1>{say(t.title, language)}</h1>
          <p class="lead">{say(props.signs.length === 0 ? t.none : t.lead, language)}</p>
        </div>
        {props.signs.map(one => (
          <section key={one.code} class="hall-sign" aria-labelledby={`sign-${one.code}`}>
            <h2 id={`sign-${one.code}`}>
              <Own language={language}>{one.name}</Own>
            </h2>
            <p class="hall-sign-code">
              {one.stand === null ? say(t.online, language) : put(t.stand, language, { code: one.stand })}
            </p>
            <div
              class="qr"
              role="img"
              aria-label={put(t.picture, language, { code: one.code })}
              // drawn by the QR library from our own address and code
              dangerouslySetInnerHTML={{ __html: one.picture }}
            />
            <p>{say(t.scan, language)}</p>
            <p class="caption">{one.code}</p>
          </section>
        ))}
      </div>
    ),
  })
}
