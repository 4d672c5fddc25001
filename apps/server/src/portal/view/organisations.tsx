import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Select } from './form.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { AskFormProps, AskKindProps, AskStopProps, DoorsProps } from './organisation-model.ts'
import { organisationPaths } from './organisation-paths.ts'
import { Back, Note, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  title: { zh: '你从哪扇门进', en: 'Which door is yours' },
  lead: {
    zh: '两扇门，两种账号，走错了随时能回头。',
    en: 'Two doors, two kinds of account. You can always go back.',
  },
  work: { zh: '我找工作', en: 'I look for work' },
  workSay: {
    zh: '看岗位、投递、收答复。用自己的手机号，几样信息就够。',
    en: 'See posts, apply, get answers. Your own phone number and a few facts are enough.',
  },
  workGo: { zh: '开个人账号', en: 'Open a personal account' },
  hire: { zh: '我代表单位', en: 'I act for an organisation' },
  hireSay: {
    zh: '发岗位、答复投递。要有统一社会信用代码和证照的照片，人社窗口 3 个工作日内核对。',
    en: 'Publish posts, answer applicants. You need the credit code and photos of the papers; the office compares them within 3 working days.',
  },
  hireGo: { zh: '登记单位', en: 'Register an organisation' },
  look: { zh: '先看看登记过没有', en: 'Is it registered already?' },
  lookSay: { zh: '单位名称、拼音、首字母或信用代码', en: 'Name, pinyin, initials or credit code' },
  find: { zh: '找', en: 'Find' },
  none: {
    zh: '没有找到“{words}”。没有核验过的单位不在这里显示。',
    en: 'Nothing for “{words}”. Organisations that are not verified are not shown here.',
  },
  mine: { zh: '我的单位申请', en: 'My requests' },
  member: {
    zh: '同事已经登记了？请单位的管理员给你发邀请。',
    en: 'Registered by a colleague? Ask its administrator for an invitation.',
  },
  kindTitle: { zh: '登记单位', en: 'Register an organisation' },
  kindLead: {
    zh: '先说是哪一类单位，后面只问这一类要的。',
    en: 'First say what kind it is: then only what this kind needs is asked.',
  },
  kind: { zh: '单位类型', en: 'Kind' },
  choose: { zh: '选一个', en: 'Choose one' },
  code: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  codeHelp: { zh: '证照上的 18 位代码', en: '18 characters, on the licence or certificate' },
  next: { zh: '下一步', en: 'Next' },
  back: { zh: '回到两扇门', en: 'Back to the two doors' },
  personal: { zh: '你是来找工作的吧？', en: 'Are you looking for work?' },
  personalSay: {
    zh: '填的是身份证号。这一页是单位登记用的，刚才填的什么都没有留下。',
    en: 'That was a citizen ID. This page is for organisations; nothing of what you typed was kept.',
  },
  anyway: { zh: '我确实代表单位', en: 'I do act for an organisation' },
  taken: { zh: '这个单位已经有管理员', en: 'This organisation has an administrator' },
  takenSay: {
    zh: '请管理员在工作台给你发邀请。不知道是谁，问问单位里管人事的；人不在了，带证照和授权书到当地人社窗口。',
    en: 'Ask the administrator for an invitation. If you do not know who it is, ask your HR; if that one is gone, go to the local office with the licence and a letter of authority.',
  },
  factsTitle: { zh: '{kind}：照证照填', en: '{kind}: as on the papers' },
  claim: {
    zh: '这个单位已经在册，还没有管理员。交材料核对后，由你来管。',
    en: 'It is in the register and nobody administers it. Once your papers were compared, you do.',
  },
  name: { zh: '单位全称', en: 'Full name' },
  nameHelp: { zh: '和证照上一字不差', en: 'Exactly as on the papers' },
  representative: { zh: '法定代表人或负责人', en: 'Legal representative' },
  county: { zh: '在哪个县（市、区）', en: 'County' },
  address: { zh: '地址', en: 'Address' },
  industry: { zh: '行业', en: 'Industry' },
  licenceNumber: { zh: '{licence}号', en: 'Number of the {licence}' },
  licenceFrom: { zh: '从哪天起', en: 'Valid from' },
  licenceUntil: { zh: '到哪天止', en: 'Valid until' },
  contactName: { zh: '联系人', en: 'Contact' },
  contactPhone: { zh: '联系电话', en: 'Phone' },
  contactHelp: {
    zh: '核对时有事找你，只给工作人员看。',
    en: 'For questions while comparing; only the office sees it.',
  },
  papers: {
    zh: '下一步要交：{papers}。手机拍照就行。',
    en: 'Next you add: {papers}. Photos by phone will do.',
  },
  save: { zh: '存下，去交材料', en: 'Keep, and add papers' },
} as const satisfies Record<string, Text>

/** The choice of a door, and whether an organisation is registered already. */
export function renderDoors(frame: Frame, props: DoorsProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    current: 'sign-in',
    children: (
      <div class="page page-head">
        <h1>{say(t.title, language)}</h1>
        <p class="lead">{say(t.lead, language)}</p>
        <ul class="rows note-apart">
          <li>
            <h2 class="row-title">{say(t.work, language)}</h2>
            <p class="second measure">{say(t.workSay, language)}</p>
            <p class="actions">
              <a class="button button-outline" href={local(paths.signUp, language)}>
                {say(t.workGo, language)}
              </a>
            </p>
          </li>
          <li>
            <h2 class="row-title">{say(t.hire, language)}</h2>
            <p class="second measure">{say(t.hireSay, language)}</p>
            <p class="actions">
              <a class="button" href={local(organisationPaths.ask(), language)}>
                {say(t.hireGo, language)}
              </a>
            </p>
            <p class="field-help">{say(t.member, language)}</p>
          </li>
        </ul>
        <Mine frame={frame} mine={props.mine} />
        <section class="section" aria-labelledby="look">
          <h2 id="look">{say(t.look, language)}</h2>
          <form class="form narrow" method="get" action={local(organisationPaths.doors, language)}>
            <div class="field">
              <label for="q">{say(t.lookSay, language)}</label>
              <input id="q" name="q" type="search" value={props.words} maxlength={100} required />
            </div>
            <div>
              <button type="submit" class="button button-outline">
                {say(t.find, language)}
              </button>
            </div>
          </form>
          <Found frame={frame} props={props} />
        </section>
      </div>
    ),
  })
}

function Mine({ frame, mine }: { frame: Frame; mine: DoorsProps['mine'] }) {
  const { language } = frame
  if (mine.length === 0) return null
  return (
    <section class="section-close" aria-labelledby="mine">
      <h2 id="mine">{say(t.mine, language)}</h2>
      <ul class="rows rows-tight note-apart">
        {mine.map(one => (
          <li key={one.id}>
            <p class="row-title">
              <a href={local(organisationPaths.request(one.id), language)}>
                <Own language={language}>{one.name}</Own>
              </a>
            </p>
            <p class="caption">{say(one.state, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Found({ frame, props }: { frame: Frame; props: DoorsProps }) {
  const { language } = frame
  if (props.found === null) return null
  if (props.found.length === 0) return <p class="second">{put(t.none, language, { words: props.words })}</p>
  return (
    <ul class="rows rows-tight note-apart">
      {props.found.map(one => (
        <li key={one.id}>
          <p class="row-title">
            <a href={local(paths.employer(one.id), language)}>
              <Own language={language}>{one.name}</Own>
            </a>
          </p>
          <p class="caption">
            {say(one.place, language)} {say(one.state, language)}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** First the kind and the code: what follows depends on them. */
export function renderAskKind(frame: Frame, props: AskKindProps): string {
  const { language } = frame
  const { form } = props
  return render(frame, {
    title: say(t.kindTitle, language),
    personal: true,
    current: 'sign-in',
    children: (
      <div class="page">
        <Back href={local(organisationPaths.doors, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.kindTitle, language)}</h1>
          <p class="lead">{say(t.kindLead, language)}</p>
          <PostForm frame={frame} action={organisationPaths.ask()} form={form}>
            <input type="hidden" name="step" value="kind" />
            <Select
              frame={frame}
              form={form}
              name="kind"
              label={t.kind}
              choose={t.choose}
              options={props.kinds}
            />
            <Input
              frame={frame}
              form={form}
              name="creditCode"
              label={t.code}
              help={t.codeHelp}
              maxlength={40}
            />
            <div>
              <button type="submit" class="button">
                {say(t.next, language)}
              </button>
            </div>
          </PostForm>
        </div>
      </div>
    ),
  })
}

/** The other door, or somebody else who already has the key. */
export function renderAskStop(frame: Frame, props: AskStopProps): string {
  const { language } = frame
  const personal = props.why === 'personal'
  const title = personal ? t.personal : t.taken
  return render(frame, {
    title: say(title, language),
    personal: true,
    current: 'sign-in',
    children: (
      <div class="page">
        <Back href={local(organisationPaths.doors, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(title, language)}</h1>
          {props.name === null ? null : (
            <p class="lead">
              <Own language={language}>{props.name}</Own>
            </p>
          )}
          <p>{say(personal ? t.personalSay : t.takenSay, language)}</p>
          {personal ? (
            <p class="actions">
              <a class="button" href={local(paths.signUp, language)}>
                {say(t.workGo, language)}
              </a>
              <a class="button button-text" href={local(organisationPaths.ask(), language)}>
                {say(t.anyway, language)}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    ),
  })
}

/** What this kind has to say, and no more. */
export function renderAskForm(frame: Frame, props: AskFormProps): string {
  const { language } = frame
  const { form } = props
  const field = { frame, form } as const
  const title = put(t.factsTitle, language, { kind: say(props.kind.label, language) })
  const has = (name: AskFormProps['fields'][number]) => props.fields.includes(name)
  const papers = props.documents.map(each => say(each, language)).join(language === 'zh' ? '、' : ', ')
  const action = props.receipt === undefined ? organisationPaths.ask() : organisationPaths.edit(props.receipt)
  return render(frame, {
    title,
    personal: true,
    current: 'sign-in',
    children: (
      <div class="page">
        <Back
          href={local(
            props.receipt === undefined ? organisationPaths.ask() : organisationPaths.request(props.receipt),
            language,
          )}
        >
          {say(props.receipt === undefined ? t.kindTitle : t.mine, language)}
        </Back>
        <div class="narrow">
          <h1>{title}</h1>
          {props.claim ? (
            <Note kind="lan" icon="flag">
              <p>{say(t.claim, language)}</p>
            </Note>
          ) : null}
          <PostForm frame={frame} action={action} form={form}>
            <input type="hidden" name="step" value="facts" />
            <input type="hidden" name="kind" value={props.kind.code} />
            <Input {...field} name="creditCode" label={t.code} help={t.codeHelp} maxlength={40} />
            <Input {...field} name="name" label={t.name} help={t.nameHelp} maxlength={100} />
            {has('representative') ? (
              <Input {...field} name="representative" label={t.representative} maxlength={50} />
            ) : null}
            <Select {...field} name="division" label={t.county} choose={t.choose} options={props.counties} />
            {has('address') ? <Input {...field} name="address" label={t.address} maxlength={200} /> : null}
            {has('industry') ? (
              <Select
                {...field}
                name="industry"
                label={t.industry}
                choose={t.choose}
                options={props.industries}
              />
            ) : null}
            {props.licence === null ? null : (
              <>
                <Input {...field} name="licenceNumber" label={named(props.licence)} maxlength={60} />
                <Input {...field} name="licenceFrom" type="date" label={t.licenceFrom} />
                <Input {...field} name="licenceUntil" type="date" label={t.licenceUntil} />
              </>
            )}
            <Input {...field} name="contactName" label={t.contactName} autocomplete="name" maxlength={50} />
            <Input
              {...field}
              name="contactPhone"
              type="tel"
              inputmode="tel"
              label={t.contactPhone}
              help={t.contactHelp}
              autocomplete="tel"
              maxlength={30}
            />
            <div>
              <p class="field-help">{put(t.papers, language, { papers })}</p>
              <button type="submit" class="button">
                {say(t.save, language)}
              </button>
            </div>
          </PostForm>
        </div>
      </div>
    ),
  })
}

function named(licence: Text): Text {
  return {
    zh: t.licenceNumber.zh.replace('{licence}', licence.zh),
    en: t.licenceNumber.en.replace('{licence}', licence.en.toLowerCase().replace(/^hr/, 'HR')),
  }
}
