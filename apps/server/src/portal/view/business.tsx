import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Select, Send } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Dot, Note, Own, put } from './parts.tsx'
import { supportPaths as at } from './support-paths.ts'

const t = {
  title: { zh: '我的创业', en: 'My business' },
  none: {
    zh: '还没有登记。想登记，打 12333 或到镇街窗口。',
    en: 'Nothing is entered yet. Call 12333 or go to the town office.',
  },
  lead: {
    zh: '每个季度说一声：还在办吗，有几个人在做。',
    en: 'Once a quarter, tell us whether it runs and how many people work there.',
  },
  asked: { zh: '这个季度还没说，{day}前说一声。', en: 'You have not answered this quarter: do so by {day}.' },
  silent: { zh: '过了 {day}，还没有听到你的消息。', en: 'We have not heard from you. It was due on {day}.' },
  answered: { zh: '这个季度说过了，谢谢。', en: 'You have answered this quarter. Thank you.' },
  running: { zh: '还在办吗', en: 'Does it run?' },
  yes: { zh: '在办', en: 'Yes' },
  no: { zh: '停了', en: 'No, it has ended' },
  people: { zh: '有几个人在做（不算你自己）', en: 'How many people work there, without you?' },
  answer: { zh: '说好了', en: 'Answer' },
  choose: { zh: '选一个', en: 'Choose' },
  supports: { zh: '得到的扶持', en: 'Support that you had' },
  noSupport: { zh: '还没有记录。', en: 'None on record.' },
  staff: { zh: '在你这里工作的人', en: 'Who works with you' },
  staffSay: {
    zh: '登记以后，会问他本人是不是真的。号码加密保存，只用来认人。',
    en: 'Each of them is asked whether it is so. The number is sealed, and used to know them again.',
  },
  name: { zh: '姓名', en: 'Name' },
  number: { zh: '身份证号', en: 'Citizen ID' },
  from: { zh: '从哪天起', en: 'Since when' },
  add: { zh: '登记一个人', en: 'Enter somebody' },
  since: { zh: '{day}起', en: 'since {day}' },
  until: { zh: '{day}离开', en: 'left on {day}' },
} as const satisfies Record<string, Text>

export interface BusinessProps {
  readonly id: string
  readonly business: string
  readonly kind: Text
  readonly follow: 'answered' | 'open' | 'silent' | 'none'
  readonly dueOn: string | null
  readonly supports: readonly {
    readonly id: string
    readonly kind: Text
    readonly on: string
    readonly amount: number | null
  }[]
  readonly staff: readonly {
    readonly id: string
    readonly name: string
    readonly mask: string
    readonly from: string
    readonly until: string | null
  }[]
  readonly answerForm: FormState
  readonly staffForm: FormState
}

/** Each of one's businesses: what was given, who works there, and the question of the quarter. */
export function renderMyBusiness(frame: Frame, rows: readonly BusinessProps[]): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          <p class="lead">{say(rows.length === 0 ? t.none : t.lead, language)}</p>
          {rows.map(row => (
            <Business key={row.id} frame={frame} row={row} />
          ))}
        </div>
      </div>
    ),
  })
}

function Business({ frame, row }: { frame: Frame; row: BusinessProps }) {
  const { language, today } = frame
  const day = row.dueOn === null ? '' : format.day(row.dueOn, today, language)
  return (
    <section class="section" aria-labelledby={`b-${row.id}`}>
      <h2 id={`b-${row.id}`}>
        <Own language={language}>{row.business}</Own>
      </h2>
      <p class="second">{say(row.kind, language)}</p>
      {row.follow === 'answered' ? (
        <Note kind="done" icon="check">
          {say(t.answered, language)}
        </Note>
      ) : (
        <>
          {row.dueOn === null ? null : (
            <Note kind="gan" icon="clock">
              {put(row.follow === 'silent' ? t.silent : t.asked, language, { day })}
            </Note>
          )}
          <Answer frame={frame} row={row} />
        </>
      )}
      <h3 class="section">{say(t.supports, language)}</h3>
      {row.supports.length === 0 ? <p class="second">{say(t.noSupport, language)}</p> : null}
      <ul class="rows rows-tight">
        {row.supports.map(one => (
          <li key={one.id} class="joined">
            <span>{say(one.kind, language)}</span>
            <Dot />
            <span>{format.day(one.on, today, language)}</span>
            {one.amount === null ? null : (
              <>
                <Dot />
                <span>
                  {format.yuan(one.amount)} {language === 'zh' ? '元' : 'yuan'}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <h3 class="section">{say(t.staff, language)}</h3>
      <ul class="rows rows-tight">
        {row.staff.map(one => (
          <li key={one.id} class="joined">
            <Own language={language}>{one.name}</Own>
            <Dot />
            <span>{one.mask}</span>
            <Dot />
            <span>
              {one.until === null
                ? put(t.since, language, { day: format.day(one.from, today, language) })
                : put(t.until, language, { day: format.day(one.until, today, language) })}
            </span>
          </li>
        ))}
      </ul>
      <Staff frame={frame} row={row} />
    </section>
  )
}

function Answer({ frame, row }: { frame: Frame; row: BusinessProps }) {
  const { language } = frame
  const field = { frame, form: row.answerForm } as const
  return (
    <PostForm
      frame={frame}
      action={at.answer(row.id)}
      form={row.answerForm}
      label={`${say(t.answer, language)} ${row.business}`}
    >
      <Select
        {...field}
        name={`running-${row.id}`}
        label={t.running}
        choose={t.choose}
        options={[
          { code: 'yes', label: t.yes },
          { code: 'no', label: t.no },
        ]}
      />
      <Input {...field} name={`people-${row.id}`} label={t.people} inputmode="numeric" maxlength={6} />
      <Send language={language} label={t.answer} />
    </PostForm>
  )
}

function Staff({ frame, row }: { frame: Frame; row: BusinessProps }) {
  const { language } = frame
  const field = { frame, form: row.staffForm } as const
  const isOpen = (row.staffForm.wrongs ?? []).length > 0
  return (
    <details class="quiet" open={isOpen}>
      <summary>{say(t.add, language)}</summary>
      <p class="second">{say(t.staffSay, language)}</p>
      <PostForm
        frame={frame}
        action={at.employee(row.id)}
        form={row.staffForm}
        label={`${say(t.add, language)} ${row.business}`}
      >
        <Input {...field} name={`name-${row.id}`} label={t.name} maxlength={60} />
        <Input {...field} name={`idNumber-${row.id}`} label={t.number} maxlength={30} />
        <Input {...field} name={`fromOn-${row.id}`} label={t.from} type="date" />
        <Send language={language} label={t.add} />
      </PostForm>
    </details>
  )
}
