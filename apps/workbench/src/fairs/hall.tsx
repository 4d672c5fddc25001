import type { FairHall } from '../api/fair-operations.ts'
import { useSay } from '../language.ts'
import { fairs as text } from '../text/fairs.ts'

/** One step of the drawing, in the units of the picture. */
const step = 10

export interface Taken {
  name: string
  there: boolean
}

/** The plan of a hall: who stands where, and who is there. Where something is to be chosen the list beside it is for the keyboard. */
export function Hall(props: {
  of: FairHall
  taken: ReadonlyMap<string, Taken>
  choose?: (stand: string) => void
  chosen?: string | undefined
}) {
  const say = useSay()
  const { of, taken, choose, chosen } = props
  return (
    <div className="hall-frame">
      <svg
        className="hall"
        viewBox={`0 0 ${of.width * step} ${of.height * step}`}
        aria-label={say(text.hall)}
      >
        <rect className="hall-floor" width={of.width * step} height={of.height * step} rx={3} />
        {of.marks.map(mark => (
          <g key={`${mark.label}${mark.x}-${mark.y}`} className="hall-mark">
            <rect {...placed(mark)} rx={2} />
            <text {...middle(mark)}>{mark.label}</text>
          </g>
        ))}
        {of.stands.map(stand => {
          const who = taken.get(stand.id)
          const free = who === undefined
          const kind = free ? '' : who.there ? ' hall-given hall-there' : ' hall-given'
          return (
            <g
              key={stand.id}
              className={`hall-stand${kind}${chosen === stand.id ? ' hall-chosen' : ''}`}
              {...(free && choose !== undefined && { onPointerUp: () => choose(stand.id) })}
            >
              <title>{free ? say(text.free, { code: stand.code }) : `${stand.code} ${who.name}`}</title>
              <rect {...placed(stand)} rx={2} />
              <text {...middle(stand)}>{stand.code}</text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

interface Box {
  x: number
  y: number
  w: number
  h: number
}

function placed({ x, y, w, h }: Box) {
  return { x: x * step + 1, y: y * step + 1, width: w * step - 2, height: h * step - 2 }
}

function middle({ x, y, w, h }: Box) {
  return {
    x: (x + w / 2) * step,
    y: (y + h / 2) * step,
    textAnchor: 'middle' as const,
    dominantBaseline: 'central' as const,
  }
}
