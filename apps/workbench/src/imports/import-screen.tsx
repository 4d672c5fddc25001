import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Import } from '../api/adapt/imports.ts'
import type { Text } from '../api/shapes.ts'
import { day, number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { importStates, imports as text } from '../text/imports.ts'
import { BadCells } from './bad-cells.tsx'
import { Mapping } from './mapping.tsx'

/** What every table on its way in has, whatever is in it. */
export type AnyImport = Pick<
  Import,
  | 'id'
  | 'version'
  | 'file'
  | 'rows'
  | 'state'
  | 'progress'
  | 'columns'
  | 'fields'
  | 'remembered'
  | 'cells'
  | 'moreCells'
  | 'kept'
  | 'undoUntil'
> & { failed: { title: string; cure?: string } | null }

/** Where imports of one kind are kept, and by which operations they go on. */
export interface ImportKind {
  readonly list: string
  readonly back: Text
  readonly api: string
  readonly page: string
  readonly map: 'mapImport' | 'mapRoster' | 'mapList'
  readonly again: 'uploadAgain' | 'uploadRosterAgain' | 'uploadListAgain'
}

/** One table on its way in: name the columns, mend the cells, look, write; afterwards it can be undone. */
export function ImportScreen(props: {
  of: AnyImport
  kind: ImportKind
  /** before the state: whose table it is */
  whose?: string
  /** what only a person knows, before anything is written */
  asked?: ReactNode
  effects: ReactNode
  ended: ReactNode
}) {
  const say = useSay()
  const { of, kind } = props
  const state = say(text.stateRows, { state: say(importStates[of.state]), n: number(of.rows) })
  const cells = <BadCells of={of} again={kind.again} from={kind.api} to={kind.page} />
  return (
    <>
      <PageHead
        title={of.file}
        sub={props.whose === undefined ? state : `${props.whose}${say(common.comma)}${state}`}
      >
        <Link className="btn text small" to={kind.list}>
          {say(kind.back)}
        </Link>
      </PageHead>
      {of.failed !== null && (
        <p className="note bad" role="alert">
          {of.failed.title} {of.failed.cure}
        </p>
      )}
      {(of.state === 'reading' || of.state === 'running') && <Progress of={of} />}
      {of.state === 'mapping' && <Mapping of={of} by={kind.map} />}
      {(of.state === 'preview' || of.state === 'done') && props.asked}
      {of.state === 'preview' && (
        <>
          {cells}
          {props.effects}
        </>
      )}
      {(of.state === 'done' || of.state === 'undone') && props.ended}
      {of.state === 'done' && of.cells.length > 0 && cells}
    </>
  )
}

function Progress({ of }: { of: AnyImport }) {
  const say = useSay()
  const words =
    of.state === 'reading'
      ? say(text.reading)
      : say(text.running, { done: number(of.progress), all: number(of.rows) })
  return (
    <div className="stack" role="status">
      <p>{words}</p>
      <div className="bar-p" aria-hidden="true">
        <i style={{ width: `${of.rows === 0 ? 0 : (of.progress / of.rows) * 100}%` }} />
      </div>
    </div>
  )
}

/** What a row becomes: its name, its other cells in the order of the heads, and whether it stays out. */
export interface PreviewRow {
  readonly address: number
  readonly name: string
  readonly cells: readonly string[]
  readonly effect: Text
  readonly bad: boolean
}

/** What writing would do, in numbers and row by row, and the button that does it. */
export function Effects(props: {
  facts: readonly { readonly head: Text; readonly value: number; readonly late?: boolean }[]
  /** of the first column, and of those between the row's place and what happens to it */
  heads: readonly [Text, ...Text[]]
  rows: readonly PreviewRow[]
  write: number
  busy: boolean
  error: Error | null
  run: () => void
  /** what is asked before it is written */
  children?: ReactNode
}) {
  const say = useSay()
  const [first, ...between] = props.heads
  return (
    <section className="sec" aria-labelledby="h-f">
      <h2 id="h-f">{say(text.effect)}</h2>
      <dl className="facts">
        {props.facts.map(fact => [
          <dt key={`${fact.head.en} head`}>{say(fact.head)}</dt>,
          <dd key={`${fact.head.en} value`} className={fact.late === true ? 'late' : undefined}>
            {number(fact.value)}
          </dd>,
        ])}
      </dl>
      <table className="data">
        <caption className="vh">{say(text.effect)}</caption>
        <thead>
          <tr>
            {[first, text.row, ...between, text.will].map(head => (
              <th scope="col" key={head.en}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(row => (
            <tr key={row.address}>
              <th scope="row">{row.name === '' ? '—' : row.name}</th>
              <td data-l={say(text.row)}>{row.address}</td>
              {between.map((head, at) => (
                <td key={head.en} data-l={say(head)}>
                  {row.cells[at]}
                </td>
              ))}
              <td data-l={say(text.will)} className={row.bad ? 'late' : undefined}>
                {say(row.effect)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.children}
      <Refusal error={props.error} />
      <p className="row">
        <button type="button" className="btn" disabled={props.busy || props.write === 0} onClick={props.run}>
          {say(text.run, { n: number(props.write) })}
        </button>
      </p>
    </section>
  )
}

/** What was written, and for how long it can be undone; or that it was. */
export function Ended(props: {
  of: AnyImport
  undone: Text
  kept: Text
  busy: boolean
  error: Error | null
  undo: () => void
  /** what else can be done now, beside undoing it */
  actions?: ReactNode
  children: ReactNode
}) {
  const say = useSay()
  const { of } = props
  if (of.state === 'undone') {
    return (
      <p>
        {say(props.undone)}
        {of.kept > 0 && <span className="line late">{say(props.kept, { n: number(of.kept) })}</span>}
      </p>
    )
  }
  return (
    <section className="stack">
      {props.children}
      <Refusal error={props.error} />
      <p className="row">
        {props.actions}
        {of.undoUntil !== null && (
          <>
            <button type="button" className="btn second" disabled={props.busy} onClick={props.undo}>
              {say(text.undo)}
            </button>
            <span className="sub">{say(text.undoUntil, { day: day(of.undoUntil) })}</span>
          </>
        )}
      </p>
    </section>
  )
}
