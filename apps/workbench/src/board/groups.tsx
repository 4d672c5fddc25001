import { Link } from 'react-router'
import type { Board } from '../api/adapt/board.ts'
import type { Choice } from '../api/shapes.ts'
import { type Language, useLanguage, useSay } from '../language.ts'
import type { ListUrl } from '../parts/list-url.ts'
import { stateOrder, board as text } from '../text/board.ts'
import { Pips } from './summary.tsx'

interface Group {
  key: string
  numeral: string
  name: string
  to: string
  current: boolean
  targets: Board['targets']
}

type Measure = Board['measures'][number]

/** 一 in Chinese, 1 in English; nothing for the main targets. */
export function numeralOf(all: readonly Measure[], measure: Measure, language: Language): string {
  if (measure.numeral === '' || language === 'zh') return measure.numeral
  return String(all.filter(one => one.numeral !== '').indexOf(measure) + 1)
}

export function MeasureList({ board, url }: { board: Board; url: ListUrl }) {
  const say = useSay()
  const chosen = useLanguage()
  const groups = board.measures
    .filter(measure => measure.numeral !== '')
    .map(measure => ({
      key: measure.id,
      numeral: numeralOf(board.measures, measure, chosen),
      name: say(measure.label),
      to: url.link({ measure: url.get('measure') === measure.id ? '' : measure.id }),
      current: url.get('measure') === measure.id,
      targets: board.targets.filter(target => target.measure === measure.id),
    }))
  return <GroupList groups={groups} />
}

export function DepartmentList({ board, url }: { board: Board; url: ListUrl }) {
  const say = useSay()
  const departments = departmentsOf(board)
  const groups = departments
    .map(one => ({
      key: one.code,
      numeral: '',
      name: say(one.name),
      to: url.link({ department: url.get('department') === one.code ? '' : one.code }),
      current: url.get('department') === one.code,
      targets: board.targets.filter(target => target.department?.code === one.code),
    }))
    .filter(group => group.targets.length > 0)
  return <GroupList groups={groups} />
}

function GroupList({ groups }: { groups: readonly Group[] }) {
  const say = useSay()
  return (
    <ul className="meas">
      {groups.map(group => {
        const behind = group.targets.filter(target => target.state === 'behind').length
        const words =
          group.targets.length === 0
            ? say(text.noNumbers)
            : behind > 0
              ? say(text.behindCount, { n: behind })
              : // what nobody has measured is not on time
                say(
                  group.targets.every(target => target.counted === null) ? text.unmeasured : text.noneBehind,
                )
        return (
          <li key={group.key}>
            <Link to={group.to} aria-current={group.current || undefined}>
              <span className="z">{group.numeral}</span>
              <span className="nm">{group.name}</span>
              <Pips
                of={group.targets.toSorted(
                  (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state),
                )}
              />
              <span className={behind > 0 ? 'bh on' : 'bh'}>{words}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** The lead departments of the plan's targets, each once. */
export function departmentsOf(board: Board): Choice[] {
  const found = new Map(
    board.targets.flatMap(({ department }) => (department ? [[department.code, department]] : [])),
  )
  return [...found.values()]
}
