import { say, type Text } from '../../kernel/index.ts'
import { PostForm } from './form.tsx'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { Confirmation, InboxProps, Message } from './model-own.ts'
import { Facts, put } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  inbox: { zh: '消息', en: 'Inbox' },
  yours: { zh: '只有你说了算', en: 'Only your word counts' },
  yoursSay: {
    zh: '别人替你报了这些。你怎么答，他们看不到。不是真的就直说，会有另一个单位的人来查，不会影响你。',
    en: 'Others reported this about you. They do not see your answer. If it is not true, say so: somebody from another office will check, and it does you no harm.',
  },
  saidBy: { zh: '{who}说的', en: 'Said by {who}' },
  yes: { zh: '是真的', en: 'This is true' },
  no: { zh: '这不是真的', en: 'This is not true' },
  why: { zh: '要是不对，怎么回事（可不写）', en: 'If it is not true: what happened (optional)' },
  messages: { zh: '最近的消息', en: 'Messages' },
  none: { zh: '还没有消息', en: 'No messages yet' },
  noneSay: {
    zh: '有人答复你的投递，或者要你确认什么，会写在这里。',
    en: 'When somebody answers an application or needs your word, it appears here.',
  },
  toMine: { zh: '看我的投递', en: 'See my applications' },
  markRead: { zh: '都看过了', en: 'Mark all as read' },
  unread: { zh: '没看过', en: 'unread' },
} as const satisfies Record<string, Text>

/** Messages, and before them what only this person can confirm. */
export function renderInbox(frame: Frame, props: InboxProps): string {
  const { language } = frame
  const empty = props.messages.length + props.confirmations.length === 0
  return render(frame, {
    title: say(t.inbox, language),
    personal: true,
    current: 'inbox',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.inbox, language)}</h1>
          {props.confirmations.length === 0 ? null : (
            <section class="section" aria-labelledby="yours">
              <h2 id="yours">{say(t.yours, language)}</h2>
              <p class="second measure">{say(t.yoursSay, language)}</p>
              {props.confirmations.map(one => (
                <Confirm key={one.id} frame={frame} of={one} />
              ))}
            </section>
          )}
          {empty ? (
            <div class="empty">
              <h2>{say(t.none, language)}</h2>
              <p>{say(t.noneSay, language)}</p>
              <p class="actions">
                <a class="button button-outline" href={local(paths.applications, language)}>
                  {say(t.toMine, language)}
                </a>
              </p>
            </div>
          ) : null}
          {props.messages.length === 0 ? null : (
            <section class="section" aria-labelledby="messages">
              <div class="section-head">
                <h2 id="messages">{say(t.messages, language)}</h2>
                {props.read === null ? null : (
                  <PostForm frame={frame} action={paths.read} form={props.read.form} className="">
                    <input type="hidden" name="upTo" value={props.read.upTo} />
                    <button type="submit" class="button button-text button-small">
                      {say(t.markRead, language)}
                    </button>
                  </PostForm>
                )}
              </div>
              <ul class="rows">
                {props.messages.map(message => (
                  <MessageRow key={message.id} frame={frame} message={message} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    ),
  })
}

function Confirm({ frame, of }: { frame: Frame; of: Confirmation }) {
  const { language } = frame
  return (
    <article class="box question">
      <h3>{say(of.question, language)}</h3>
      <p class="second">{put(t.saidBy, language, { who: say(of.saidBy, language) })}</p>
      <Facts
        of={of.facts.map(({ label, value }) => ({ label, value: inDays(value, frame) }))}
        language={language}
        boxed
      />
      <PostForm frame={frame} action={paths.confirm(of.id)} form={of.form} label={say(of.question, language)}>
        <div class="field">
          <label for={`why-${of.id}`}>{say(t.why, language)}</label>
          <input id={`why-${of.id}`} name="reason" maxlength={500} autocomplete="off" />
        </div>
        <div class="line">
          <button type="submit" class="button" name="answer" value="true">
            {say(t.yes, language)}
          </button>
          <button type="submit" class="button button-outline" name="answer" value="untrue">
            {say(t.no, language)}
          </button>
        </div>
      </PostForm>
    </article>
  )
}

function inDays(value: Text | string, { today, language }: Frame): Text | string {
  if (typeof value === 'string') return value
  return { ...value, [language]: format.withDays(say(value, language), today, language) }
}

function MessageRow({ frame, message }: { frame: Frame; message: Message }) {
  const { language, today } = frame
  return (
    <li class={message.unread ? 'unread' : undefined}>
      <div class="row-pair">
        <h3 class="row-title">
          {say(message.title, language)}
          {message.unread ? (
            <span class="unseen">
              {language === 'zh' ? '，' : ', '}
              {say(t.unread, language)}
            </span>
          ) : null}
        </h3>
        <time class="caption" dateTime={message.at}>
          {format.moment(message.at, today, language)}
        </time>
      </div>
      <p class="message-body">{format.withDays(say(message.body, language), today, language)}</p>
      {message.href === undefined || message.linkWords === undefined ? null : (
        <p class="message-link">
          <a href={local(message.href, language)}>{say(message.linkWords, language)}</a>
        </p>
      )}
    </li>
  )
}
