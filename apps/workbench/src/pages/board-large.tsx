import '../styles/board.css'
import { Link } from 'react-router'
import { useRead } from '../api/use.ts'
import { MeasureList } from '../board/groups.tsx'
import { firstTold, Heads, Summary } from '../board/summary.tsx'
import { TileMap } from '../board/tile-map.tsx'
import { moment } from '../format.ts'
import { useSay } from '../language.ts'
import { Hatch } from '../parts/gauge.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { Failure, Waiting } from '../parts/places.tsx'
import { board as text } from '../text/board.ts'

/** For a wall: the same numbers, larger, read again every half minute, nothing to press. */
export default function BoardLarge() {
  const say = useSay()
  const url = useListUrl()
  const board = useRead('board', {}, { every: 30_000 })
  const target =
    board.data?.targets.find(one => one.id === url.get('target')) ??
    (board.data === undefined ? undefined : firstTold(board.data))
  const breakdown = useRead(
    'breakdown',
    { path: { target: target?.id ?? '' } },
    { when: target !== undefined },
  )
  if (board.data === undefined) {
    return board.isError ? (
      <Failure whole error={board.error} retry={() => void board.refetch()} />
    ) : (
      <Waiting bars={14} />
    )
  }
  return (
    <div className="big">
      <Hatch />
      <div className="head1">
        <div>
          <h1>{say(text.title, { year: board.data.plan.year })}</h1>
          <p className="sub">
            {say(text.asOf, { when: moment(board.data.asOf), percent: Math.round(board.data.elapsed / 100) })}
          </p>
        </div>
        <Link className="btn text small" to="/board">
          {say(text.back)}
        </Link>
      </div>
      <Summary board={board.data} />
      <Heads targets={board.data.targets.filter(one => one.headline)} url={url} />
      <div className="lay board">
        <section aria-labelledby="h-10">
          <h2 id="h-10">{say(text.measures)}</h2>
          <MeasureList board={board.data} url={url} />
        </section>
        <section aria-labelledby="h-map">
          {target !== undefined && (
            <TileMap
              target={target}
              tiles={breakdown.data?.tiles ?? []}
              targets={board.data.targets}
              url={url}
            />
          )}
        </section>
      </div>
    </div>
  )
}
