import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Select, Send, TextArea } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Back, Dot, Facts, Note, Own, put } from './parts.tsx'
import { local } from './paths.ts'
import { supportPaths as at } from './support-paths.ts'

const t = {
  title: { zh: '稳岗贷款', en: 'Stabilisation loan' },
  lead: {
    zh: '不裁员的企业，可以向银行申请。银行 10 个工作日内答复。',
    en: 'For firms that keep their staff. The bank answers within 10 working days.',
  },
  apply: { zh: '申请贷款', en: 'Apply for a loan' },
  mine: { zh: '申请过的', en: 'Applications' },
  none: { zh: '还没有申请过。', en: 'Nothing applied for yet.' },
  asked: { zh: '申请 {n} 元', en: '{n} yuan asked for' },
  line: { zh: '额度 {n} 元', en: 'A line of {n} yuan' },
  late: { zh: '银行超期了', en: 'The bank is late' },
  by: { zh: '{day}前答复', en: 'Answer by {day}' },
  bank: { zh: '哪家银行', en: 'Which bank' },
  choose: { zh: '选一个', en: 'Choose one' },
  amount: { zh: '要贷多少（元）', en: 'How much, in yuan' },
  cap: { zh: '最多 {n} 元', en: 'At most {n} yuan' },
  purpose: { zh: '用来做什么', en: 'What for' },
  contact: { zh: '银行找谁（姓名和电话）', en: 'Whom the bank calls: name and phone' },
  known: { zh: '已经知道的', en: 'Known already' },
  knownSay: { zh: '不对的话，在单位资料里改。', en: 'If something is wrong, change it in your record.' },
  questions: { zh: '还要回答', en: 'Still to answer' },
  send: { zh: '发给银行', en: 'Send to the bank' },
  closed: { zh: '这项贷款现在没有在办。', en: 'This loan is not given at present.' },
  noBanks: { zh: '还没有银行在这里办。', en: 'No bank takes part here yet.' },
  likely: { zh: '符合条件，办不办由银行定。', en: 'The conditions are met. The bank decides.' },
  notMet: { zh: '有一条不符合：', en: 'One condition is not met:' },
  waits: { zh: '等银行答复', en: 'Waiting for the bank' },
  rate: { zh: '年利率', en: 'Rate a year' },
  until: { zh: '到期', en: 'Until' },
  paidOut: { zh: '已放款', en: 'Paid out' },
  owed: { zh: '还没还', en: 'Still to repay' },
  why: { zh: '原因', en: 'Reason' },
  staff: { zh: '报员工数', en: 'Report your staff' },
  staffSay: {
    zh: '每个季度报一次。申请时 {n} 人；人少了，银行和县里会看到。',
    en: 'Once a quarter. It was {n} when you applied; if it is fewer, the bank and the county see it.',
  },
  staffNow: { zh: '现在交社保的有几人', en: 'How many are insured now' },
  statement: { zh: '社保证明的月份或编号', en: 'Month or number of the insurance statement' },
  report: { zh: '报上去', en: 'Report' },
  fewer: { zh: '比申请时少了 {n} 人', en: '{n} people fewer than when you applied' },
  withdraw: { zh: '撤回申请', en: 'Withdraw' },
  history: { zh: '经过', en: 'What happened' },
  back: { zh: '全部贷款', en: 'All loans' },
} as const satisfies Record<string, Text>

export interface LoanListRow {
  readonly id: string
  readonly bank: string
  readonly state: Text
  readonly asked: number
  readonly line: number | null
  readonly due: string | null
  readonly late: boolean
}

/** What was applied for, and the way to apply. */
export function renderLoans(frame: Frame, rows: readonly LoanListRow[]): string {
  const { language, today } = frame
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    current: 'policies',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          <p class="lead">{say(t.lead, language)}</p>
          <p class="actions">
            <a class="button" href={local(at.newLoan, language)}>
              {say(t.apply, language)}
            </a>
          </p>
          <section class="section" aria-labelledby="mine">
            <h2 id="mine">{say(t.mine, language)}</h2>
            {rows.length === 0 ? (
              <p class="second">{say(t.none, language)}</p>
            ) : (
              <ul class="rows">
                {rows.map(row => (
                  <li key={row.id}>
                    <p class="row-title">
                      <a href={local(at.loan(row.id), language)}>
                        <Own language={language}>{row.bank}</Own>
                      </a>
                    </p>
                    <p class="second joined">
                      <span>{say(row.state, language)}</span>
                      <Dot />
                      <span>
                        {put(row.line === null ? t.asked : t.line, language, {
                          n: format.yuan(row.line ?? row.asked),
                        })}
                      </span>
                      {row.due === null ? null : (
                        <>
                          <Dot />
                          <span>
                            {row.late
                              ? say(t.late, language)
                              : put(t.by, language, { day: format.day(row.due, today, language) })}
                          </span>
                        </>
                      )}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    ),
  })
}

export interface NewLoanProps {
  readonly open: boolean
  readonly gives: Text | null
  readonly cap: number | null
  readonly banks: readonly { readonly code: string; readonly label: Text }[]
  readonly known: readonly { readonly label: Text; readonly value: Text }[]
  readonly questions: readonly LoanQuestion[]
  /** conditions that what is known does not meet */
  readonly against: readonly Text[]
  readonly form: FormState
}

export interface LoanQuestion {
  readonly name: string
  readonly label: Text
  readonly type: string
  readonly options: readonly { readonly code: string; readonly label: Text }[]
}

/** The one form: a bank, an amount, and only what is not known yet. */
export function renderNewLoan(frame: Frame, props: NewLoanProps): string {
  const { language } = frame
  const shut = !props.open || props.banks.length === 0
  return render(frame, {
    title: say(t.apply, language),
    personal: true,
    current: 'policies',
    children: (
      <div class="page">
        <Back href={local(at.loans, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.apply, language)}</h1>
          {props.gives === null ? null : <p class="lead">{say(props.gives, language)}</p>}
          {props.against.length === 0 ? null : (
            <Note kind="gan" icon="warning">
              {say(t.notMet, language)}{' '}
              {props.against.map(one => say(one, language)).join(language === 'zh' ? '；' : '; ')}
            </Note>
          )}
          {shut ? (
            <Note kind="lan" icon="question">
              {say(props.open ? t.noBanks : t.closed, language)}
            </Note>
          ) : (
            <LoanForm frame={frame} props={props} />
          )}
        </div>
      </div>
    ),
  })
}

function LoanForm({ frame, props }: { frame: Frame; props: NewLoanProps }) {
  const { language } = frame
  const field = { frame, form: props.form } as const
  const cap = props.cap === null ? undefined : fillIn(t.cap, { n: format.yuan(props.cap) })
  return (
    <PostForm frame={frame} action={at.newLoan} form={props.form}>
      {props.known.length === 0 ? null : (
        <>
          <h2>{say(t.known, language)}</h2>
          <Facts of={props.known} language={language} />
          <p class="field-help">{say(t.knownSay, language)}</p>
        </>
      )}
      {props.questions.length === 0 ? null : <h2>{say(t.questions, language)}</h2>}
      {props.questions.map(one => (
        <Question key={one.name} frame={frame} form={props.form} of={one} />
      ))}
      <Select {...field} name="bank" label={t.bank} choose={t.choose} options={props.banks} />
      <Input
        {...field}
        name="asked"
        label={t.amount}
        inputmode="numeric"
        maxlength={18}
        {...(cap !== undefined && { help: cap })}
      />
      <TextArea {...field} name="purpose" label={t.purpose} maxlength={300} />
      <Input {...field} name="contact" label={t.contact} maxlength={100} />
      <Send language={language} label={t.send} />
    </PostForm>
  )
}

function Question({ frame, form, of }: { frame: Frame; form: FormState; of: LoanQuestion }) {
  const field = { frame, form, name: of.name, label: of.label } as const
  if (of.options.length > 0) return <Select {...field} choose={t.choose} options={of.options} />
  return of.type === 'day' ? (
    <Input {...field} type="date" />
  ) : (
    <Input {...field} inputmode="numeric" maxlength={18} />
  )
}

function fillIn(text: Text, values: Readonly<Record<string, string>>): Text {
  return { zh: put(text, 'zh', values), en: put(text, 'en', values) }
}

export interface LoanProps extends LoanListRow {
  readonly rate: number | null
  readonly untilOn: string | null
  readonly disbursed: number
  readonly outstanding: number
  readonly reason: string
  readonly startStaff: number | null
  readonly fewer: number
  readonly mayWithdraw: boolean
  readonly mayReport: boolean
  readonly history: readonly { readonly label: Text; readonly amount: number | null; readonly at: string }[]
  readonly form: FormState
}

/** One loan as its applicant sees it. */
export function renderLoan(frame: Frame, props: LoanProps): string {
  const { language, today } = frame
  const money = (fen: number) => `${format.yuan(fen)} ${language === 'zh' ? '元' : 'yuan'}`
  const facts = [
    { label: { zh: '申请', en: 'Asked for' }, value: money(props.asked) },
    ...(props.line === null ? [] : [{ label: { zh: '额度', en: 'Line' }, value: money(props.line) }]),
    ...(props.rate === null ? [] : [{ label: t.rate, value: `${format.percent(props.rate)}%` }]),
    ...(props.untilOn === null
      ? []
      : [{ label: t.until, value: format.day(props.untilOn, today, language) }]),
    ...(props.disbursed === 0
      ? []
      : [
          { label: t.paidOut, value: money(props.disbursed) },
          { label: t.owed, value: money(props.outstanding) },
        ]),
    ...(props.reason === '' ? [] : [{ label: t.why, value: props.reason }]),
  ]
  return render(frame, {
    title: `${say(t.title, language)} ${props.bank}`,
    personal: true,
    current: 'policies',
    children: (
      <div class="page">
        <Back href={local(at.loans, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>
            <Own language={language}>{props.bank}</Own>
          </h1>
          <p class="lead">
            {say(props.state, language)}
            {props.due === null
              ? null
              : ` · ${props.late ? say(t.late, language) : put(t.by, language, { day: format.day(props.due, today, language) })}`}
          </p>
          {props.fewer > 0 ? (
            <Note kind="gan" icon="warning">
              {put(t.fewer, language, { n: props.fewer })}
            </Note>
          ) : null}
          <Facts of={facts} language={language} />
          {props.mayReport ? <Staff frame={frame} props={props} /> : null}
          {props.mayWithdraw ? (
            <PostForm frame={frame} action={at.withdrawLoan(props.id)} form={{ ...props.form, wrongs: [] }}>
              <button type="submit" class="button button-outline">
                {say(t.withdraw, language)}
              </button>
            </PostForm>
          ) : null}
          <section class="section" aria-labelledby="history">
            <h2 id="history">{say(t.history, language)}</h2>
            <ul class="rows rows-tight">
              {props.history.map(one => (
                <li key={`${one.at}${one.label.en}${one.amount ?? ''}`}>
                  {say(one.label, language)}
                  {one.amount === null ? null : ` ${money(one.amount)}`}
                  <Dot />
                  {format.moment(one.at, today, language)}
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    ),
  })
}

function Staff({ frame, props }: { frame: Frame; props: LoanProps }) {
  const { language } = frame
  const field = { frame, form: props.form } as const
  return (
    <section class="section" aria-labelledby="staff-head">
      <h2 id="staff-head">{say(t.staff, language)}</h2>
      <p class="second">{put(t.staffSay, language, { n: props.startStaff ?? '—' })}</p>
      <PostForm frame={frame} action={at.reportStaff(props.id)} form={props.form}>
        <Input {...field} name="staff" label={t.staffNow} inputmode="numeric" maxlength={7} />
        <Input {...field} name="evidence" label={t.statement} maxlength={200} />
        <Send language={language} label={t.report} />
      </PostForm>
    </section>
  )
}
