import { Link } from 'react-router'
import type { DuplicatePair, DuplicateSide } from '../api/adapt/duplicates.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day, number, when } from '../format.ts'
import { useSay } from '../language.ts'
import { ExportButtons } from '../parts/export-buttons.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Pager } from '../parts/pager.tsx'
import { Empty, Failure, Refusal, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { duplicates as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

/** Two posts side by side; a person says whether they are one. */
export default function Duplicates() {
  const say = useSay()
  const url = useListUrl({ limit: '10' })
  const list = useRead('duplicates', { query: url.query })
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <div className="tools">
        <CountyPick url={url} />
        <span className="push">
          <ExportButtons of={exportsOf('duplicates', url.query)} />
        </span>
      </div>
      {list.data === undefined ? (
        list.isError ? (
          <Failure error={list.error} retry={() => void list.refetch()} />
        ) : (
          <Waiting />
        )
      ) : list.data.rows.length === 0 ? (
        <Empty title={say(text.none)} />
      ) : (
        <>
          <ul className="ruled">
            {list.data.rows.map(pair => (
              <li key={pair.id}>
                <Pair of={pair} />
              </li>
            ))}
          </ul>
          <Pager url={url} page={list.data} />
        </>
      )}
    </>
  )
}

function Pair({ of }: { of: DuplicatePair }) {
  const say = useSay()
  const may = useCan()('post.merge')
  const merge = useChange('merge', ['duplicates', 'posts', 'review'])
  const decide = (keep: string | null) =>
    merge.mutate(
      { path: { id: of.id }, body: { version: of.version, keep } },
      { onSuccess: () => toast(say(keep === null ? text.kept : text.merged)) },
    )
  return (
    <article className="stack">
      <p className="sub">
        {say(text.why)}
        {say(common.colon)}
        {of.why.map(why => say(why)).join(say(text.between))}
      </p>
      <div className="two">
        {[of.left, of.right].map(side => (
          <Side
            key={side.id}
            of={side}
            busy={merge.isPending}
            keep={may ? () => decide(side.id) : undefined}
          />
        ))}
      </div>
      <Refusal error={merge.error} />
      {may && (
        <p>
          <button
            type="button"
            className="btn text small"
            disabled={merge.isPending}
            onClick={() => decide(null)}
          >
            {say(text.different)}
          </button>
        </p>
      )}
    </article>
  )
}

/** Days and amounts come as they are kept. */
function asSaid(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value)
  return value.replace(/^(\d{3,})(?:[-–](\d{3,}))?(?= )/, (_, from: string, to?: string) =>
    [from, to].flatMap(one => (one === undefined ? [] : [number(Number(one))])).join('–'),
  )
}

function Side({ of, busy, keep }: { of: DuplicateSide; busy: boolean; keep: (() => void) | undefined }) {
  const say = useSay()
  return (
    <section className="stack">
      <div>
        <h2>
          <Link to={`/posts/${of.id}`}>{of.title}</Link>
        </h2>
        <p className="sub">
          {of.employer}
          {say(common.comma)}
          {say(of.state)}
        </p>
      </div>
      <dl className="facts">
        <dt>{say(common.openings)}</dt>
        <dd>{number(of.openings)}</dd>
        <dt>{say(text.applications)}</dt>
        <dd>{number(of.applications)}</dd>
        <dt>{say(text.published)}</dt>
        <dd>{of.publishedAt === null ? '—' : when(of.publishedAt)}</dd>
        {of.values.map(value => [
          <dt key={`${value.label.en} label`}>{say(value.label)}</dt>,
          <dd key={`${value.label.en} value`} className={value.same ? undefined : 'late'}>
            {asSaid(value.value)}
            {!value.same && <span className="vh">{say(text.differs)}</span>}
          </dd>,
        ])}
      </dl>
      {keep !== undefined && (
        <p>
          <button type="button" className="btn second small" disabled={busy} onClick={keep}>
            {say(text.keep)}
          </button>
        </p>
      )}
    </section>
  )
}
