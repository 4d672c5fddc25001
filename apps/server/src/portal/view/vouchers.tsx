import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Send, TextArea } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Back, Dot, Note, Own, put } from './parts.tsx'
import { local } from './paths.ts'
import { supportPaths as at } from './support-paths.ts'

const t = {
  mine: { zh: '我的文旅券', en: 'My vouchers' },
  mineSay: {
    zh: '结账时给店员看二维码，或者念券码。一张用一次。',
    en: 'Show the code when you pay, or read it aloud. Each works once.',
  },
  none: {
    zh: '还没有券。单位发了，就会在这里。',
    en: 'No vouchers yet. What your firm gives you stands here.',
  },
  value: { zh: '{n} 元', en: '{n} yuan' },
  until: { zh: '{day}前用', en: 'Use by {day}' },
  used: { zh: '{at} 用掉了', en: 'Used {at}' },
  code: { zh: '券码', en: 'Code' },
  add: { zh: '我有券码', en: 'I have a code' },
  addSay: { zh: '单位给了你券码，就填在这里。', en: 'If your firm gave you a code, enter it here.' },
  keep: { zh: '放进来', en: 'Put it among mine' },
  picture: { zh: '券码 {code} 的二维码', en: 'QR code of {code}' },
  firm: { zh: '发给员工的文旅券', en: 'Vouchers for your staff' },
  firmSay: {
    zh: '县里给了这些券。一个人一张，写姓名和手机号。',
    en: 'The county gave you these. One each, by name and phone.',
  },
  firmNone: { zh: '县里还没有发券给你们。', en: 'The county has not given you any.' },
  share: { zh: '{count} 张，发了 {handed} 张', en: '{count} vouchers, {handed} handed out' },
  open: { zh: '发给员工', en: 'Hand out' },
  look: { zh: '看发给了谁', en: 'See who has them' },
  people: { zh: '一行一个人：姓名 手机号', en: 'One person a line: name and phone' },
  peopleHelp: { zh: '例如：王小燕 13800000000。还剩 {n} 张。', en: 'E.g. 王小燕 13800000000. {n} left.' },
  hand: { zh: '发出去', en: 'Hand them out' },
  handed: { zh: '发给了谁', en: 'Who has one' },
  handedSay: {
    zh: '没有账号的人，把券码告诉他就能用。',
    en: 'Tell the code to whoever has no account: it is all they need.',
  },
  back: { zh: '全部券', en: 'All vouchers' },
  redeem: { zh: '收文旅券', en: 'Take a voucher' },
  redeemSay: { zh: '扫客人的二维码，或者把券码填进来。', en: 'Scan the customer’s code, or enter it.' },
  take: { zh: '核销', en: 'Redeem' },
  taken: { zh: '收过的券', en: 'Taken here' },
  noneTaken: { zh: '还没有收过。', en: 'None yet.' },
} as const satisfies Record<string, Text>

export interface VoucherProps {
  readonly id: string
  readonly name: string
  readonly batch: string
  readonly value: number
  readonly expiresOn: string
  readonly state: Text
  readonly isOpen: boolean
  readonly usedAt: string | null
  readonly code: string | null
  readonly phone: string | null
  /** an SVG that a till can scan */
  readonly picture: string | null
}

/** One's own vouchers, each with what a till needs. */
export function renderMyVouchers(
  frame: Frame,
  props: { readonly rows: readonly VoucherProps[]; readonly form: FormState },
): string {
  const { language } = frame
  return render(frame, {
    title: say(t.mine, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.mine, language)}</h1>
          <p class="lead">{say(props.rows.length === 0 ? t.none : t.mineSay, language)}</p>
          <div class="note-apart">
            {props.rows.map(row => (
              <Voucher key={row.id} frame={frame} row={row} />
            ))}
          </div>
          <section class="section" aria-labelledby="add">
            <h2 id="add">{say(t.add, language)}</h2>
            <PostForm frame={frame} action={at.vouchers} form={props.form}>
              <Input
                frame={frame}
                form={props.form}
                name="code"
                label={t.code}
                help={t.addSay}
                maxlength={30}
              />
              <Send language={language} label={t.keep} />
            </PostForm>
          </section>
        </div>
      </div>
    ),
  })
}

function Voucher({ frame, row }: { frame: Frame; row: VoucherProps }) {
  const { language, today } = frame
  return (
    <section class="box" aria-labelledby={`v-${row.id}`}>
      <h2 id={`v-${row.id}`}>
        {put(t.value, language, { n: format.yuan(row.value) })} <Own language={language}>{row.batch}</Own>
      </h2>
      <p class="second">
        {row.usedAt !== null
          ? put(t.used, language, { at: format.moment(row.usedAt, today, language) })
          : row.isOpen
            ? put(t.until, language, { day: format.day(row.expiresOn, today, language) })
            : say(row.state, language)}
      </p>
      {row.isOpen && row.code !== null ? (
        <>
          {row.picture === null ? null : (
            <div
              class="qr"
              role="img"
              aria-label={put(t.picture, language, { code: row.code })}
              // drawn by the QR library from our own address and code
              dangerouslySetInnerHTML={{ __html: row.picture }}
            />
          )}
          <p class="lead">{row.code}</p>
        </>
      ) : null}
    </section>
  )
}

export interface ShareProps {
  readonly id: string
  readonly name: string
  readonly value: number
  readonly count: number
  readonly handed: number
  readonly expiresOn: string
  readonly expired: boolean
}

/** What a firm may hand to its staff. */
export function renderStaffVouchers(frame: Frame, rows: readonly ShareProps[]): string {
  const { language, today } = frame
  return render(frame, {
    title: say(t.firm, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.firm, language)}</h1>
          <p class="lead">{say(rows.length === 0 ? t.firmNone : t.firmSay, language)}</p>
          <ul class="rows">
            {rows.map(row => (
              <li key={row.id}>
                <p class="row-title">
                  <a href={local(at.staffShare(row.id), language)}>
                    <Own language={language}>{row.name}</Own>
                  </a>
                </p>
                <p class="second joined">
                  <span>{put(t.value, language, { n: format.yuan(row.value) })}</span>
                  <Dot />
                  <span>{put(t.share, language, { count: row.count, handed: row.handed })}</span>
                  <Dot />
                  <span>{put(t.until, language, { day: format.day(row.expiresOn, today, language) })}</span>
                </p>
              </li>
            ))}
          </ul>
        </div>
      </div>
    ),
  })
}

/** One share: who has one, and the form for more. */
export function renderStaffShare(
  frame: Frame,
  props: { readonly share: ShareProps; readonly rows: readonly VoucherProps[]; readonly form: FormState },
): string {
  const { language } = frame
  const { share } = props
  const left = share.count - share.handed
  const help = {
    zh: put(t.peopleHelp, 'zh', { n: left }),
    en: put(t.peopleHelp, 'en', { n: left }),
  }
  return render(frame, {
    title: share.name,
    personal: true,
    children: (
      <div class="page">
        <Back href={local(at.staffVouchers, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>
            <Own language={language}>{share.name}</Own>
          </h1>
          <p class="lead">{put(t.share, language, { count: share.count, handed: share.handed })}</p>
          {left === 0 || share.expired ? null : (
            <PostForm frame={frame} action={at.staffShare(share.id)} form={props.form}>
              <TextArea
                frame={frame}
                form={props.form}
                name="people"
                label={t.people}
                help={help}
                maxlength={10_000}
              />
              <Send language={language} label={t.hand} />
            </PostForm>
          )}
          {props.rows.length === 0 ? null : (
            <section class="section" aria-labelledby="handed">
              <h2 id="handed">{say(t.handed, language)}</h2>
              <p class="second">{say(t.handedSay, language)}</p>
              <ul class="rows rows-tight">
                {props.rows.map(row => (
                  <li key={row.id} class="joined">
                    <Own language={language}>{row.name}</Own>
                    <Dot />
                    <span>{row.phone ?? ''}</span>
                    <Dot />
                    <span>{row.isOpen ? (row.code ?? '') : say(row.state, language)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    ),
  })
}

/** A merchant's till: a code goes in, and what it was worth comes out. */
export function renderRedeem(
  frame: Frame,
  props: {
    readonly form: FormState
    /** why the last one was not taken */
    readonly refused: Text | null
    readonly taken: readonly {
      readonly id: string
      readonly batch: string
      readonly value: number
      readonly at: string
    }[]
  },
): string {
  const { language, today } = frame
  return render(frame, {
    title: say(t.redeem, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.redeem, language)}</h1>
          <p class="lead">{say(t.redeemSay, language)}</p>
          {props.refused === null ? null : (
            <Note kind="gan" icon="warning" live>
              {say(props.refused, language)}
            </Note>
          )}
          <PostForm frame={frame} action={at.redeem} form={props.form}>
            <Input
              frame={frame}
              form={props.form}
              name="code"
              label={t.code}
              maxlength={30}
              autocomplete="off"
            />
            <Send language={language} label={t.take} />
          </PostForm>
          <section class="section" aria-labelledby="taken">
            <h2 id="taken">{say(t.taken, language)}</h2>
            {props.taken.length === 0 ? <p class="second">{say(t.noneTaken, language)}</p> : null}
            <ul class="rows rows-tight">
              {props.taken.map(one => (
                <li key={one.id} class="joined">
                  <span>{put(t.value, language, { n: format.yuan(one.value) })}</span>
                  <Dot />
                  <Own language={language}>{one.batch}</Own>
                  <Dot />
                  <span>{format.moment(one.at, today, language)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    ),
  })
}
