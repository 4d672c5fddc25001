import { river, tileStep, wenzhouTiles } from '@qingye/look'
import { Link } from 'react-router'
import type { TargetRow, Tile } from '../api/adapt/board.ts'
import { number, signed } from '../format.ts'
import { type Say, useLanguage, useSay } from '../language.ts'
import type { ListUrl } from '../parts/list-url.ts'
import { steps, board as text } from '../text/board.ts'

interface Props {
  target: TargetRow
  tiles: readonly Tile[]
  targets: readonly TargetRow[]
  url: ListUrl
}

/** Twelve squares so placed that real neighbours touch; each says itself in a whole sentence. */
export function TileMap({ target, tiles, targets, url }: Props) {
  const say = useSay()
  const chosen = useLanguage()
  const divided = tiles.some(tile => tile.expected !== null)
  return (
    <>
      <div className="sec-h">
        <h2 id="h-map">{say(text.map, { what: say(target.label) })}</h2>
        <label className="chip pick noprint">
          <span className="vh">{say(text.other)}</span>
          <select value={target.id} onChange={event => url.set({ target: event.target.value })}>
            {targets.map(one => (
              <option key={one.id} value={one.id}>
                {say(one.label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="tiles">
        <span className="tiles-river-name" aria-hidden="true">
          {say(text.river)}
        </span>
        <svg className="tiles-river" viewBox={river.box} preserveAspectRatio="none" aria-hidden="true">
          {river.strokes.map(stroke => (
            <path key={stroke.d} d={stroke.d} />
          ))}
        </svg>
        {wenzhouTiles.map(place => {
          const tile = tiles.find(one => one.area.code === place.code)
          const told = tell(tile, say, place.name[chosen], say(target.unit))
          return (
            <Link
              key={place.code}
              className={`tile tile-c${place.column} tile-r${place.row} ${stepOf(tile)}`}
              to={url.link({ county: url.get('county') === place.code ? '' : place.code })}
              aria-current={url.get('county') === place.code || undefined}
            >
              <em className="vh">{told.sentence}</em>
              <span aria-hidden="true">{place.name[chosen]}</span>
              <b aria-hidden="true">{told.value}</b>
              <small aria-hidden="true">{told.small}</small>
            </Link>
          )
        })}
        <p className="tiles-key">
          {steps
            .filter(({ step }) => divided || step === 'said' || step === 'none')
            .map(({ step, words }) => (
              <span key={step}>
                <i className={step} />
                {say(words)}
              </span>
            ))}
        </p>
      </div>
      <p className="cap tiles-note">{say(divided ? text.mapNote : text.mapPlain)}</p>
    </>
  )
}

function stepOf(tile: Tile | undefined): string {
  if (tile === undefined) return 'none'
  if (tile.state === 'done') return 't5'
  if (tile.counted !== null && tile.expected === null) return 'plain' // no share was set: nothing to judge by
  return tileStep({ value: tile.counted, expected: tile.expected, target: null, reported: tile.reported })
}

function tell(tile: Tile | undefined, say: Say, place: string, unit: string) {
  if (tile === undefined || (tile.counted === null && tile.reported === null)) {
    return { value: '—', small: '', sentence: say(text.tileNone, { place }) }
  }
  if (tile.counted === null) {
    const n = number(tile.reported ?? 0)
    return { value: n, small: say(text.said), sentence: say(text.tileSaid, { place, n, unit }) }
  }
  const n = number(tile.counted)
  if (tile.expected === null)
    return { value: n, small: '', sentence: say(text.tilePlain, { place, n, unit }) }
  const difference = Math.round(tile.counted - tile.expected)
  if (difference === 0)
    return { value: n, small: say(text.even), sentence: say(text.tileEven, { place, n, unit }) }
  const sentence = difference > 0 ? text.tileMore : text.tileLess
  return {
    value: n,
    small: signed(difference),
    sentence: say(sentence, { place, n, unit, d: number(Math.abs(difference)) }),
  }
}
