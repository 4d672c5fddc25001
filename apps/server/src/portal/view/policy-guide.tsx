import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import { Back, Note, put } from './parts.tsx'
import { local } from './paths.ts'
import { StandingBadge } from './policies.tsx'
import { PolicyBody } from './policy.tsx'
import type { GuideProps } from './policy-model.ts'
import { policyPaths } from './policy-paths.ts'

const t = {
  title: { zh: '税费减免指引', en: 'Guide to tax and fee relief' },
  lead: {
    zh: '自己创业、招人、开小店，能少缴哪些税费，一次看完。和政策明白卡用的是同一份清单。',
    en: 'What you need not pay when you start up, hire or run a small business, all in one place. From the same list as the policy card.',
  },
  day: { zh: '{day}有效的政策，版本 {mark}', en: 'Policies in force on {day}, version {mark}' },
  pdf: { zh: '存成 PDF', en: 'As a PDF' },
  card: { zh: '看看我行不行', en: 'See whether I qualify' },
  back: { zh: '所有政策', en: 'All policies' },
  confirm: { zh: '还没核实，去之前先问窗口。', en: 'Not confirmed yet: ask the office before you go.' },
  more: { zh: '依据和版本', en: 'Sources and versions' },
  empty: { zh: '现在没有在办的税费减免。', en: 'No relief is in force now.' },
} as const satisfies Record<string, Text>

/** Relief from taxes and fees, on one page: for whom, how much, what to bring, where. */
export function renderGuide(frame: Frame, guide: GuideProps): string {
  const { language } = frame
  return render(frame, {
    title: say(t.title, language),
    description: say(t.lead, language),
    current: 'policies',
    children: (
      <div class="page">
        <Back href={local(policyPaths.list, language)}>{say(t.back, language)}</Back>
        <h1>{say(t.title, language)}</h1>
        <p class="lead">{say(t.lead, language)}</p>
        <p class="caption">
          {put(t.day, language, { day: format.wholeDay(guide.day, language), mark: guide.mark })}
        </p>
        <p class="actions">
          <a class="button" href={local(policyPaths.cards, language)}>
            {say(t.card, language)}
          </a>
          <a class="button button-text" href={local(policyPaths.guidePdf, language)}>
            {say(t.pdf, language)}
          </a>
        </p>
        {guide.parts.length === 0 ? <p class="empty">{say(t.empty, language)}</p> : null}
        {guide.parts.map(({ heading, lead, policies }) => (
          <section key={heading.en} class="section" aria-label={say(heading, language)}>
            <h2>{say(heading, language)}</h2>
            <p class="second measure">{say(lead, language)}</p>
            {policies.map(policy => (
              <article key={policy.id} class="guide-policy explain">
                <h3>{say(policy.name, language)}</h3>
                <p class="measure">{say(policy.gives, language)}</p>
                <p class="policy-marks">
                  <StandingBadge row={policy} frame={frame} />
                </p>
                {policy.confirmed ? null : (
                  <div class="note-apart">
                    <Note kind="gan" icon="question">
                      {say(t.confirm, language)}
                    </Note>
                  </div>
                )}
                <PolicyBody frame={frame} props={policy} heading="h4" />
                <p class="links-out">
                  <a href={local(policyPaths.policy(policy.id), language)}>
                    {say(t.more, language)}
                    <span class="unseen">
                      {language === 'zh' ? '：' : ': '}
                      {say(policy.name, language)}
                    </span>
                  </a>
                </p>
              </article>
            ))}
          </section>
        ))}
      </div>
    ),
  })
}
