import { say, type Text } from '../../kernel/index.ts'
import type { DataGroup, RequestView } from '../../privacy/index.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { DataProps, HeldProps, LooksProps } from './my-data-model.ts'
import { dataWords as t } from './my-data-words.ts'
import { myPaths } from './my-paths.ts'
import { Back, Dot, Facts, put } from './parts.tsx'
import { local, paths } from './paths.ts'

/** All that is held of the reader, and every way to do something about it. */
export function renderMyData(frame: Frame, props: DataProps): string {
  const { language } = frame
  const way = (path: string, words: Text, more: Text) => (
    <li>
      <p class="row-title">
        <a href={local(path, language)}>{say(words, language)}</a>
      </p>
      <p class="second">{say(more, language)}</p>
    </li>
  )
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          <p class="lead">{say(t.lead, language)}</p>
          <section class="section-close" aria-labelledby="do">
            <h2 id="do" class="unseen">
              {say(t.do, language)}
            </h2>
            <ul class="rows rows-tight ways">
              {way(myPaths.looks, t.looks, t.looksSay)}
              {way(myPaths.consents, t.consents, t.consentsSay)}
              {way(paths.record, t.record, t.recordSay)}
              {way(myPaths.held, t.held, t.heldSay)}
              {way(myPaths.download('html'), t.readable, t.readableSay)}
              {way(myPaths.download('json'), t.machine, t.machineSay)}
              {way(myPaths.erasure, t.erase, t.eraseSay)}
            </ul>
          </section>
          <Requests frame={frame} requests={props.requests} />
          {props.groups
            .filter(({ rows }) => rows.length > 0)
            .map(group => (
              <Group key={group.title.en} frame={frame} group={group} />
            ))}
          <Empty frame={frame} groups={props.groups.filter(({ rows }) => rows.length === 0)} />
          {props.verified.length === 0 ? null : (
            <section class="section" aria-labelledby="correct">
              <h2 id="correct" class="section-head">
                {say(t.correct, language)}
              </h2>
              <p class="second">{say(t.correctSay, language)}</p>
              <ul class="rows rows-tight">
                {props.verified.map(one => (
                  <li key={one.field}>
                    <a href={local(myPaths.correction(one.field), language)}>{say(one.label, language)}</a>
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

function Requests({ frame, requests }: { frame: Frame; requests: readonly RequestView[] }) {
  const { language, today } = frame
  if (requests.length === 0) return null
  return (
    <section class="section" aria-labelledby="requests">
      <h2 id="requests" class="section-head">
        {say(t.requests, language)}
      </h2>
      <ul class="rows">
        {requests.map(one => (
          <li key={one.id}>
            <p class="row-title">{say(one.fieldName ?? t.erasure, language)}</p>
            <p class="second joined">
              <span>{say(one.stateName, language)}</span>
              {one.state === 'asked' ? (
                <>
                  <Dot />
                  <span>{put(t.due, language, { day: format.day(one.due, today, language) })}</span>
                </>
              ) : null}
            </p>
            {one.answer === '' ? null : <p>{one.answer}</p>}
            {one.state === 'asked' ? (
              <form method="post" action={local(myPaths.withdrawRequest(one.id), language)}>
                <input type="hidden" name="_csrf" value={frame.csrf} />
                <button type="submit" class="button button-text button-small button-out">
                  {say(t.withdraw, language)}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Group({ frame, group }: { frame: Frame; group: DataGroup }) {
  const { language, today } = frame
  const { rows } = group
  const list = (
    <ul>
      {rows.map((row, at) => (
        <li key={at} class="held">
          {row.at === null ? null : (
            <p class="caption">{format.day(row.at.slice(0, 10), today, language, false)}</p>
          )}
          <Facts of={row.fields} language={language} />
        </li>
      ))}
    </ul>
  )
  return (
    <section class="section">
      <h2 class="section-head">{say(group.title, language)}</h2>
      {rows.length > 3 ? (
        <details class="quiet">
          <summary>
            {put(t.many, language, { n: rows.length })}
            <span class="unseen"> {say(group.title, language)}</span>
          </summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  )
}

/** What we might hold and do not, in one line. */
function Empty({ frame, groups }: { frame: Frame; groups: readonly DataGroup[] }) {
  const { language } = frame
  if (groups.length === 0) return null
  const names = groups.map(({ title }) => say(title, language)).join(language === 'zh' ? '、' : '; ')
  return (
    <section class="section">
      <h2 class="section-head">{say(t.notHeld, language)}</h2>
      <p class="second">{names}</p>
    </section>
  )
}

/** Who looked: the office and the day, never a name. */
export function renderLooks(frame: Frame, props: LooksProps): string {
  const { language, today } = frame
  return render(frame, {
    title: say(t.looks, language),
    personal: true,
    children: (
      <div class="page">
        <Back href={local(myPaths.data, language)}>{say(t.back, language)}</Back>
        <div class="narrow">
          <h1>{say(t.looks, language)}</h1>
          <p class="lead">
            {put(t.looksLead, language, { day: format.day(props.since, today, language, false) })}
          </p>
          {props.looks.length === 0 ? <p class="cure">{say(t.noLooks, language)}</p> : null}
          <ul class="rows" hidden={props.looks.length === 0}>
            {props.looks.map((look, at) => (
              <li key={at}>
                <p class="row-title">
                  {look.office === null
                    ? ''
                    : `${say(look.office, language)}${language === 'zh' ? '，' : ', '}`}
                  {say(look.role, language)}
                </p>
                <p class="second joined">
                  <span>{format.day(look.day, today, language)}</span>
                  <Dot />
                  <span>{say(look.what, language)}</span>
                  {look.purpose === null ? null : (
                    <>
                      <Dot />
                      <span>{say(look.purpose, language)}</span>
                    </>
                  )}
                  {look.inList ? (
                    <>
                      <Dot />
                      <span>{say(t.inList, language)}</span>
                    </>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
          {props.more ? <p class="second">{say(t.more, language)}</p> : null}
        </div>
      </div>
    ),
  })
}

/** What is held of people and why: for everybody, from the one table that decides it. */
export function renderHeld(frame: Frame, props: HeldProps): string {
  const { language } = frame
  const join = (texts: readonly Text[]) => {
    const all = texts.map(text => say(text, language)).join(language === 'zh' ? '、' : ', ')
    return all.slice(0, 1).toUpperCase() + all.slice(1)
  }
  return render(frame, {
    title: say(t.heldTitle, language),
    children: (
      <div class="page page-head">
        <h1>{say(t.heldTitle, language)}</h1>
        <p class="lead">{say(t.heldLead, language)}</p>
        <div class="held-fields">
          {props.fields.map(field => (
            <section key={field.label.en} class="section">
              <h2 class="section-head">
                {say(field.label, language)}
                {field.sensitive ? <small class="second"> {say(t.sensitive, language)}</small> : null}
              </h2>
              <dl class="known">
                <div>
                  <dt>{say(t.purpose, language)}</dt>
                  <dd>{say(field.purpose, language)}</dd>
                </div>
                <div>
                  <dt>{say(t.seen, language)}</dt>
                  <dd>{field.seenBy.length === 0 ? say(t.nobody, language) : join(field.seenBy)}</dd>
                </div>
                {field.maskedFor.length === 0 ? null : (
                  <div>
                    <dt>{say(t.masked, language)}</dt>
                    <dd>{join(field.maskedFor)}</dd>
                  </div>
                )}
                <div>
                  <dt>{say(t.kept, language)}</dt>
                  <dd>{say(field.kept, language)}</dd>
                </div>
                <div>
                  <dt>{say(t.basis, language)}</dt>
                  <dd>{say(field.basis, language)}</dd>
                </div>
              </dl>
            </section>
          ))}
        </div>
      </div>
    ),
  })
}
