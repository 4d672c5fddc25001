import { say, type Text } from '../../kernel/index.ts'
import * as format from './format.ts'
import { render } from './layout.tsx'
import type { Facet, FacetOption, Frame, Query, SearchProps } from './model.ts'
import { Icon, Own, PostHit, put } from './parts.tsx'
import { local, paths, toggled } from './paths.ts'
import { SearchBox } from './search-box.tsx'

const t = {
  conditions: { zh: '搜索条件', en: 'Search conditions' },
  filter: { zh: '筛选', en: 'Filter' },
  drop: { zh: '去掉这个条件', en: 'Remove this condition' },
  show: { zh: '看 {n} 个岗位', en: 'Show {n} posts' },
  found: { zh: '{n} 个岗位在招', en: '{n} posts open' },
  foundOne: { zh: '1 个岗位在招', en: '1 post open' },
  titleFound: { zh: '{words}的岗位，{n} 个在招', en: '{words}: {n} posts open' },
  allPosts: { zh: '全部岗位', en: 'All posts' },
  sort: { zh: '排序', en: 'Sort by' },
  relevance: { zh: '最相关', en: 'Best match' },
  date: { zh: '最新', en: 'Newest' },
  pay: { zh: '工资高', en: 'Highest pay' },
  mean: { zh: '是不是想搜', en: 'Did you mean' },
  rest: { zh: '其余 {n} 个', en: '{n} more' },
  pages: { zh: '翻页', en: 'Pages' },
  range: { zh: '第 {from}–{to} 个，共 {n} 个', en: '{from}–{to} of {n}' },
  next: { zh: '下一页', en: 'Next page' },
  previous: { zh: '上一页', en: 'Previous page' },
  none: { zh: '还没有这样的岗位', en: 'No such post yet' },
  noneAdvice: {
    zh: '换个说法，或者少一个条件再试。岗位每天都在上。',
    en: 'Try other words, or one condition fewer. New posts come every day.',
  },
  nearest: { zh: '{label}，有 {n} 个', en: '{label}: {n} posts' },
  all: { zh: '看全部岗位', en: 'See all posts' },
} as const satisfies Record<string, Text>

/** Search results. The whole search stands in the URL; every condition is a link. */
export function renderSearch(frame: Frame, props: SearchProps): string {
  const { language } = frame
  const words = props.query['q']?.[0] ?? ''
  const n = format.count(props.total)
  return render(frame, {
    title: words === '' ? say(t.allPosts, language) : put(t.titleFound, language, { words, n }),
    current: 'search',
    children: (
      <>
        <Conditions frame={frame} props={props} />
        <div class="page search-grid">
          <Facets frame={frame} props={props} />
          <div>
            <div class="result-head">
              <h1>
                {props.total === 0
                  ? say(t.none, language)
                  : props.total === 1
                    ? say(t.foundOne, language)
                    : put(t.found, language, { n })}
              </h1>
              {props.total > 1 ? <Sorts frame={frame} props={props} /> : null}
            </div>
            {props.didYouMean === undefined ? null : (
              <p class="search-tip">
                {say(t.mean, language)}{' '}
                <a href={href(frame, { ...props.query, q: [props.didYouMean] })}>
                  <Own language={language}>{props.didYouMean}</Own>
                </a>
                {language === 'zh' ? '？' : '?'}
              </p>
            )}
            {props.offers === undefined || props.offers.length === 0 ? null : (
              <ul class="chips search-tip">
                {props.offers.map(offer => (
                  <li key={offer.label.en}>
                    <a class="chip" href={href(frame, offer.query)}>
                      {say(offer.label, language)}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {props.understood === undefined || props.total === 0 ? null : (
              <p class="second search-tip">{say(props.understood, language)}</p>
            )}
            {props.rows.map(row => (
              <PostHit key={row.id} row={row} frame={frame} heading="h2" />
            ))}
            {props.total === 0 ? (
              <Nothing frame={frame} props={props} />
            ) : (
              <Pager frame={frame} props={props} />
            )}
          </div>
        </div>
      </>
    ),
  })
}

const href = (frame: Frame, query: Query) => local(paths.search(query), frame.language)

function Conditions({ frame, props }: { frame: Frame; props: SearchProps }) {
  const { language } = frame
  const kept = Object.entries(props.query).filter(([key]) => key !== 'q' && key !== 'page')
  const chosen = props.facets.flatMap(facet =>
    facet.options.filter(option => option.selected).map(option => ({ facet, option })),
  )
  return (
    <section class="conditions" aria-label={say(t.conditions, language)}>
      <div class="page">
        <SearchBox frame={frame} value={props.query['q']?.[0] ?? ''}>
          {kept.flatMap(([key, values]) =>
            values.map(value => <input key={`${key}${value}`} type="hidden" name={key} value={value} />),
          )}
        </SearchBox>
        <ul class="chips">
          <li class="to-facets">
            <a class="chip" href="#facets">
              <Icon name="filter" />
              {say(t.filter, language)}
            </a>
          </li>
          {chosen.map(({ facet, option }) => (
            <li key={`${facet.key}${option.value}`}>
              <a
                class="chip chip-on"
                href={href(frame, toggled(props.query, facet.key, option.value, facet.choice))}
              >
                {say(option.label, language)}
                <Icon name="close" />
                <span class="unseen"> {say(t.drop, language)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Sorts({ frame, props }: { frame: Frame; props: SearchProps }) {
  const sorts = [
    ['relevance', t.relevance],
    ['date', t.date],
    ['pay', t.pay],
  ] as const
  const { page: _first, sort: _old, ...query } = props.query
  return (
    <nav class="tabs" aria-label={say(t.sort, frame.language)}>
      {sorts.map(([sort, words]) => (
        <a
          key={sort}
          href={href(frame, sort === 'relevance' ? query : { ...query, sort: [sort] })}
          aria-current={props.sort === sort ? 'true' : undefined}
        >
          {say(words, frame.language)}
        </a>
      ))}
    </nav>
  )
}

/** How many options stand open before the rest are folded away. */
const shown = 5

function Facets({ frame, props }: { frame: Frame; props: SearchProps }) {
  const { language } = frame
  return (
    <aside class="facets" id="facets" aria-label={say(t.filter, language)}>
      <p class="facets-top">
        {say(t.filter, language)}
        <a class="button button-small" href="#main">
          {put(t.show, language, { n: format.count(props.total) })}
        </a>
      </p>
      {props.facets.map(facet => {
        const first = facet.options.filter((option, at) => at < shown || option.selected)
        const rest = facet.options.filter(option => !first.includes(option))
        const one = (option: FacetOption) => (
          <OptionLink key={option.value} frame={frame} query={props.query} facet={facet} option={option} />
        )
        return (
          <section class={facet.choice === 'one' ? 'facet facet-one' : 'facet'} key={facet.key}>
            <h2>{say(facet.label, language)}</h2>
            <ul>{first.map(one)}</ul>
            {rest.length === 0 ? null : (
              <details>
                <summary>{put(t.rest, language, { n: rest.length })}</summary>
                <ul>{rest.map(one)}</ul>
              </details>
            )}
          </section>
        )
      })}
    </aside>
  )
}

function OptionLink(props: { frame: Frame; query: Query; facet: Facet; option: FacetOption }) {
  const { frame, facet, option } = props
  return (
    <li class={option.count === 0 ? 'facet-zero' : undefined}>
      <a
        href={href(frame, toggled(props.query, facet.key, option.value, facet.choice))}
        aria-current={option.selected ? 'true' : undefined}
        rel="nofollow"
      >
        {say(option.label, frame.language)} <span>{format.count(option.count)}</span>
      </a>
    </li>
  )
}

function Pager({ frame, props }: { frame: Frame; props: SearchProps }) {
  const { language } = frame
  const from = (props.page - 1) * props.pageSize + 1
  const to = Math.min(props.total, props.page * props.pageSize)
  const at = (page: number) => href(frame, { ...props.query, page: [String(page)] })
  return (
    <nav class="pager" aria-label={say(t.pages, language)}>
      <span class="second">{put(t.range, language, { from, to, n: format.count(props.total) })}</span>
      <div>
        {props.page > 1 ? (
          <a class="button button-outline" rel="prev" href={at(props.page - 1)}>
            {say(t.previous, language)}
          </a>
        ) : null}
        {to < props.total ? (
          <a class="button button-outline" rel="next" href={at(props.page + 1)}>
            {say(t.next, language)}
          </a>
        ) : null}
      </div>
    </nav>
  )
}

function Nothing({ frame, props }: { frame: Frame; props: SearchProps }) {
  const { language } = frame
  return (
    <div class="empty">
      <p>{say(t.noneAdvice, language)}</p>
      <p class="actions">
        {props.nearest === undefined ? null : (
          <a class="button button-outline" href={href(frame, props.nearest.query)}>
            {put(t.nearest, language, { label: say(props.nearest.label, language), n: props.nearest.count })}
          </a>
        )}
        <a class="button button-text" href={href(frame, {})}>
          {say(t.all, language)}
        </a>
      </p>
    </div>
  )
}
