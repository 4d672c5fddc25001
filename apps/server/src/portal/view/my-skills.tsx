import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Select, Send } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { FormState, Frame } from './model.ts'
import { Dot, Own, put } from './parts.tsx'
import { local } from './paths.ts'
import { skillPaths as at } from './skill-paths.ts'

const t = {
  title: { zh: '我的技能证书和荣誉', en: 'My certificates and honours' },
  lead: {
    zh: '发证机构和窗口报来的都在这里，你也可以自己填。核实过的才计数。',
    en: 'What bodies and offices reported is here, and you can add your own. Only what was verified counts.',
  },
  certificates: { zh: '技能证书', en: 'Certificates' },
  none: { zh: '还没有。', en: 'None yet.' },
  no: { zh: '编号 {n}', en: 'No. {n}' },
  take: { zh: '去掉', en: 'Take it back' },
  add: { zh: '填一张证书', en: 'Add a certificate' },
  addSay: {
    zh: '照证书填。工作人员核实后，档案里会写“已核实”。',
    en: 'As on the certificate. Your record says “verified” once an office has looked it up.',
  },
  occupation: { zh: '职业（工种）', en: 'Occupation' },
  level: { zh: '等级', en: 'Level' },
  choose: { zh: '选一个', en: 'Choose' },
  number: { zh: '证书编号', en: 'Certificate number' },
  body: { zh: '发证机构', en: 'Issued by' },
  issued: { zh: '发证日期', en: 'Issued on' },
  save: { zh: '填好了', en: 'Add it' },
  honours: { zh: '荣誉', en: 'Honours' },
  roll: { zh: '看荣誉榜', en: 'See the roll of honour' },
  named: {
    zh: '荣誉榜上写着你的名字、单位、工种和事迹。',
    en: 'The roll of honour shows your name, employer, occupation and merits.',
  },
  unnamed: {
    zh: '荣誉榜上没有你的名字，只算人数。',
    en: 'The roll of honour does not name you: you are only counted.',
  },
  name: { zh: '同意写我的名字', en: 'Name me' },
  unname: { zh: '不要写我的名字', en: 'Name me no more' },
  why: { zh: '原因：{why}', en: 'Reason: {why}' },
} as const satisfies Record<string, Text>

export interface MySkillsProps {
  readonly certificates: readonly {
    readonly id: string
    readonly occupation: Text
    readonly level: Text
    readonly number: string | null
    readonly body: string
    readonly issuedOn: string | null
    readonly state: Text
    readonly reason: string
    readonly mayWithdraw: boolean
  }[]
  readonly honours: readonly {
    readonly id: string
    readonly title: Text
    readonly state: Text
    readonly document: string
    readonly awardedOn: string | null
    readonly reason: string
  }[]
  readonly named: boolean
  readonly levels: readonly { readonly code: string; readonly label: Text }[]
  readonly form: FormState
  /** for the small forms of one button */
  readonly keys: (part: string) => FormState
}

export function renderMySkills(frame: Frame, props: MySkillsProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    current: 'record',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          <p class="lead">{say(t.lead, language)}</p>
          <Certificates frame={frame} props={props} />
          <Add frame={frame} props={props} />
          <Honours frame={frame} props={props} />
        </div>
      </div>
    ),
  })
}

function Certificates({ frame, props }: { frame: Frame; props: MySkillsProps }) {
  const { language, today } = frame
  return (
    <section class="section" aria-labelledby="certificates">
      <h2 id="certificates">{say(t.certificates, language)}</h2>
      {props.certificates.length === 0 ? <p class="second">{say(t.none, language)}</p> : null}
      <ul class="rows rows-tight">
        {props.certificates.map(one => (
          <li key={one.id}>
            <p class="row-title joined">
              <span>{say(one.occupation, language)}</span>
              <Dot />
              <span>{say(one.level, language)}</span>
            </p>
            <p class="caption joined">
              <span>{say(one.state, language)}</span>
              {one.issuedOn === null ? null : (
                <>
                  <Dot />
                  <span>{format.day(one.issuedOn, today, language)}</span>
                </>
              )}
              {one.body === '' ? null : (
                <>
                  <Dot />
                  <Own language={language}>{one.body}</Own>
                </>
              )}
              {one.number === null ? null : (
                <>
                  <Dot />
                  <span>{put(t.no, language, { n: one.number })}</span>
                </>
              )}
            </p>
            {one.reason === '' ? null : <p class="second">{put(t.why, language, { why: one.reason })}</p>}
            {one.mayWithdraw ? (
              <PostForm
                frame={frame}
                action={at.withdraw(one.id)}
                form={props.keys(one.id)}
                label={`${say(t.take, language)} ${say(one.occupation, language)}`}
              >
                <button type="submit" class="button button-text button-small">
                  {say(t.take, language)}
                </button>
              </PostForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Add({ frame, props }: { frame: Frame; props: MySkillsProps }) {
  const { language } = frame
  const field = { frame, form: props.form } as const
  return (
    <details class="quiet" open={(props.form.wrongs ?? []).length > 0}>
      <summary>{say(t.add, language)}</summary>
      <p class="second">{say(t.addSay, language)}</p>
      <PostForm frame={frame} action={at.mine} form={props.form} label={say(t.add, language)}>
        <Input {...field} name="occupation" label={t.occupation} maxlength={60} />
        <Select {...field} name="rank" label={t.level} choose={t.choose} options={props.levels} />
        <Input {...field} name="issuedOn" label={t.issued} type="date" />
        <Input {...field} name="number" label={t.number} maxlength={60} optional />
        <Input {...field} name="bodyName" label={t.body} maxlength={100} optional />
        <Send language={language} label={t.save} />
      </PostForm>
    </details>
  )
}

function Honours({ frame, props }: { frame: Frame; props: MySkillsProps }) {
  const { language, today } = frame
  if (props.honours.length === 0) return null
  return (
    <section class="section" aria-labelledby="honours">
      <h2 id="honours">{say(t.honours, language)}</h2>
      <ul class="rows rows-tight">
        {props.honours.map(one => (
          <li key={one.id}>
            <p class="row-title">{say(one.title, language)}</p>
            <p class="caption joined">
              <span>{say(one.state, language)}</span>
              <Dot />
              <Own language={language}>{one.document}</Own>
              {one.awardedOn === null ? null : (
                <>
                  <Dot />
                  <span>{format.day(one.awardedOn, today, language)}</span>
                </>
              )}
            </p>
            {one.reason === '' ? null : <p class="second">{put(t.why, language, { why: one.reason })}</p>}
          </li>
        ))}
      </ul>
      <p class="note-apart">{say(props.named ? t.named : t.unnamed, language)}</p>
      <PostForm frame={frame} action={at.naming} form={props.keys('naming')} label={say(t.honours, language)}>
        <input type="hidden" name="agree" value={props.named ? 'no' : 'yes'} />
        <Send language={language} label={props.named ? t.unname : t.name} />
      </PostForm>
      <p class="actions">
        <a href={local(at.honours(), language)}>{say(t.roll, language)}</a>
      </p>
    </section>
  )
}
