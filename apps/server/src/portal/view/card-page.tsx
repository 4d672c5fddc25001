import { island } from '@qingye/look'
import { say, type Text } from '../../kernel/index.ts'
import { type Audience, type OpenCard, type Told, toldText } from '../../policies/browser.ts'
import { CardBody } from './card.tsx'
import { type CardProps, drawnOf } from './card-drawn.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Draw, Note } from './parts.tsx'
import { local } from './paths.ts'
import { policyPaths } from './policy-paths.ts'

const t = {
  title: { zh: '政策明白卡', en: 'Policy card' },
  titleFirm: { zh: '单位的政策明白卡', en: 'Policy card of a firm' },
  description: {
    zh: '答几个小问题，看看温州的就业创业政策里哪些你能办、能拿多少、为什么、带什么、去哪办。',
    en: 'A few questions, and you see which policies of Wenzhou are yours, how much, why, what to bring and where to go.',
  },
  doors: { zh: '一张清单，把你能办的政策都告诉你', en: 'One list of everything you are entitled to' },
  doorsSay: {
    zh: '答几个小问题，大约两分钟，不用登录，也不会存下来。',
    en: 'A few questions, about two minutes. No need to sign in, and nothing is stored.',
  },
  me: { zh: '我自己', en: 'For myself' },
  meSay: {
    zh: '上学、找工作、上班、自己创业，都从这里进',
    en: 'At school, looking for work, employed or starting up',
  },
  firm: { zh: '我的单位', en: 'For my firm' },
  firmSay: { zh: '公司、个体户，要招人、要贷款、要少缴税', en: 'Hiring, borrowing, paying less tax' },
  all: { zh: '先看看有哪些政策', en: 'See all the policies first' },
  link: { zh: '这张卡的链接', en: 'A link to this card' },
  linkSay: {
    zh: '这个链接里写着你的回答（{n} 个）。谁拿到它，谁就看得到。只发给信得过的人。',
    en: 'This link holds your {n} answers. Whoever has it can read them. Send it only to people you trust.',
  },
  linkSafe: {
    zh: '我们没有存它：删掉这个链接，就什么也没留下。',
    en: 'We do not keep it: once the link is deleted, nothing is left.',
  },
  copy: { zh: '长按复制：', en: 'Press long to copy:' },
  scan: { zh: '或者用另一台手机扫这个码', en: 'Or scan this with another phone' },
  back: { zh: '回到卡片', en: 'Back to the card' },
} as const satisfies Record<string, Text>

/** Two shapes that the card draws by their names, also when the browser draws it anew. */
function Marks() {
  return (
    <svg class="defs" width="0" height="0" aria-hidden="true">
      <symbol id="mark-check" viewBox="0 0 24 24">
        <path d="M4.5 12.5l5 5 10-11" />
      </symbol>
      <symbol id="mark-question" viewBox="0 0 24 24">
        <path d="M8.5 9a3.5 3.5 0 1 1 5.2 3.1c-1.2.7-1.7 1.3-1.7 2.6M12 18.6v.2" />
      </symbol>
    </svg>
  )
}

/** The card, with what the browser needs to go on by itself. */
export function renderCard(
  frame: Frame,
  props: CardProps & { readonly address: string; readonly island: string | undefined },
): string {
  const { address, island: script, ...card } = props
  const { language } = frame
  const { open, words: _words, ...start } = card
  const firm = open.catalogue.audience === 'firm'
  return render(frame, {
    title: say(firm ? t.titleFirm : t.title, language),
    description: say(t.description, language),
    current: 'policies',
    onRiver: true,
    personal: Object.keys(card.state.told.answers).length > 0 || card.signedIn,
    ...(script !== undefined && { island: script }),
    children: (
      <>
        <Marks />
        <div data-card={JSON.stringify({ ...start, catalogue: address })}>
          <CardBody {...drawnOf(card)} />
        </div>
      </>
    ),
  })
}

/** For whom: a person or a firm. */
export function renderCardDoors(frame: Frame): string {
  const { language } = frame
  const door = (audience: Audience, name: Text, words: Text) => (
    <li>
      <p class="row-title">
        <a href={local(policyPaths.card(audience), language)}>{say(name, language)}</a>
      </p>
      <p class="second">{say(words, language)}</p>
    </li>
  )
  return render(frame, {
    title: say(t.title, language),
    description: say(t.description, language),
    current: 'policies',
    onRiver: true,
    children: (
      <>
        <div class="plan-intro">
          <div class="page">
            <h1>{say(t.doors, language)}</h1>
            <p class="lead">{say(t.doorsSay, language)}</p>
          </div>
          <Draw of={island} className="plan-island" />
        </div>
        <div class="page">
          <ul class="rows section">
            {door('person', t.me, t.meSay)}
            {door('firm', t.firm, t.firmSay)}
          </ul>
          <p class="actions">
            <a class="button button-text" href={local(policyPaths.list, language)}>
              {say(t.all, language)}
            </a>
          </p>
        </div>
      </>
    ),
  })
}

export interface CardLinkProps {
  readonly audience: Audience
  readonly address: string
  /** the QR code as SVG, made by us */
  readonly picture: string
  readonly told: Told
  readonly open: OpenCard
}

/** The link that was asked for: what it holds is said before it. */
export function renderCardLink(
  frame: Frame,
  { audience, address, picture, told, open }: CardLinkProps,
): string {
  const { language } = frame
  const n = Object.keys(told.answers).length
  return render(frame, {
    title: say(t.link, language),
    personal: true,
    current: 'policies',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.link, language)}</h1>
          <div class="note-apart">
            <Note kind="gan" icon="warning">
              {say(t.linkSay, language).replace('{n}', String(n))} {say(t.linkSafe, language)}
            </Note>
          </div>
          <p class="section-close">{say(t.copy, language)}</p>
          <p>
            <a class="card-address" href={address}>
              {address}
            </a>
          </p>
          <p class="section-close">{say(t.scan, language)}</p>
          <div
            class="qr"
            role="img"
            aria-label={say(t.link, language)}
            // drawn here from an address that we made
            dangerouslySetInnerHTML={{ __html: picture }}
          />
          <form method="post" action={local(policyPaths.card(audience), language)}>
            <input type="hidden" name="_csrf" value={frame.csrf} />
            <input type="hidden" name="told" value={toldText(open.catalogue, told)} />
            <button type="submit" class="button button-outline">
              {say(t.back, language)}
            </button>
          </form>
        </div>
      </div>
    ),
  })
}
