import type { VNode } from 'preact'
import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Frame } from './model.ts'
import type { AboutDataProps } from './model-plan.ts'
import { myPaths } from './my-paths.ts'
import { Note, put } from './parts.tsx'
import { local, paths } from './paths.ts'

interface Article {
  readonly title: Text
  readonly lead: Text
  readonly parts: readonly { readonly heading: Text; readonly lines: readonly Text[] }[]
}

const data: Article = {
  title: { zh: '数从哪里来', en: 'Where the numbers come from' },
  lead: {
    zh: '没有人填数。一件事办成了，就记下一条；数是从这些记录里数出来的。',
    en: 'Nobody types a number. When something is done, one record is written; the numbers are counted from the records.',
  },
  parts: [
    {
      heading: { zh: '一条记录怎么来', en: 'How a record comes about' },
      lines: [
        {
          zh: '你投递、单位答复、你接受、你到岗，每一步都由做的人自己在这里做，同时留下记录。',
          en: 'You apply, the employer answers, you accept, you start. Each step is taken here by the one who takes it, and leaves a record.',
        },
        {
          zh: '单位说你到岗了，还不算。你自己点了“是的，我到岗了”，或者有别的独立记录，才算。',
          en: 'An employer saying that you started is not enough. It counts when you say so yourself, or an independent record does.',
        },
        {
          zh: '你点了“这不是真的”，这一条就不算，换另一个单位的人来查。',
          en: 'If you say it is not true, the record does not count, and somebody from another office checks.',
        },
      ],
    },
    {
      heading: { zh: '谁也改不了', en: 'Nobody can change them' },
      lines: [
        {
          zh: '记录只能加，不能改，不能删。写错了，就再记一条更正，两条都看得到。',
          en: 'Records can be added, never changed or deleted. A mistake is put right by another record; both stay visible.',
        },
        {
          zh: '每条记录都锁着前一条。少一条、改一条、换了次序，核对时都查得出来。',
          en: 'Each record locks the one before it. One missing, changed or moved is found when the book is checked.',
        },
      ],
    },
    {
      heading: { zh: '数是怎么数的', en: 'How we count' },
      lines: [
        {
          zh: '每个数都写着数的是什么：人、人次、岗位、场次。同一个人在两个县都来过，全市只算一个。',
          en: 'Every number says what it counts: people, attendances, openings, events. Somebody who came in two counties is one person in the city.',
        },
        {
          zh: '部门报来、我们没有记录可核对的数，画成斜纹，放在旁边，不加进去。',
          en: 'What a department reports and we hold no records for is drawn hatched, beside the number, and never added.',
        },
        {
          zh: '没人数过的，写“还没有数”，不写 0。超过目标不截断，比起点低也照样画出来。',
          en: 'What nobody has measured is “not measured yet”, never 0. Beyond the target nothing is cut off; below the start is drawn too.',
        },
      ],
    },
    {
      heading: { zh: '单位的答复率', en: 'Employers’ reply rates' },
      lines: [
        {
          zh: '每份投递都有答复期限，按工作日算。到期没答，就算超期，谁也抹不掉。',
          en: 'Every application has a day by which it must be answered, in working days. An answer not given in time is late, and stays so.',
        },
        {
          zh: '到期的不满 10 份，只写几份，不写百分之几。',
          en: 'With fewer than 10 due we give the counts, not a percentage.',
        },
      ],
    },
    {
      heading: { zh: '觉得不对', en: 'If you think it is wrong' },
      lines: [
        {
          zh: '打 12333，说出是哪一项。我们把那个数后面的记录找出来，一条条对。',
          en: 'Call 12333 and name the number. We take out the records behind it and go through them one by one.',
        },
      ],
    },
  ],
}

const privacy: Article = {
  title: { zh: '我的信息怎么用', en: 'How my information is used' },
  lead: {
    zh: '只用来帮你找工作、给你该得的。谁看过，留着记录，你可以问。',
    en: 'Only to help you find work and get what you are entitled to. Who looked is recorded, and you may ask.',
  },
  parts: [
    {
      heading: { zh: '谁看得到什么', en: 'Who sees what' },
      lines: [
        {
          zh: '单位：你投了它，它才看得到你的姓名、电话和你写的话。撤回以后就看不到了。',
          en: 'Employers: only after you apply, your name, phone number and message. After you withdraw, no longer.',
        },
        {
          zh: '工作人员：只看得到自己那片地方、自己那份工作要用的。',
          en: 'Staff: only their own area, and only what their work needs.',
        },
        {
          zh: '别的人：看不到你。公开的数里没有人名。',
          en: 'Everybody else: nothing of you. Public numbers carry no names.',
        },
      ],
    },
    {
      heading: { zh: '身份证号', en: 'Your ID number' },
      lines: [
        {
          zh: '加密存着，平时只显示头尾。要看全号，得写明为什么，并且留下记录。',
          en: 'Kept encrypted and shown masked. To see all of it, a purpose must be stated, and the look is recorded.',
        },
        { zh: '不给单位看。', en: 'Employers never see it.' },
      ],
    },
    {
      heading: { zh: '你能做什么', en: 'What you can do' },
      lines: [
        { zh: '看：我们记了你什么。', en: 'See what we hold about you.' },
        { zh: '改：写错的地方。', en: 'Correct what is wrong.' },
        {
          zh: '撤：随时撤回投递，随时收回同意。',
          en: 'Withdraw an application or your consent at any time.',
        },
        {
          zh: '删：账号可以删。已经数进去的记录留着，但不再连着你的名字。',
          en: 'Delete your account. Records already counted remain, no longer tied to your name.',
        },
      ],
    },
    {
      heading: { zh: '这个网站不做的', en: 'What this site does not do' },
      lines: [
        {
          zh: '没有广告，没有统计代码，不跟踪你去了哪里。只存一个登录用的小文件。',
          en: 'No advertisements, no trackers, no analytics. One cookie, to keep you signed in.',
        },
      ],
    },
  ],
}

const accessibility: Article = {
  title: { zh: '无障碍说明', en: 'Accessibility' },
  lead: {
    zh: '看不清、听不见、手不方便、网很慢，都应该用得了。按 WCAG 2.2 AA 做的。',
    en: 'It should work if you see little, hear nothing, have trouble with your hands, or a slow network. Built to WCAG 2.2 AA.',
  },
  parts: [
    {
      heading: { zh: '做到的', en: 'What works' },
      lines: [
        {
          zh: '不开脚本也全能用：搜、看、投、答。',
          en: 'Everything works without script: search, read, apply, answer.',
        },
        {
          zh: '只用键盘能走完，焦点一直看得见。',
          en: 'The keyboard alone is enough, and the focus is always visible.',
        },
        {
          zh: '颜色从不单独说话：状态都有字和形状。',
          en: 'Colour never speaks alone: every state has a word and a shape.',
        },
        {
          zh: '放大到 400%，或者屏幕只有 320 像素宽，不用左右拖。',
          en: 'At 400% zoom, or on a screen 320 pixels wide, nothing scrolls sideways.',
        },
        {
          zh: '跟着系统变深色，系统要少动就不动。',
          en: 'It follows your system into dark mode and reduced motion.',
        },
      ],
    },
    {
      heading: { zh: '还没做好的', en: 'What does not yet' },
      lines: [
        {
          zh: '单位自己写的岗位介绍，我们没法保证句句好懂。',
          en: 'We cannot promise that what employers write is plain.',
        },
        { zh: '还没有手语和语音版。', en: 'There is no sign-language or spoken version yet.' },
      ],
    },
    {
      heading: { zh: '用不了就找我们', en: 'If something does not work' },
      lines: [
        {
          zh: '打 12333，工作日 8:30–17:30。说是哪一页，我们替你办，也把那一页改好。',
          en: 'Call 12333, working days 8:30–17:30. Name the page: we do it for you, and mend the page.',
        },
      ],
    },
  ],
}

const t = {
  facts: { zh: '到现在记了 {n} 条。', en: '{n} records so far.' },
  healthy: { zh: '全账核对过，一致，{at}。', en: 'The whole book was checked and agrees, {at}.' },
  ill: {
    zh: '核对时发现对不上，正在查，{at}。查清以前，数先别当真。',
    en: 'The check found a disagreement, {at}. It is being looked into; until then do not rely on the numbers.',
  },
  held: {
    zh: '每样信息为什么留、留多久、谁看得到',
    en: 'Each piece of information: why, how long, who sees it',
  },
  mine: { zh: '看我的信息（要登录）', en: 'See my own data (sign in)' },
  plan: { zh: '看城市的承诺', en: 'See the city’s promises' },
} as const satisfies Record<string, Text>

function ArticlePage({ frame, article }: { frame: Frame; article: Article }) {
  const { language } = frame
  return (
    <>
      {article.parts.map(part => (
        <section class="section-close" key={part.heading.en}>
          <h2>{say(part.heading, language)}</h2>
          {part.lines.length === 1 ? (
            part.lines.map(line => (
              <p key={line.en} class="article-list">
                {say(line, language)}
              </p>
            ))
          ) : (
            <ul class="dashes article-list">
              {part.lines.map(line => (
                <li key={line.en}>{say(line, language)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}

function renderArticle(frame: Frame, article: Article, after?: (frame: Frame) => VNode): string {
  const { language } = frame
  return render(frame, {
    title: say(article.title, language),
    description: say(article.lead, language),
    children: (
      <div class="page page-head">
        <div class="measure">
          <h1>{say(article.title, language)}</h1>
          <p class="lead">{say(article.lead, language)}</p>
          {after?.(frame)}
          <ArticlePage frame={frame} article={article} />
        </div>
      </div>
    ),
  })
}

export function renderAboutData(frame: Frame, props: AboutDataProps): string {
  return renderArticle(frame, data, ({ language, today }) => (
    <div class="note-apart">
      <Note
        kind={props.healthy === false ? 'zhu' : 'done'}
        icon={props.healthy === false ? 'warning' : 'shield'}
      >
        {put(t.facts, language, { n: format.count(props.facts) })}{' '}
        {props.lastVerified === null || props.healthy === null
          ? null
          : put(props.healthy ? t.healthy : t.ill, language, {
              at: format.moment(props.lastVerified, today, language),
            })}{' '}
        <a href={local(paths.plan, language)}>{say(t.plan, language)}</a>
      </Note>
    </div>
  ))
}

export const renderPrivacy = (frame: Frame): string =>
  renderArticle(frame, privacy, ({ language }) => (
    <p class="links-out">
      <a href={local(myPaths.held, language)}>{say(t.held, language)}</a>
      <br />
      <a href={local(myPaths.data, language)}>{say(t.mine, language)}</a>
    </p>
  ))
export const renderAccessibility = (frame: Frame): string => renderArticle(frame, accessibility)
