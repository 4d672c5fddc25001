import { say, type Text } from '../../kernel/index.ts'
import { Input, PostForm, Select, Send } from './form.tsx'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { AskFormProps, AskKindProps, AskStopProps, DoorsProps } from './organisation-model.ts'
import { organisationPaths } from './organisation-paths.ts'
import { organisationWords as t } from './organisation-words.ts'
import { Back, Dot, Note, Own, put } from './parts.tsx'
import { local, paths } from './paths.ts'
import { policyPaths } from './policy-paths.ts'

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
          <li>
            <h2 class="row-title">{say(t.policies, language)}</h2>
            <p class="second measure">{say(t.policiesSay, language)}</p>
            <p class="actions">
              <a class="button button-outline" href={local(policyPaths.card('firm'), language)}>
                {say(t.policiesGo, language)}
              </a>
            </p>
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
  if (props.found.length === 0)
    return <p class="second note-apart">{put(t.none, language, { words: props.words })}</p>
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
            {say(one.place, language)}
            <Dot />
            {say(one.state, language)}
          </p>
        </li>
      ))}
      <li>
        <p class="second">{say(t.foundSay, language)}</p>
      </li>
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
            <Send language={language} label={t.next} />
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
          <p class="lead">{say(personal ? t.personalSay : t.takenSay, language)}</p>
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
