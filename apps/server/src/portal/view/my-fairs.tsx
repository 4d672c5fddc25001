import { say, type Text } from '../../kernel/index.ts'
import { fairPaths as at } from './fair-paths.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Dot, Own } from './parts.tsx'
import { local, paths } from './paths.ts'

const t = {
  title: { zh: '我在招聘会上见过的单位', en: 'Whom I met at job fairs' },
  lead: {
    zh: '递过简历、谈过的都在这里。单位怎么答复，在“我的投递”里。',
    en: 'Every stand at which you left your CV or talked. Their answers are under “My applications”.',
  },
  turns: { zh: '约好的线上面谈', en: 'Talks online' },
  talks: { zh: '见过的单位', en: 'Employers' },
  none: {
    zh: '还没有。在招聘会上扫展位的码，就能递简历。',
    en: 'None yet. Scan the code of a stand at a fair to leave your CV.',
  },
  application: { zh: '看投递', en: 'The application' },
  queue: { zh: '排队', en: 'In the queue' },
} as const satisfies Record<string, Text>

export interface MyFairsProps {
  readonly talks: readonly {
    readonly fairTitle: string
    readonly employer: string
    readonly code: string | null
    readonly stage: Text
    readonly at: string
    readonly application: string | null
  }[]
  readonly turns: readonly {
    readonly fairTitle: string
    readonly employer: string
    readonly code: string | null
    readonly state: Text
    readonly at: string | null
  }[]
}

export function renderMyFairs(frame: Frame, props: MyFairsProps): string {
  const { language, today } = frame
  const name = (one: { readonly employer: string; readonly code: string | null }) =>
    one.code === null ? (
      <Own language={language}>{one.employer}</Own>
    ) : (
      <a href={local(at.stand(one.code), language)}>
        <Own language={language}>{one.employer}</Own>
      </a>
    )
  return render(frame, {
    title: say(t.title, language),
    personal: true,
    current: 'applications',
    children: (
      <div class="page page-head">
        <div class="narrow">
          <h1>{say(t.title, language)}</h1>
          <p class="lead">{say(t.lead, language)}</p>
          {props.turns.length === 0 ? null : (
            <section class="section" aria-labelledby="turns">
              <h2 id="turns">{say(t.turns, language)}</h2>
              <ul class="rows rows-tight">
                {props.turns.map((one, n) => (
                  <li key={n}>
                    <h3 class="row-title">{name(one)}</h3>
                    <p class="caption joined">
                      <span>{say(one.state, language)}</span>
                      <Dot />
                      <span>
                        {one.at === null
                          ? say(t.queue, language)
                          : format.moment(one.at, today, language, true)}
                      </span>
                      <Dot />
                      <Own language={language}>{one.fairTitle}</Own>
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section class="section" aria-labelledby="talks">
            <h2 id="talks">{say(t.talks, language)}</h2>
            {props.talks.length === 0 ? <p class="second">{say(t.none, language)}</p> : null}
            <ul class="rows rows-tight">
              {props.talks.map((one, n) => (
                <li key={n}>
                  <h3 class="row-title">{name(one)}</h3>
                  <p class="caption joined">
                    <span>{say(one.stage, language)}</span>
                    <Dot />
                    <span>{format.moment(one.at, today, language)}</span>
                    <Dot />
                    <Own language={language}>{one.fairTitle}</Own>
                  </p>
                  {one.application === null ? null : (
                    <p>
                      <a class="link" href={local(paths.application(one.application), language)}>
                        {say(t.application, language)}
                      </a>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    ),
  })
}
