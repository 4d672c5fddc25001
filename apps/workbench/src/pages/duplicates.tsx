import { Link } from 'react-router'
import type { DuplicatePair, DuplicateSide } from '../api/adapt/duplicates.ts'
import type { Text } from '../api/shapes.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { amid, day, number, when } from '../format.ts'
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
        {of.why.map(why => amid(say(why))).join(say(text.between))}
      </p>
      <Beside of={of} busy={merge.isPending} keep={may ? decide : undefined} />
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

/** Field by field: what is the same stands once over both. */
function Beside(props: { of: DuplicatePair; busy: boolean; keep: ((post: string) => void) | undefined }) {
  const say = useSay()
  const { left, right } = props.of
  const { keep } = props
  const dayOf = (side: DuplicateSide) => (side.publishedAt === null ? '—' : when(side.publishedAt))
  const lines: readonly Line[] = [
    plain(text.applications, number(left.applications), number(right.applications)),
    plain(text.published, dayOf(left), dayOf(right)),
    ...left.values.map((value, index) => {
      const other = right.values[index]?.value ?? ''
      const is = value.same ? 'same' : 'differs'
      return { label: value.label, values: [asSaid(value.value), asSaid(other)], is } as const
    }),
  ]
  return (
    <table className="beside">
      <caption className="vh">{say(text.title)}</caption>
      <thead>
        <tr>
          <td />
          {[left, right].map(side => (
            <th key={side.id} scope="col">
              <Link to={`/posts/${side.id}`}>{side.title}</Link>
              <small>
                {side.employer}
                {say(common.comma)}
                {amid(say(side.state))}
              </small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, values, is }) => (
          <tr key={label.en}>
            <th scope="row">{say(label)}</th>
            {is === 'same' ? (
              <td colSpan={2}>{values[0]}</td>
            ) : (
              values.map((value, side) => (
                <td key={side === 0 ? 'left' : 'right'} className={is === 'differs' ? 'differs' : undefined}>
                  {value}
                  {side === 0 && is === 'differs' && <span className="vh">{say(text.differs)}</span>}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
      {keep !== undefined && (
        <tfoot>
          <tr>
            <td />
            {[left, right].map(side => (
              <td key={side.id}>
                <button
                  type="button"
                  className="btn second small"
                  disabled={props.busy}
                  onClick={() => keep(side.id)}
                >
                  {say(text.keep)}
                  <span className="vh">
                    {say(common.colon)}
                    {side.title}
                  </span>
                </button>
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

interface Line {
  label: Text
  values: readonly [string, string]
  /** told: of each its own, nothing to compare */
  is: 'same' | 'differs' | 'told'
}

function plain(label: Text, left: string, right: string): Line {
  return { label, values: [left, right], is: 'told' }
}
