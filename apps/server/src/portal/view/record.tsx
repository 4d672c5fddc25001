import { say } from '../../kernel/index.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { myPaths } from './my-paths.ts'
import { Dot, Icon, Note } from './parts.tsx'
import { local, paths } from './paths.ts'
import type { RecordField, RecordProps, RecordValue } from './record-model.ts'
import { recordWords as t } from './record-words.ts'
import { skillPaths } from './skill-paths.ts'

/** Everything that is known of the reader, with who said it and where it is changed. */
export function renderRecord(frame: Frame, props: RecordProps): string {
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
          {props.asked === 0 ? null : (
            <Note kind="gan" icon="question">
              <a href={local(paths.household, language)}>{say(t.asked, language)}</a>
            </Note>
          )}
          <ul class="rows">
            {props.fields.map(field => (
              <Field key={field.field} frame={frame} of={field} />
            ))}
          </ul>
          <Statuses frame={frame} props={props} />
          <p class="actions">
            <a class="button button-outline" href={local(paths.registrations, language)}>
              {say(t.registrations, language)}
            </a>
            <a class="button button-outline" href={local(paths.household, language)}>
              {say(t.household, language)}
            </a>
            <a class="button button-outline" href={local(skillPaths.mine, language)}>
              {say(t.skills, language)}
            </a>
          </p>
        </div>
      </div>
    ),
  })
}

function Field({ frame, of }: { frame: Frame; of: RecordField }) {
  const { language } = frame
  const label = say(of.label, language)
  const link = (path: string, words: string, about: string) => (
    <a class="button button-text button-small button-out" href={local(path, language)}>
      {words}
      <span class="unseen">
        {language === 'zh' ? '：' : ': '}
        {about}
      </span>
    </a>
  )
  const single = of.add === null
  const verified = of.values.some(value => value.verified)
  const change = of.values.length === 0 ? say(t.fill, language) : say(t.edit, language)
  return (
    <li>
      <div class="row-pair">
        <h2 class="row-title">{label}</h2>
        {single && of.edit !== null ? link(of.edit, change, label) : null}
        {of.add === null ? null : link(of.add, say(t.add, language), label)}
      </div>
      {of.values.length === 0 ? <p class="second">{say(t.empty, language)}</p> : null}
      {of.values.map(value => (
        <div key={value.item ?? ''}>
          <Value frame={frame} of={value} />
          {!single && of.edit !== null && value.item !== null
            ? link(
                `${of.edit}?item=${encodeURIComponent(value.item)}`,
                say(t.edit, language),
                say(value.words, language),
              )
            : null}
        </div>
      ))}
      {single && of.edit === null && of.values.length > 0 ? (
        <p class="caption">
          {verified ? (
            <a href={local(myPaths.correction(of.field), language)}>{say(t.correct, language)}</a>
          ) : (
            say(t.office, language)
          )}
        </p>
      ) : null}
    </li>
  )
}

function Value({ frame, of }: { frame: Frame; of: RecordValue }) {
  const { language, today } = frame
  return (
    <>
      <p>{say(of.words, language)}</p>
      <p class="caption">
        {of.verified ? (
          <span class="verified">
            <Icon name="check" small />
            {say(of.said, language)}
          </span>
        ) : (
          say(of.said, language)
        )}
        <Dot />
        {format.day(of.day, today, language, false)}
      </p>
      {of.differs === null ? null : (
        <Note kind="gan" icon="question">
          {say(t.differs, language)}
          {say(of.differs.words, language)}
          <Dot />
          {say(of.differs.said, language)}
          <Dot />
          {format.day(of.differs.day, today, language, false)}
        </Note>
      )}
    </>
  )
}

function Statuses({ frame, props }: { frame: Frame; props: RecordProps }) {
  const { language } = frame
  return (
    <section class="section" aria-labelledby="statuses">
      <h2 id="statuses" class="section-head">
        {say(t.statuses, language)}
      </h2>
      {props.statuses.length === 0 ? <p class="second">{say(t.noStatus, language)}</p> : null}
      <dl class="known" hidden={props.statuses.length === 0}>
        {props.statuses.map(one => (
          <div key={`${one.name.en}${one.from}`}>
            <dt>{say(one.name, language)}</dt>
            <dd>
              {format.span(one.from, one.until, language)}
              <br />
              <span class="caption">{say(one.said, language)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
